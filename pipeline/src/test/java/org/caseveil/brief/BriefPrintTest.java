package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.caseveil.brief.pdf.BriefPrint;
import org.caseveil.brief.pdf.PdfPrinter;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.conceal.SharedCases;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BriefPrintTest {

  private static final BriefPrint PRINT = new BriefPrint(new PdfPrinter());
  private static final BriefMaker MAKER = Tellings.maker();

  @Test
  void standsOnOneSheetHoweverFull() throws IOException {
    assertThat(pages(PRINT.of(Tellings.brief(), false))).isEqualTo(1);
    assertThat(pages(PRINT.of(Tellings.fullest(), false))).isEqualTo(1);
  }

  @Test
  void theSecondPageHoldsTheWholeCaseButThePresentersOwnLife() throws IOException {
    byte[] pdf = PRINT.of(Tellings.brief(), true);
    assertThat(pages(pdf)).isEqualTo(2);
    assertThat(words(pdf))
        .contains("All passages in the telling", "The apples are still in my locker.")
        .doesNotContain("brother on a mountain");
  }

  @Test
  void thePassagesBeginOnTheSecondSheetHoweverFullTheFirst() throws IOException {
    for (int others = 0; others < 24; others++) {
      byte[] pdf = PRINT.of(Tellings.crowded(others), true);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDFTextStripper second = new PDFTextStripper();
        second.setStartPage(2);
        second.setEndPage(2);
        assertThat(second.getText(document)).as("%d others", others).contains("All passages");
      }
    }
  }

  @Test
  void aWithheldFlagIsNotToldAndItsPassageStillQuotedNowhere() throws IOException {
    Material material =
        Tellings.withholding(new Material.Withheld(List.of(), List.of(), true, false, List.of()));
    byte[] pdf = PRINT.of(MAKER.make("K7-PLUM", Optional.empty(), material), true);
    assertThat(words(pdf))
        .contains("All passages in the telling", "[…]", "The apples are still in my locker.")
        .doesNotContainIgnoringCase("Private life")
        .doesNotContain("my own brother", "on a mountain", "anybody at work");
  }

  @Test
  void saysTheDrawingToThoseWhoDoNotSeeIt() throws IOException {
    try (PDDocument document = Loader.loadPDF(PRINT.of(Tellings.brief(), false))) {
      assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
          .anySatisfy(
              said ->
                  assertThat(said)
                      .startsWith("The course of feeling through the telling. ")
                      .contains("What does not let go: the presenter’s, middle, end."));
    }
  }

  @Test
  void saysTheDrawingOfAYearToo() throws IOException {
    byte[] pdf = new PdfPrinter().print(new YearPage().forPrint(Years.sample()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
          .anyMatch(said -> said.startsWith("Themes by half-year. "));
    }
  }

  /** What is said of each figure. */
  private static List<String> figures(PDStructureNode node) {
    List<String> said = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Figure".equals(element.getStructureType())) {
          said.add(String.valueOf(element.getAlternateDescription()));
        }
        said.addAll(figures(element));
      }
    }
    return said;
  }

  @Test
  void aLargeCastStandsWholeOnOneSheet() throws IOException {
    byte[] pdf = PRINT.of(Tellings.crowded(30), false);
    assertThat(pages(pdf)).isEqualTo(1);
    assertThat(words(pdf)).contains("[NEIGHBOUR 1]", "[NEIGHBOUR 30]");
  }

  @Test
  void whatOneSheetCannotHoldStandsOnTheNextAndNothingIsLost() throws IOException {
    byte[] pdf = PRINT.of(Tellings.crowded(300), false);
    assertThat(pages(pdf)).isGreaterThan(1);
    assertThat(words(pdf)).contains("[NEIGHBOUR 300]", "No premature solutions", "group leader");
  }

  @Test
  void printsTheWordsOfOtherScriptsWithoutAWordAboutIt() throws IOException {
    for (String foreign :
        List.of("naïve whānau Łódź", "спасибо", "ευχαριστώ", "გმადლობთ", "շնորհակալ", "ขอบคุณ")) {
      assertThat(words(PRINT.of(Tellings.with(foreign), true)))
          .contains(foreign)
          .doesNotContain("another script", "\u25A1");
    }
  }

  @Test
  void setsArabicJoinedAndFromRightToLeft() throws IOException {
    String thanks = "شكرا جزيلا لك";
    byte[] pdf = PRINT.of(Tellings.with(thanks), true);
    assertThat(words(pdf)).contains(thanks).doesNotContain("another script");
    // Joined letters stand in the file as the forms that Unicode has for them.
    assertThat(drawn(pdf)).contains("\uFEB7", "\uFEAE");
  }

  @Test
  void saysWhereLettersStandUnjoined() throws IOException {
    assertThat(words(PRINT.of(Tellings.with("धन्यवाद"), true)))
        .contains("letter by letter")
        .doesNotContain("another script", "\u25A1");
    assertThat(words(PRINT.of(Tellings.with("شكرا"), true))).doesNotContain("letter by letter");
  }

  @Test
  void saysWhereASignCannotBePrintedAndThePageForTheScreenHasIt() throws IOException {
    String foreign = "谢谢";
    Brief brief = Tellings.with(foreign);
    byte[] pdf = new BriefPrint(new PdfPrinter(List.of())).of(brief, true);
    assertThat(words(pdf)).contains("stands for a sign of another script", "\u25A1");
    assertThat(new BriefPage().renderWithPassages(brief)).contains(foreign);
  }

  @Test
  void passesOverAFontOfTheMachineThatCannotBeRead(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ttf"), "no font");
    PdfPrinter printer = new PdfPrinter(List.of(folder.resolve("none.ttf"), broken));
    assertThat(words(new BriefPrint(printer).of(Tellings.with("谢谢"), true)))
        .contains("another script");
  }

  @Test
  void sameBriefSameBytes() {
    assertThat(PRINT.of(Tellings.brief(), true)).isEqualTo(PRINT.of(Tellings.brief(), true));
  }

  @Test
  void tellsNothingBesideItsPages() throws IOException {
    byte[] pdf = PRINT.of(Tellings.brief(), false);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getMetadataKeys())
          .containsOnly("Title", "Producer", "CreationDate", "ModDate");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Leader’s brief, case K7-PLUM");
      assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Caseveil");
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      byte[] metadata = document.getDocumentCatalog().getMetadata().toByteArray();
      assertThat(new String(metadata, StandardCharsets.UTF_8))
          .doesNotContain("PATIENT", "2026", System.getProperty("user.name"));
    }
  }

  @Property(tries = 8)
  void everyQuoteIsInThePrintWordForWord(
      @ForAll("cases") String text, @ForAll("hits") List<double[]> wanted) throws IOException {
    List<ThemeHit> hits = wanted.stream().map(hit -> hit(hit, text)).toList();
    Brief brief =
        MAKER.make(
            "R-1",
            Optional.empty(),
            Material.of(
                SharedCases.concealed(text, new ResidualRisk(List.of()), Map.of()),
                List.of(),
                hits));
    byte[] pdf = PRINT.of(brief, true);
    // A line may end where no blank stands ("gateposts.I want"), so blanks are not compared.
    String printed = unbroken(words(pdf));
    Brief.Story story = brief.story();
    Stream<String> quotes =
        Stream.concat(
            Stream.of(
                    story.question().stream(), story.gestures().stream(), story.silences().stream())
                .flatMap(each -> each)
                .map(Quote::words),
            brief.themes().stream()
                .map(Brief.Shown::passage)
                .flatMap(
                    each -> QuotesAreVerbatimTest.onceBeside(story.question(), each).stream()));
    assertThat(quotes)
        .allSatisfy(
            quote -> {
              assertThat(text).contains(quote);
              assertThat(printed).contains(unbroken(quote));
            });
  }

  private static ThemeHit hit(double[] shares, String text) {
    List<String> themes = List.of("anger", "grief", "fear", "guilt", "affection", "isolation");
    int start = (int) (shares[0] * (text.length() - 1));
    int end = Math.min(text.length(), start + 1 + (int) (shares[1] * text.length() / 4));
    return new ThemeHit(
        themes.get((int) (shares[2] * 5.99)), Holder.PRESENTER, new Span(start, end), 0.9);
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static String unbroken(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return oneLine(new PDFTextStripper().getText(document));
    }
  }

  /** The signs as they stand in the file, not as a reader turns them. */
  private static String drawn(byte[] pdf) throws IOException {
    StringBuilder signs = new StringBuilder();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            signs.append(text.getUnicode());
          }
        };
    try (PDDocument document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return signs.toString();
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  @Provide
  Arbitrary<String> cases() {
    List<String> pieces = new ArrayList<>(List.of(Tellings.CASE.split("(?<=[.,\n])")));
    pieces.addAll(List.of("<b>&amp; \"", "Why did I stay? ", "whānau ", "“No,” ", "naïve – "));
    return Arbitraries.of(pieces)
        .list()
        .ofMinSize(4)
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<double[]>> hits() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(share, share, share)
        .as((from, length, theme) -> new double[] {from, length, theme})
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }
}
