package org.caseveil.conceal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Choices that look random and repeat: each is an HMAC-SHA256 of its label under the case's secret.
 * Thread safe.
 */
final class KeyedChoice {

  private final SecretKeySpec key;

  KeyedChoice(CaseSecret secret) {
    key = new SecretKeySpec(secret.bytes(), "HmacSHA256");
  }

  /** A number from 0 to {@code bound - 1}, always the same for the same label. */
  int below(int bound, String label) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] bytes = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < 7; i++) {
        number = number << 8 | (bytes[i] & 0xff);
      }
      return (int) (number % bound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
