package org.caseveil.identify.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.caseveil.language.MissingModelException;
import org.caseveil.language.OnnxSessions;
import org.caseveil.language.Pieces;
import org.caseveil.text.Span;

/**
 * The trained encoder in ONNX Runtime. One window at a time, one thread: a quantised model's
 * figures change with what else is in a batch, and documents run side by side anyway. Thread safe.
 */
final class EncoderModel {

  private final EncoderSettings settings;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  EncoderModel(byte[] onnx, EncoderSettings settings) {
    this.settings = settings;
    try {
      session = OnnxSessions.open(onnx);
    } catch (OrtException e) {
      throw new MissingModelException(
          "the encoder does not fit this version of ONNX Runtime: " + e.getMessage());
    }
  }

  /**
   * The probabilities of each word: the mean over its pieces of the mean over their windows,
   * weighted by the distance from the window's edge.
   *
   * @param shapes of the words
   * @return by word, one column each as {@link EncoderSettings#columns()} says
   */
  double[][] words(Pieces pieces, int[] shapes) {
    int columns = settings.columns().size();
    double[][] total = new double[pieces.count()][columns];
    double[] weights = new double[pieces.count()];
    List<Span> windows = Windows.of(pieces.wordOf(), settings.window() - 2, settings.overlap());
    for (Span window : windows) {
      float[][] logits = run(pieces, shapes, window);
      for (int i = 0; i < window.length(); i++) {
        int edge = Math.min(Math.min(i + 1, window.length() - i), settings.overlap());
        double weight = (double) edge / settings.overlap();
        add(total[window.start() + i], logits[i + 1], weight);
        weights[window.start() + i] += weight;
      }
    }
    return byWord(pieces, total, weights);
  }

  private static double[][] byWord(Pieces pieces, double[][] total, double[] weights) {
    int columns = total.length == 0 ? 0 : total[0].length;
    double[][] words = new double[pieces.words()][columns];
    int[] counts = new int[pieces.words()];
    for (int piece = 0; piece < pieces.count(); piece++) {
      int word = pieces.wordOf()[piece];
      counts[word]++;
      for (int column = 0; column < columns; column++) {
        words[word][column] += total[piece][column] / weights[piece];
      }
    }
    for (int word = 0; word < words.length; word++) {
      for (int column = 0; column < columns; column++) {
        words[word][column] /= counts[word];
      }
    }
    return words;
  }

  private void add(double[] total, float[] logits, double weight) {
    int labels = settings.labels();
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < labels; label++) {
      highest = Math.max(highest, logits[label]);
    }
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      sum += Math.exp(logits[label] - highest);
    }
    for (int label = 0; label < labels; label++) {
      total[label] += weight * Math.exp(logits[label] - highest) / sum;
    }
    for (int column = labels; column < total.length; column++) {
      total[column] += weight / (1 + Math.exp(-logits[column]));
    }
  }

  private float[][] run(Pieces pieces, int[] shapes, Span window) {
    int length = window.length() + 2;
    long[][] ids = new long[1][length];
    long[][] shapeIds = new long[1][length];
    ids[0][0] = settings.clsId();
    ids[0][length - 1] = settings.sepId();
    for (int i = 0; i < window.length(); i++) {
      ids[0][i + 1] = pieces.ids()[window.start() + i];
      shapeIds[0][i + 1] = shapes[pieces.wordOf()[window.start() + i]];
    }
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
        OnnxTensor shapeTensor = OnnxTensor.createTensor(environment, shapeIds);
        OrtSession.Result result =
            session.run(Map.of("input_ids", idTensor, "shape_ids", shapeTensor))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on a window of " + length + " pieces", e);
    }
  }
}
