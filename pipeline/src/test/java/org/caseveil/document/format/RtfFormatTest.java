package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.junit.jupiter.api.Test;

final class RtfFormatTest extends DocumentFormatContract {

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}"
          + "{\\f1\\fcharset204 Times New Roman;}}{\\colortbl ;\\red255\\green0\\blue0;}\n";

  private static byte[] rtf(String body) {
    return (HEAD + body + "}").getBytes(StandardCharsets.US_ASCII);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c < 128 ? String.valueOf(c) : "\\u" + (int) c + "?");
    }
    return out.toString();
  }

  @Override
  byte[] file(List<String> paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("\\pard\\f0 ").append(escaped(paragraph.substring(0, 9)));
      body.append("{\\b ").append(escaped(paragraph.substring(9))).append("}\\par\n");
    }
    return rtf(body.toString());
  }

  @Override
  byte[] hiding(String canary) {
    return rtf(
        """
        {\\info{\\author %1$s}{\\title %1$s}{\\*\\company %1$s}}{\\*\\generator %1$s;}
        {\\stylesheet{\\s1 %1$s;}}{\\*\\rsidtbl \\rsid1}{\\*\\template %1$s}
        {\\*\\userprops{\\propname %1$s}{\\staticval %1$s}}{\\*\\xmlnstbl{\\xmlns1 %1$s}}
        {\\fonttbl{\\f7\\fnil{\\*\\falt %1$s}%1$s;}}{\\*\\revtbl{%1$s;}}
        \\pard\\s1 The {\\*\\bkmkstart %1$s}{\\*\\bkmkend %1$s}{\\v %1$s}{\\deleted\\revauthdel1 %1$s}story.
        {\\*\\annotation{\\*\\atnauthor %1$s}%1$s}{\\*\\atnid %1$s}{\\xe %1$s}\\par
        {\\field{\\*\\fldinst HYPERLINK "https://%1$s.example"}{\\fldrslt a link}}\\par
        {\\pict\\pngblip %1$s}{\\object{\\*\\objdata %1$s}{\\result %1$s}}{\\*\\shppict{\\pict %1$s}}
        {\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv %1$s}}{\\shptxt boxed\\par}}{\\shprslt %1$s}}
        {\\*\\docvar{%1$s}{%1$s}}{\\*\\datastore %1$s}{\\*\\listtable{\\list{\\listname %1$s;}}}
        {\\*\\formfield{\\*\\ffname %1$s}{\\*\\ffdeftext %1$s}}{\\*\\mailmerge{\\*\\mmconnectstr %1$s}}
        {\\*\\protusertbl{%1$s}}{\\*\\ftnsep \\chftnsep}{\\revised\\revauth1 put in}{\\footnote noted\\par}
        {\\header head\\par}{\\*\\unknown %1$s}{\\upr{%1$s}{\\*\\ud{unicode}}}\\par
        """
            .formatted(canary));
  }

  @Override
  String extension() {
    return "rtf";
  }

  @Test
  void tellsThatDrawnWordsWereDropped() {
    byte[] file =
        rtf(
            "The story.{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 136}}"
                + "{\\sp{\\sn gtextUNICODE}{\\sv Quillfeather}}}} It goes on.\\par");
    assertThat(text(file, "rtf")).isEqualTo("The story. It goes on.");
    assertThat(read(file, "rtf").notes())
        .containsExactly("Words drawn as pictures (WordArt) were dropped.");
    assertThat(new String(write(file, List.of()), StandardCharsets.US_ASCII))
        .doesNotContain("Quillfeather");
  }

  @Test
  void keepsEveryVisibleChannel() {
    assertThat(text(hiding(CANARY), "rtf")).contains("The story.", "a link", "boxed", "head");
    assertThat(text(hiding(CANARY), "rtf")).contains("put in", "noted");
    assertThat(text(hiding(CANARY), "rtf")).contains("unicode");
  }

  @Test
  void decodesCodePagesFontsAndUnicode() {
    byte[] file =
        rtf(
            "caf\\'e9 {\\f1 \\'cc\\'e0\\'f0}\\u233\\'e9 \\ldblquote x\\r"
                + "dblquote\\~y\\uc0\\u8212 z");
    assertThat(text(file, "rtf"))
        .isEqualTo("caf\u00E9 \u041C\u0430\u0440\u00E9 \u201Cx\u201D y\u2014z");
    assertThat(text(write(file, List.of()), "rtf")).isEqualTo(text(file, "rtf"));
  }

  @Test
  void opensInAnotherReader() throws Exception {
    byte[] written = write(file(STORY), List.of());
    assertThat(swing(written)).contains(STORY.get(0), STORY.get(1));
  }

  private static String swing(byte[] rtf) throws java.io.IOException, BadLocationException {
    RTFEditorKit kit = new RTFEditorKit();
    Document document = new DefaultStyledDocument();
    kit.read(new StringReader(new String(rtf, StandardCharsets.US_ASCII)), document, 0);
    return document.getText(0, document.getLength());
  }

  @Test
  void refusesAFileCutShort() {
    byte[] file = file(STORY);
    byte[] half = java.util.Arrays.copyOf(file, file.length / 2);
    assertThat(refused(half).reason()).isEqualTo(org.caseveil.document.Refusal.Reason.CORRUPT);
  }
}
