package org.caseveil.document.format;

import java.util.Locale;
import java.util.Set;

/**
 * Fonts whose names say nothing about a person: those that Microsoft Office, LibreOffice and the
 * usual systems bring. Any other name may be that of a hand or a house and is dropped.
 *
 * <p>Source: Microsoft's "Cloud fonts in Office" and LibreOffice's bundled font list, as of 2025.
 */
final class SafeFonts {

  private static final Set<String> NAMES =
      Set.of(
          ("aptos|aptos display|aptos narrow|arial|arial black|arial narrow|arial unicode"
                  + " ms|bahnschrift|baskerville|book antiqua|bookman old style|calibri|calibri"
                  + " light|cambria|cambria math|candara|carlito|caladea|century|century"
                  + " gothic|century schoolbook|comic sans"
                  + " ms|consolas|constantia|corbel|courier|courier new|dejavu sans|dejavu sans"
                  + " mono|dejavu serif|droid sans|franklin gothic book|franklin gothic"
                  + " medium|garamond|georgia|gill sans mt|helvetica|helvetica neue|impact|liberation"
                  + " mono|liberation sans|liberation serif|linux libertine g|lucida console|lucida"
                  + " grande|lucida sans|lucida sans unicode|mangal|microsoft sans serif|ms gothic|ms"
                  + " mincho|noto sans|noto serif|noto sans cjk sc|noto serif cjk sc|lohit"
                  + " devanagari|open sans|opensymbol|palatino|palatino linotype|roboto|segoe ui|segoe"
                  + " ui symbol|simsun|source sans pro|source serif"
                  + " pro|starbats|starsymbol|sylfaen|symbol|tahoma|times|times new roman|trebuchet"
                  + " ms|ubuntu|verdana|webdings|wingdings|wingdings 2|wingdings 3|yu mincho|yu"
                  + " gothic|yu gothic light|sans-serif|serif|monospace")
              .split("\\|"));

  private SafeFonts() {}

  /** Whether the name can stay; empty names and references to the theme can. */
  static boolean allows(String name) {
    String bare = name.strip().replace("'", "").toLowerCase(Locale.ROOT);
    return bare.isEmpty() || bare.startsWith("+m") || NAMES.contains(bare);
  }

  /**
   * Whether a font's name in a PDF can stay: one of these without its spaces, with a style behind
   * it and the six letters of a subset before it.
   */
  static boolean allowsInPdf(String name) {
    String bare =
        name.replaceFirst("^[A-Z]{6}\\+", "")
            .replaceFirst("(PSMT|PS|MT)?([-,](Roman|Regular|Bold|Italic|Oblique|MT)+)?$", "")
            .toLowerCase(Locale.ROOT);
    return bare.equals("zapfdingbats")
        || (!bare.isEmpty()
            && NAMES.stream().anyMatch(known -> known.replace(" ", "").equals(bare)));
  }
}
