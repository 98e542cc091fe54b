package org.caseveil.theme;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseveil.language.OnnxSessions;
import org.caseveil.language.WordPieceTokenizer;
import org.caseveil.text.Span;

/**
 * The trained encoder: log-odds of themes and holders for each unit of a text. A text is seen in
 * windows of whole units with some context on both sides, put together as in {@code
 * models/training/themes/batches.py}: each unit with its own beginning, end and positions. The
 * windows of a text are read side by side on the machine's processors, one thread each. Thread
 * safe.
 */
final class ThemeModel implements AutoCloseable {

  private final UnitSplitter splitter = new UnitSplitter();
  private final WordPieceTokenizer tokenizer;
  private final EncoderSettings settings;
  private final OrtEnvironment environment;
  private final OrtSession session;

  ThemeModel(byte[] onnx, WordPieceTokenizer tokenizer, EncoderSettings settings)
      throws OrtException {
    this.tokenizer = tokenizer;
    this.settings = settings;
    this.environment = OrtEnvironment.getEnvironment();
    this.session = OnnxSessions.open(onnx);
  }

  /** A window: units {@code from} to {@code to}, of which those in {@code core} are scored. */
  private record Window(int from, int to, Span core) {}

  /** Scores each unit of a text. */
  UnitScores score(String text) {
    List<Span> units = splitter.split(text);
    List<int[]> ids = new ArrayList<>(units.size());
    for (Span unit : units) {
      ids.add(idsOf(unit.of(text)));
    }
    float[][] themes = new float[units.size()][];
    float[][][] holders = new float[units.size()][][];
    windows(ids).parallelStream().forEach(window -> read(ids, window, themes, holders));
    return new UnitScores(units, themes, holders);
  }

  private int[] idsOf(String unit) {
    int[] all = tokenizer.cut(unit).ids();
    int count = Math.min(all.length, settings.units().maxPieces());
    int[] ids = new int[count + 2];
    ids[0] = settings.units().cls();
    System.arraycopy(all, 0, ids, 1, count);
    ids[count + 1] = settings.units().sep();
    return ids;
  }

  /**
   * One window, or as few as there must be of about one length; an even number of them, so that two
   * processors come to the end together.
   */
  private List<Window> windows(List<int[]> ids) {
    long whole = ids.stream().mapToLong(unit -> unit.length).sum();
    int core = settings.window().corePieces();
    long count = whole <= core ? 1 : 2 * ((whole + 2L * core - 1) / (2L * core));
    List<Window> windows = new ArrayList<>();
    long done = 0;
    int start = 0;
    for (long k = 1; k <= count; k++) {
      int end = start;
      while (end < ids.size() && (2 * done + ids.get(end).length) * count <= 2 * whole * k) {
        done += ids.get(end++).length;
      }
      if (end > start) {
        windows.add(withContext(ids, new Span(start, end)));
      }
      start = end;
    }
    return windows;
  }

  private Window withContext(List<int[]> ids, Span core) {
    int context = settings.window().contextPieces();
    int from = core.start();
    int length = 0;
    while (from > 0 && length + ids.get(from - 1).length <= context) {
      length += ids.get(--from).length;
    }
    int to = core.end();
    length = 0;
    while (to < ids.size() && length + ids.get(to).length <= context) {
      length += ids.get(to++).length;
    }
    return new Window(from, to, core);
  }

  private void read(List<int[]> ids, Window window, float[][] themes, float[][][] holders) {
    try {
      run(ids, window, themes, holders);
    } catch (OrtException e) {
      throw new IllegalStateException("the theme encoder cannot run", e);
    }
  }

  private void run(List<int[]> ids, Window window, float[][] themes, float[][][] holders)
      throws OrtException {
    List<int[]> units = ids.subList(window.from, window.to);
    int length = units.stream().mapToInt(unit -> unit.length).sum();
    long[] input = new long[length];
    long[] positions = new long[length];
    long[] segments = new long[length];
    float[][][] pool = new float[1][units.size()][length];
    int at = 0;
    for (int u = 0; u < units.size(); u++) {
      pool[0][u][at] = 1;
      for (int i = 0; i < units.get(u).length; i++) {
        input[at] = units.get(u)[i];
        positions[at] = i;
        segments[at++] = u;
      }
    }
    try (OnnxTensor inputIds = tensor(input);
        OnnxTensor positionIds = tensor(positions);
        OnnxTensor segmentIds = tensor(segments);
        OnnxTensor pooling = OnnxTensor.createTensor(environment, pool);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", inputIds,
                    "position_ids", positionIds,
                    "segment_ids", segmentIds,
                    "pool", pooling))) {
      float[][][] z = (float[][][]) result.get("theme_logits").orElseThrow().getValue();
      float[][][][] h = (float[][][][]) result.get("holder_logits").orElseThrow().getValue();
      for (int u = window.core.start(); u < window.core.end(); u++) {
        themes[u] = z[0][u - window.from];
        holders[u] = h[0][u - window.from];
      }
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {row});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
