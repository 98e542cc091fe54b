package org.caseveil.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;
import org.caseveil.samples.Block.Quotation;
import org.caseveil.samples.Block.Run;

/** Writes a sample as Rich Text Format (RTF specification 1.9.1). Stateless. */
final class RtfSample {

  private RtfSample() {}

  static byte[] write(SampleSource source) {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}\r\n")
            .append("{\\info{\\title " + escape(source.get("title")) + "}")
            .append("{\\author " + escape(source.get("author")) + "}")
            .append("{\\operator " + escape(source.get("author")) + "}")
            .append("{\\*\\company " + escape(source.get("company")) + "}}\r\n");
    for (Block block : Markup.parse(source.body())) {
      rtf.append(block(block)).append("\\par\r\n");
    }
    return rtf.append("}\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String block(Block block) {
    if (block instanceof Heading heading) {
      return "\\pard\\sa200{\\b\\fs32 " + runs(heading.runs()) + "}";
    }
    if (block instanceof Quotation quotation) {
      return "\\pard\\sa200\\li567 " + runs(quotation.runs());
    }
    if (block instanceof Paragraph paragraph) {
      return "\\pard\\sa200 " + runs(paragraph.runs());
    }
    throw new IllegalArgumentException("no tables in an RTF sample");
  }

  private static String runs(List<Run> runs) {
    StringBuilder rtf = new StringBuilder();
    for (Run run : runs) {
      String look = (run.strong() ? "\\b" : "") + (run.emphasis() ? "\\i" : "");
      String text = escape(run.text());
      rtf.append(look.isEmpty() ? text : "{" + look + " " + text + "}");
    }
    return rtf.toString();
  }

  private static String escape(String text) {
    StringBuilder rtf = new StringBuilder();
    for (char unit : text.toCharArray()) {
      if (unit == '\\' || unit == '{' || unit == '}') {
        rtf.append('\\').append(unit);
      } else if (unit < 128) {
        rtf.append(unit);
      } else {
        rtf.append("\\u").append((short) unit).append('?');
      }
    }
    return rtf.toString();
  }
}
