package org.caseveil.theme;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseveil.text.Span;

/**
 * The trained encoder: log-odds of themes and holders for each unit of a text. A text is seen in
 * windows of whole units with some context on both sides, cut as in {@code
 * models/training/themes/batches.py}; a unit is the mean of its pieces. One thread and one window
 * at a time, since a quantised encoder's answers change with what else is in the batch. Thread
 * safe.
 */
final class ThemeModel implements AutoCloseable {

  private static final int CORE_PIECES = 224;
  private static final int CONTEXT_PIECES = 48;
  private static final int MOST_PIECES_OF_A_UNIT = 200;

  private final UnitSplitter splitter = new UnitSplitter();
  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int begin;
  private final int end;
  private final int unknown;

  ThemeModel(byte[] onnx, WordPieces pieces) throws OrtException {
    this.pieces = pieces;
    this.begin = pieces.id("[CLS]");
    this.end = pieces.id("[SEP]");
    this.unknown = pieces.id("[UNK]");
    this.environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(onnx, options);
    }
  }

  /** A window: units {@code from} to {@code to}, of which those in {@code core} are scored. */
  private record Window(int from, int to, Span core) {}

  /** Scores each unit of a text. */
  UnitScores score(String text) throws OrtException {
    List<Span> units = splitter.split(text);
    List<int[]> ids = new ArrayList<>(units.size());
    for (Span unit : units) {
      ids.add(idsOf(unit.of(text)));
    }
    float[][] themes = new float[units.size()][];
    float[][][] holders = new float[units.size()][][];
    for (Window window : windows(ids)) {
      run(ids, window, themes, holders);
    }
    return new UnitScores(units, themes, holders);
  }

  private int[] idsOf(String unit) {
    int[] all = pieces.encode(unit);
    if (all.length == 0) {
      return new int[] {unknown};
    }
    return all.length > MOST_PIECES_OF_A_UNIT
        ? java.util.Arrays.copyOf(all, MOST_PIECES_OF_A_UNIT)
        : all;
  }

  private static List<Window> windows(List<int[]> ids) {
    List<Window> windows = new ArrayList<>();
    int start = 0;
    while (start < ids.size()) {
      int end = start;
      int length = 0;
      while (end < ids.size() && (end == start || length + ids.get(end).length <= CORE_PIECES)) {
        length += ids.get(end++).length;
      }
      int from = start;
      length = 0;
      while (from > 0 && length + ids.get(from - 1).length <= CONTEXT_PIECES) {
        length += ids.get(--from).length;
      }
      int to = end;
      length = 0;
      while (to < ids.size() && length + ids.get(to).length <= CONTEXT_PIECES) {
        length += ids.get(to++).length;
      }
      windows.add(new Window(from, to, new Span(start, end)));
      start = end;
    }
    return windows;
  }

  private void run(List<int[]> ids, Window window, float[][] themes, float[][][] holders)
      throws OrtException {
    int count = window.to - window.from;
    int length = 2 + ids.subList(window.from, window.to).stream().mapToInt(u -> u.length).sum();
    LongBuffer input = LongBuffer.allocate(length).put(begin);
    float[] pool = new float[count * length];
    for (int u = 0; u < count; u++) {
      int[] unit = ids.get(window.from + u);
      for (int id : unit) {
        pool[u * length + input.position()] = 1f / unit.length;
        input.put(id);
      }
    }
    input.put(end).flip();
    LongBuffer mask = LongBuffer.allocate(length);
    java.util.Arrays.fill(mask.array(), 1L);
    try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, input, new long[] {1, length});
        OnnxTensor attention = OnnxTensor.createTensor(environment, mask, new long[] {1, length});
        OnnxTensor pooling =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(pool), new long[] {1, count, length});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", inputIds, "attention_mask", attention, "pool", pooling))) {
      float[][][] z = (float[][][]) result.get("theme_logits").orElseThrow().getValue();
      float[][][][] h = (float[][][][]) result.get("holder_logits").orElseThrow().getValue();
      for (int u = window.core.start(); u < window.core.end(); u++) {
        themes[u] = z[0][u - window.from];
        holders[u] = h[0][u - window.from];
      }
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
