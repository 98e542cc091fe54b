package org.caseveil.theme;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;
import org.caseveil.language.OnnxSessions;
import org.caseveil.language.WordPieceTokenizer;

/**
 * Gives a sentence's vector: the first piece's last state of BAAI's bge-small-en-v1.5 (MIT
 * licence), of length one. One sentence at a time, since a quantised encoder's answers change with
 * what else is in the batch. Thread safe.
 */
final class SentenceEncoder implements AutoCloseable {

  private static final int MOST_PIECES = 126;

  private final WordPieceTokenizer tokenizer;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  SentenceEncoder(byte[] onnx, WordPieceTokenizer tokenizer) throws OrtException {
    this.tokenizer = tokenizer;
    this.session = OnnxSessions.open(onnx);
  }

  /** The vector of a sentence. */
  double[] vector(String sentence) throws OrtException {
    int[] all = tokenizer.cut(sentence).ids();
    int count = Math.min(all.length, MOST_PIECES);
    long[][] ids = new long[1][count + 2];
    ids[0][0] = tokenizer.id("[CLS]");
    for (int i = 0; i < count; i++) {
      ids[0][i + 1] = all[i];
    }
    ids[0][count + 1] = tokenizer.id("[SEP]");
    long[][] ones = new long[1][count + 2];
    Arrays.fill(ones[0], 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor kinds = OnnxTensor.createTensor(environment, new long[1][count + 2]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kinds))) {
      float[][][] states = (float[][][]) result.get("last_hidden_state").orElseThrow().getValue();
      double[] vector = new double[states[0][0].length];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = states[0][0][i];
      }
      return Vectors.unit(vector);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
