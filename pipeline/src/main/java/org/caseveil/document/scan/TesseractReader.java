package org.caseveil.document.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * Reads printed English with Tesseract 5, whose native library is loaded with the first of them.
 * Tesseract gets bare pixels: none of its own picture parsers ever sees a file. Used by one thread;
 * to be closed.
 */
public final class TesseractReader implements AutoCloseable {

  /** The integer model of tessdata_fast 4.1.0 (Apache-2.0), as the tess4j archive carries it. */
  private static final String MODEL = "/tessdata/eng.traineddata";

  /** Where JavaCPP unpacks native libraries; without it, below the user's home. */
  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  /** Dots an inch that are told where the picture tells none: Tesseract only warns without. */
  private static final int RESOLUTION = 300;

  private final TessBaseAPI api;

  private TesseractReader(TessBaseAPI api) {
    this.api = api;
  }

  /** A reader; empty where there is no native library for this operating system and processor. */
  public static Optional<TesseractReader> start() {
    if (System.getProperty(CACHE) == null) {
      System.setProperty(CACHE, System.getProperty("java.io.tmpdir"));
    }
    try {
      TessBaseAPI api = new TessBaseAPI();
      byte[] model = model();
      if (api.Init(
              new BytePointer(model),
              model.length,
              new BytePointer("eng", StandardCharsets.UTF_8),
              tesseract.OEM_LSTM_ONLY,
              new byte[0],
              0,
              null,
              null,
              false,
              null)
          != 0) {
        throw new IllegalStateException("the model of the page reader cannot be loaded");
      }
      return Optional.of(new TesseractReader(api));
    } catch (LinkageError missing) {
      return Optional.empty();
    }
  }

  private static byte[] model() {
    try (InputStream in = TesseractReader.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the model of the page reader is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a page is taken apart. */
  enum Layout {
    /** Columns, blocks and pictures are looked for. */
    ANY(tesseract.PSM_AUTO),
    /** All of it is one block of lines. */
    ONE_BLOCK(tesseract.PSM_SINGLE_BLOCK);

    private final int mode;

    Layout(int mode) {
      this.mode = mode;
    }
  }

  /** The words of a page in reading order, with boxes in its pixels. */
  List<ReadWord> words(GreyPage page, Layout layout) {
    // What was learnt from one page must not change how the next is read.
    api.ClearAdaptiveClassifier();
    api.SetPageSegMode(layout.mode);
    try (BytePointer pixels = new BytePointer(page.pixels())) {
      api.SetImage(pixels, page.width(), page.height(), 1, page.width());
      api.SetSourceResolution(RESOLUTION);
      if (api.Recognize(null) != 0) {
        throw new IllegalStateException("the page reader gave up");
      }
      try (ResultIterator results = api.GetIterator()) {
        return results == null || results.isNull() ? List.of() : words(results, page);
      }
    } finally {
      api.Clear();
    }
  }

  private static List<ReadWord> words(ResultIterator results, GreyPage page) {
    List<ReadWord> words = new ArrayList<>();
    int line = -1;
    int block = -1;
    try (IntPointer left = new IntPointer(1);
        IntPointer top = new IntPointer(1);
        IntPointer right = new IntPointer(1);
        IntPointer bottom = new IntPointer(1)) {
      results.Begin();
      do {
        if (results.Empty(tesseract.RIL_WORD)) {
          continue;
        }
        block += results.IsAtBeginningOf(tesseract.RIL_BLOCK) ? 1 : 0;
        line += results.IsAtBeginningOf(tesseract.RIL_TEXTLINE) ? 1 : 0;
        String text = text(results);
        boolean placed = results.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom);
        Box box =
            new Box(left.get(), top.get(), right.get(), bottom.get())
                .within(page.width(), page.height());
        if (!text.isBlank() && placed && !box.isEmpty()) {
          int confidence = Math.round(results.Confidence(tesseract.RIL_WORD));
          words.add(
              new ReadWord(
                  text,
                  box,
                  Math.max(0, Math.min(100, confidence)),
                  Math.max(0, line),
                  Math.max(0, block)));
        }
      } while (results.Next(tesseract.RIL_WORD));
    }
    return List.copyOf(words);
  }

  private static String text(ResultIterator results) {
    try (BytePointer text = results.GetUTF8Text(tesseract.RIL_WORD)) {
      return text == null || text.isNull() ? "" : text.getString(StandardCharsets.UTF_8).strip();
    }
  }

  @Override
  public void close() {
    api.End();
    api.close();
  }
}
