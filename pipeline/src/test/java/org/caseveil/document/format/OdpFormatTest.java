package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

final class OdpFormatTest extends DocumentFormatContract {

  private static byte[] slides(String styles, String slides, Map<String, String> more)
      throws IOException {
    return OpenDocumentParts.of(
        "presentation", styles, "<office:presentation>" + slides + "</office:presentation>", more);
  }

  private static String box(String paragraphs) {
    return "<draw:frame svg:x=\"2cm\" svg:y=\"2cm\" svg:width=\"20cm\" svg:height=\"10cm\">"
        + "<draw:text-box>"
        + paragraphs
        + "</draw:text-box></draw:frame>";
  }

  @Override
  byte[] file(List<String> paragraphs) throws IOException {
    String text =
        paragraphs.stream()
            .map(paragraph -> "<text:p>" + Entities.escape(paragraph) + "</text:p>")
            .collect(Collectors.joining());
    return slides("", "<draw:page>" + box(text) + "</draw:page>", Map.of());
  }

  @Override
  byte[] hiding(String canary) throws IOException {
    String styles =
        """
        <style:style style:name="dp1" style:family="drawing-page"><style:drawing-page-properties
         presentation:visibility="hidden"/></style:style>
        """;
    String slides =
        """
        <presentation:user-field-decl text:name="%1$s"/><presentation:settings
         presentation:show="%1$s"/><draw:page draw:name="%1$s" draw:id="%1$s">
        <draw:frame draw:name="%1$s"><draw:text-box><text:p>The story.</text:p></draw:text-box>
        <svg:title>%1$s</svg:title><svg:desc>%1$s</svg:desc><office:event-listeners>
        <presentation:event-listener xlink:href="%1$s"/></office:event-listeners></draw:frame>
        <draw:frame><draw:image xlink:href="Pictures/%1$s.jpg"/></draw:frame>
        <draw:frame><draw:object xlink:href="./%1$s"/></draw:frame>
        <office:annotation><dc:creator>%1$s</dc:creator><dc:date>%1$s</dc:date><text:p>Remark.</text:p>
        </office:annotation><presentation:notes><draw:frame><draw:text-box><text:p>said quietly</text:p>
        </draw:text-box></draw:frame></presentation:notes></draw:page>
        <draw:page draw:style-name="dp1"><draw:frame><draw:text-box><text:p>%1$s</text:p>
        </draw:text-box></draw:frame></draw:page>
        """;
    return slides(styles, slides.formatted(canary), OpenDocumentParts.beside(canary));
  }

  @Override
  String extension() {
    return "odp";
  }

  @Test
  void keepsTheFontOfBullets() throws IOException {
    String list =
        """
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"
         text:bullet-char="\u25CF"><style:text-properties fo:font-family="StarSymbol"
         fo:color="#FF00AA"/></text:list-level-style-bullet></text:list-style>
        """;
    byte[] written =
        write(
            slides(list, "<draw:page>" + box("<text:p>a</text:p>") + "</draw:page>", Map.of()),
            List.of());
    assertThat(new String(Zips.entries(written).get("content.xml"), StandardCharsets.UTF_8))
        .contains("font-family=\"StarSymbol\"", "color=\"#FF00AA\"", "bullet-char=\"\u25CF\"");
  }

  @Test
  void keepsTextRemarksAndNotesAndLosesHiddenSlides() throws IOException {
    assertThat(text(hiding(CANARY), "odp")).isEqualTo("The story.\nRemark.\nsaid quietly");
  }
}
