package org.caseveil.casework;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a case is called wherever its name must not stand: derived from its content with the owner's
 * key, so that a re-run gives the same and nobody else can tell cases apart by it.
 *
 * @param id such as {@code C-7F3A-91B2}
 */
public record CaseReference(String id) {

  private static final Pattern FORM = Pattern.compile("C-[0-9A-F]{4}-[0-9A-F]{4}");

  public CaseReference {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("a case reference looks like C-7F3A-91B2");
    }
  }

  /** Of the case with this content. */
  public static CaseReference of(ContentDigest content, OwnerKey key) {
    String hex =
        HexFormat.of()
            .formatHex(key.hmac("case-reference", content.bytes()), 0, 4)
            .toUpperCase(Locale.ROOT);
    return new CaseReference("C-" + hex.substring(0, 4) + "-" + hex.substring(4));
  }

  /** Finds a reference in a file that this program wrote. */
  static Pattern form() {
    return FORM;
  }

  @Override
  public String toString() {
    return id;
  }
}
