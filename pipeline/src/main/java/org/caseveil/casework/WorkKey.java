package org.caseveil.casework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.caseveil.conceal.Policy;

/**
 * Names one piece of work: this content under this policy with these models. The same key means the
 * same result, so that work done is never done twice.
 *
 * @param id hexadecimal HMAC-SHA256
 */
public record WorkKey(String id) {

  /**
   * @param models the version of everything that was learnt and configured
   */
  public static WorkKey of(ContentDigest content, Policy policy, String models, OwnerKey key) {
    String message = content.hex() + "\n" + policy.id() + " " + policy.version() + "\n" + models;
    byte[] mac = key.hmac("work-key", message.getBytes(StandardCharsets.UTF_8));
    return new WorkKey(HexFormat.of().formatHex(mac));
  }
}
