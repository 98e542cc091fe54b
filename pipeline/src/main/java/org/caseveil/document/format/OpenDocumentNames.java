package org.caseveil.document.format;

import java.util.Set;

/** The namespaces of an OpenDocument file (OASIS OpenDocument 1.3, part 3, section 1.4). */
final class OpenDocumentNames {

  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

  static final String OFFICE = OASIS + "office:1.0";
  static final String STYLE = OASIS + "style:1.0";
  static final String TEXT = OASIS + "text:1.0";
  static final String TABLE = OASIS + "table:1.0";
  static final String DRAW = OASIS + "drawing:1.0";
  static final String FO = OASIS + "xsl-fo-compatible:1.0";
  static final String SVG = OASIS + "svg-compatible:1.0";
  static final String NUMBER = OASIS + "datastyle:1.0";
  static final String PRESENTATION = OASIS + "presentation:1.0";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** Whose elements may stay. */
  static final Set<String> KEPT =
      Set.of(OFFICE, STYLE, TEXT, TABLE, DRAW, FO, SVG, NUMBER, PRESENTATION);

  private OpenDocumentNames() {}
}
