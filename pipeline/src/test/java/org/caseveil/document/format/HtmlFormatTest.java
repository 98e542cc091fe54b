package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.caseveil.document.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

final class HtmlFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) {
    return paragraphs.stream()
        .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>\n")
        .collect(
            Collectors.joining("", "<!DOCTYPE html><html><head></head><body>", "</body></html>"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  byte[] hiding(String canary) {
    return """
    <!DOCTYPE html PUBLIC "-//%1$s//EN" "%1$s">
    <!-- %1$s --><html xmlns:%1$s="%1$s" lang="%1$s"><head><meta name="author" content="%1$s">
    <script>var a = "%1$s";</script><style>.%1$s { content: "%1$s" } /* %1$s */</style>
    <link rel="x" href="%1$s"><base href="https://%1$s.example/"></head>
    <body onload="%1$s()" class="%1$s" data-x="%1$s" style="background: url(%1$s.png)">
    <p id="%1$s" style="font-family: %1$s; color: #ff0000">The story.</p>
    <a href="mailto:%1$s@example.org" title="%1$s" name="%1$s">write</a>
    <img src="%1$s.png" alt="%1$s"><input value="%1$s"><input type="hidden" value="%1$s">
    <div hidden>%1$s</div><p style="display: none">%1$s</p><span style="visibility:hidden">%1$s</span>
    <object data="%1$s"><param value="%1$s">%1$s</object><iframe srcdoc="%1$s">%1$s</iframe>
    <template>%1$s</template><noscript>%1$s</noscript><svg><title>%1$s</title></svg><del>%1$s</del>
    <video src="%1$s" poster="%1$s">%1$s</video><datalist><option>%1$s</option></datalist>
    <span aria-label="%1$s" onclick="%1$s()" contextmenu="%1$s">seen</span><math>%1$s</math>
    <map name="%1$s"><area alt="%1$s" href="%1$s"></map><button>%1$s</button>
    <?%1$s?><![CDATA[%1$s]]></body></html>
    """
        .formatted(canary)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  String extension() {
    return "html";
  }

  @Test
  void joinsANameSplitOverFormatting() {
    byte[] file = "<p>Mrs Quill<b>fea</b>ther\n   left.</p>".getBytes(StandardCharsets.UTF_8);
    Document document = read(file, "html");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather left.");
    byte[] written = write(file, replacing(document, NAME, "[PATIENT]"));
    assertThat(text(written, "html")).isEqualTo("Mrs [PATIENT] left.");
    assertThat(new String(written, StandardCharsets.UTF_8)).contains("<b></b>");
  }

  @Test
  void breaksPassagesAtBlocksAndNotAtInlineElements() {
    byte[] file =
        "<div>One <i>two</i><ul><li>three<br>four</li><li>five</li></ul>six</div>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(read(file, "html").joined().reveal()).isEqualTo("One two\nthree\nfour\nfive\nsix");
  }

  @Test
  void readsBlanksOfSeveralElementsAsOne() {
    byte[] file =
        "<p>Mrs <b> Quillfeather </b>\n<i> </i> left.</p>".getBytes(StandardCharsets.UTF_8);
    Document document = read(file, "html");
    assertThat(document.joined().reveal()).isEqualTo("Mrs Quillfeather left.");
    byte[] written = write(file, replacing(document, NAME, "[PATIENT]"));
    assertThat(text(written, "html")).isEqualTo("Mrs [PATIENT] left.");
  }

  @Test
  void readsADeclaredEncoding() {
    byte[] file =
        "<html><head><meta charset='windows-1252'></head><body><p>caf\u00E9</p></body></html>"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(text(file, "html")).isEqualTo("caf\u00E9");
  }
}
