package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.W;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes a plain Word document of paragraphs, for formats whose layout cannot be kept. */
final class PlainDocx {

  /** Eight points after each paragraph, so that it is seen where one ends. */
  private static final String APART = "<w:pPr><w:spacing w:after=\"160\"/></w:pPr>";

  private PlainDocx() {}

  static byte[] of(List<String> paragraphs) throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<w:document xmlns:w=\"").append(W).append("\"><w:body>");
    for (String paragraph : paragraphs) {
      xml.append("<w:p>").append(APART).append("<w:r>");
      append(paragraph, xml);
      xml.append("</w:r></w:p>");
    }
    xml.append("<w:sectPr/></w:body></w:document>");
    OoxmlPackage made = OoxmlPackage.empty();
    made.put(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        xml.toString().getBytes(StandardCharsets.UTF_8));
    made.relate("", "rel1", "officeDocument", "word/document.xml");
    return made.write();
  }

  private static void append(String paragraph, StringBuilder xml) {
    int last = 0;
    for (int i = 0; i <= paragraph.length(); i++) {
      char c = i < paragraph.length() ? paragraph.charAt(i) : '\n';
      if (c == '\t' || c == '\n') {
        if (i > last) {
          xml.append("<w:t xml:space=\"preserve\">");
          XmlWriter.escape(paragraph.substring(last, i), false, xml);
          xml.append("</w:t>");
        }
        if (i < paragraph.length()) {
          xml.append(c == '\t' ? "<w:tab/>" : "<w:br/>");
        }
        last = i + 1;
      }
    }
  }
}
