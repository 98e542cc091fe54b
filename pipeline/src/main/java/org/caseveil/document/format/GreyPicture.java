package org.caseveil.document.format;

import java.util.Base64;

/**
 * Stands where a picture stood: one grey point, which the document stretches to the picture's size.
 * A picture may show anything, and its own metadata tell where it was taken.
 */
final class GreyPicture {

  static final String NOTE =
      "Pictures were replaced by grey boxes and their alternative text dropped: they cannot be"
          + " checked.";

  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AQAAygDJmcpdfgAAAABJRU5ErkJggg==";

  private GreyPicture() {}

  static byte[] png() {
    return Base64.getDecoder().decode(PNG);
  }
}
