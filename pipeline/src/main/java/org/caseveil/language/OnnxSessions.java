package org.caseveil.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Opens trained models in ONNX Runtime so that they answer the same on every machine: one thread a
 * run, weights that are stored in eight bits put into single precision once, and products of whole
 * numbers, where a model has them, not cut short by processors without VNNI. Thread safe. Why:
 * docs/decisions/0020.
 */
public final class OnnxSessions {

  /** {@code kOrtSessionOptionsDisableQuantQDQ}: weights are opened when the session is. */
  private static final String OPEN_WEIGHTS = "session.disable_quant_qdq";

  /** {@code kOrtSessionOptionsAvx2PrecisionMode}: no sum of products leaves its sixteen bits. */
  private static final String EXACT_PRODUCTS = "session.x64quantprecision";

  private OnnxSessions() {}

  /**
   * A session, to be closed by the caller.
   *
   * @param onnx the whole of a model's file
   * @throws OrtException if ONNX Runtime cannot read it
   */
  public static OrtSession open(byte[] onnx) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry(OPEN_WEIGHTS, "1");
      options.addConfigEntry(EXACT_PRODUCTS, "1");
      return OrtEnvironment.getEnvironment().createSession(onnx, options);
    }
  }
}
