package org.caseveil.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;
import org.caseveil.samples.Block.Quotation;
import org.caseveil.samples.Block.Run;

/** Writes a sample as a page of HTML with what hides in pages. Stateless. */
final class HtmlSample {

  private HtmlSample() {}

  static byte[] write(SampleSource source) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<title>" + Xml.escape(source.get("title")) + "</title>\n")
            .append("<meta name=\"author\" content=\"" + Xml.escape(source.get("author")) + "\">\n")
            .append(
                "<meta name=\"description\" content=\""
                    + Xml.escape(source.get("description"))
                    + "\">\n")
            .append("</head>\n<body>\n<!-- " + source.get("note") + " -->\n");
    for (Block block : Markup.parse(source.body())) {
      html.append(block(block)).append('\n');
    }
    String link = Xml.escape(source.get("link"));
    return html.append(
            "<p><img src=\"bear.jpg\" alt=\"" + Xml.escape(source.get("picture")) + "\"></p>\n")
        .append(
            "<p><a href=\""
                + link
                + "\" title=\""
                + Xml.escape(source.get("title"))
                + "\">The unit's page</a></p>\n")
        .append("</body>\n</html>\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String block(Block block) {
    if (block instanceof Heading heading) {
      return "<h1>" + runs(heading.runs()) + "</h1>";
    }
    if (block instanceof Quotation quotation) {
      return "<blockquote><p>" + runs(quotation.runs()) + "</p></blockquote>";
    }
    if (block instanceof Paragraph paragraph) {
      return "<p>" + runs(paragraph.runs()) + "</p>";
    }
    throw new IllegalArgumentException("no tables in an HTML sample");
  }

  private static String runs(List<Run> runs) {
    StringBuilder html = new StringBuilder();
    for (Run run : runs) {
      String tag = run.strong() ? "strong" : run.emphasis() ? "em" : "";
      String text = Xml.escape(run.text());
      html.append(tag.isEmpty() ? text : "<" + tag + ">" + text + "</" + tag + ">");
    }
    return html.toString();
  }
}
