package org.caseveil.document.format;

/** The namespaces of a Word document (ECMA-376, part 1, and Microsoft's extensions to it). */
final class Wordprocessing {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String R = OoxmlPackage.RELATION;
  static final String M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
  static final String GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
  static final String CANVAS = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas";
  static final String VML = "urn:schemas-microsoft-com:vml";
  static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private Wordprocessing() {}
}
