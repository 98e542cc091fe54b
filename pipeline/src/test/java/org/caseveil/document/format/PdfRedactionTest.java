package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.junit.jupiter.api.Test;

/** How names go out of the content of pages, however they are drawn. */
final class PdfRedactionTest extends PdfRedactions {

  @Test
  void takesOutANameThatIsDrawnInPieces() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 11 Tf 72 700 Td [(Mrs Qu) 20 (il) -30 (lfea)] TJ /F2 11 Tf (th) Tj"
                + " /F1 11 Tf (er came.) Tj ET");
    assertThat(redacted(pdf, "[P]")).containsExactly("Mrs [P] came.");
  }

  @Test
  void takesOutANameByEveryShowOperator() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 11 Tf 40 TL 72 700 Td (One Quillfeather.) Tj (Two Quillfeather.) '"
                + " 1 0.5 (Three Quillfeather.) \" [(Four Quill) (feather.)] TJ"
                + " 0 -40 TD (Five Quillfeather.) Tj T* (Six Quillfeather.) Tj ET");
    assertThat(String.join(" ", redacted(pdf, "[P]")))
        .isEqualTo("One [P]. Two [P]. Three [P].Four [P]. Five [P]. Six [P].");
  }

  @Test
  void takesOutANameInsideForms() throws IOException {
    PDDocument pdf = Pdfs.page(Pdfs.lines("Before.") + "q 1 0 0 1 0 -60 cm /X1 Do Q");
    Pdfs.form(pdf, pdf.getPage(0), Pdfs.lines("Mrs Quillfeather came."));
    assertThat(redacted(pdf, "[P]")).containsExactly("Before.", "Mrs [P] came.");
  }

  @Test
  void takesOutANameThatIsDrawnTwiceToLookBold() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 11 Tf 72 700 Td (Mrs Quillfeather came.) Tj ET"
                + " BT /F1 11 Tf 72.3 700 Td (Mrs Quillfeather came.) Tj ET");
    assertThat(redacted(pdf, "[P]")).containsExactly("Mrs [P] came.");
  }

  @Test
  void takesOutANameThatALineEndDivides() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            Pdfs.lines(
                "For many weeks nothing happened until Mrs Quill-",
                "feather came back and sat down again, and then Mrs",
                "Quillfeather left."));
    assertThat(redacted(pdf, "[P]"))
        .containsExactly(
            "For many weeks nothing happened until Mrs [P] came back and sat down again, and then"
                + " Mrs [P] left.");
  }

  @Test
  void takesOutRotatedText() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "BT /F1 11 Tf 0 1 -1 0 300 300 Tm (Up goes Mrs Quillfeather.) Tj"
                + " 0.866 0.5 -0.5 0.866 100 100 Tm (Slanted Quillfeather, too.) Tj ET");
    assertThat(redacted(pdf, "[P]"))
        .containsExactlyInAnyOrder("Up goes Mrs [P].", "Slanted [P], too.");
  }

  @Test
  void putsBackWhatALigatureHoldsBesideTheName() throws IOException {
    PDDocument pdf = Pdfs.page("");
    PDFont font = Pdfs.embedded(pdf);
    pdf.getPage(0).getResources().put(COSName.getPDFName("F3"), font);
    String shown = Pdfs.codes(font, "The \uFB01eld of Quillfeather\uFB01ve.");
    pdf.getPage(0)
        .getCOSObject()
        .setItem(COSName.CONTENTS, Pdfs.stream(pdf, "BT /F3 11 Tf 72 700 Td " + shown + " Tj ET"));
    byte[] file = Pdfs.saved(pdf);
    assertThat(passages(file)).containsExactly("The field of Quillfeatherfive.");
    Formats.Rewritten.Whole made = written(file, NAME + "f", "[P]");
    assertThat(made.extension()).isEqualTo("pdf");
    assertThat(passages(made.bytes())).containsExactly("The field of [P]ive.");
  }

  @Test
  void writesTheWholeTextWhereLettersAreDrawings() throws IOException {
    PDDocument pdf = Pdfs.page(Pdfs.lines("Mrs Quillfeather came."));
    PDPage page = pdf.getPage(0);
    page.getResources().put(COSName.getPDFName("T3"), drawnFont(pdf));
    COSArray both = new COSArray();
    both.add(page.getCOSObject().getItem(COSName.CONTENTS));
    both.add(Pdfs.stream(pdf, "BT /T3 11 Tf 72 600 Td (A) Tj ET"));
    page.getCOSObject().setItem(COSName.CONTENTS, both);
    Formats.Rewritten.Whole made = written(Pdfs.saved(pdf), NAME, "[P]");
    assertThat(made.extension()).isEqualTo("docx");
    assertThat(made.notes()).anyMatch(note -> note.contains("Word document of the whole text"));
    assertThat(Unpacked.contains(made.bytes(), NAME)).isFalse();
  }

  private static PDType3Font drawnFont(PDDocument pdf) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, new PDRectangle(0, 0, 1000, 1000).getCOSArray());
    COSArray matrix = new COSArray();
    for (float number : new float[] {0.001f, 0, 0, 0.001f, 0, 0}) {
      matrix.add(new org.apache.pdfbox.cos.COSFloat(number));
    }
    font.setItem(COSName.FONT_MATRIX, matrix);
    COSDictionary procedures = new COSDictionary();
    procedures.setItem(COSName.A, Pdfs.stream(pdf, "700 0 d0 0 0 500 500 re f"));
    font.setItem(COSName.CHAR_PROCS, procedures);
    COSDictionary encoding = new COSDictionary();
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(65));
    differences.add(COSName.A);
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    font.setInt(COSName.FIRST_CHAR, 65);
    font.setInt(COSName.LAST_CHAR, 65);
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(700));
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.RESOURCES, new PDResources());
    return new PDType3Font(font);
  }

  @Test
  void writesTheWholeTextWhereItLiesInvisibleUnderAScan() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            "q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI Q 3 Tr "
                + Pdfs.lines("Mrs Quillfeather came."));
    Formats.Rewritten.Whole made = written(Pdfs.saved(pdf), NAME, "[P]");
    assertThat(made.extension()).isEqualTo("docx");
  }

  @Test
  void drawsPicturesAsGreyBoxesAndLeavesOutCurves() throws IOException {
    PDDocument pdf =
        Pdfs.page(
            Pdfs.lines("Mrs Quillfeather came.")
                + "q 100 0 0 100 72 300 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI Q\n"
                + "72 200 m 90 260 120 140 150 200 c S\n72 180 m 300 180 l S\n");
    Formats.Rewritten.Whole made = written(Pdfs.saved(pdf), NAME, "[P]");
    String content = Pdfs.content(made.bytes());
    assertThat(content).contains("0.85 g").contains("300.0 180.0 l").doesNotContain(" c\n");
    assertThat(content).doesNotContain("BI");
    assertThat(made.notes()).anyMatch(note -> note.contains("curves"));
  }

  @Test
  void forgetsNamesOfFontsThatNotEverybodyHas() throws IOException {
    PDDocument pdf = Pdfs.page(Pdfs.lines("Mrs Quillfeather came."));
    COSDictionary font =
        pdf.getPage(0).getResources().getFont(COSName.getPDFName("F1")).getCOSObject();
    font.setName(COSName.BASE_FONT, "OakenshawsHand");
    byte[] made = written(Pdfs.saved(pdf), NAME, "[P]").bytes();
    assertThat(Unpacked.contains(made, "Oakenshaw")).isFalse();
  }
}
