package org.caseveil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.caseveil.text.SensitiveText;

/**
 * SHA-256 of a file's bytes. Stays inside the program: outside it only HMACs of it are used, since
 * a plain digest lets anybody who has a guess at the content confirm it.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record ContentDigest(String hex) {

  public ContentDigest {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
    }
  }

  /** Of a file; reads it once, in pieces. */
  public static ContentDigest of(Path file) throws IOException {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return new ContentDigest(HexFormat.of().formatHex(sha.digest()));
  }

  /** Of a text's UTF-8 bytes. */
  public static ContentDigest of(SensitiveText text) {
    return of(text.reveal().getBytes(StandardCharsets.UTF_8));
  }

  /** Of bytes. */
  public static ContentDigest of(byte[] bytes) {
    return new ContentDigest(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Never prints itself: see above. */
  @Override
  public String toString() {
    return "<digest>";
  }
}
