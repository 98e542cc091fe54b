package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.pdfbox.text.PDFTextStripper;
import org.caseveil.brief.pdf.BriefPrint;
import org.caseveil.brief.pdf.PdfPrinter;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.conceal.SharedCases;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;
import org.junit.jupiter.api.Test;

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
  void saysWhereASignCannotBePrintedAndThePageForTheScreenHasIt() throws IOException {
    for (String foreign : List.of("გმადლობთ", "谢谢", "شكرا", "धन्यवाद", "🙂")) {
      Brief brief = tellingWith(foreign);
      String printed = words(PRINT.of(brief, true));
      assertThat(printed).contains("stands for a sign of another script", "\u25A1");
      assertThat(new BriefPage().renderWithPassages(brief)).contains(foreign);
      assertThat(pages(PRINT.of(brief, false))).isEqualTo(1);
    }
  }

  @Test
  void saysNothingOfSignsWhereAllArePrinted() throws IOException {
    for (String known : List.of("naïve whānau Łódź", "спасибо", "ευχαριστώ", "“so” – …")) {
      assertThat(words(PRINT.of(tellingWith(known), true)))
          .contains(known)
          .doesNotContain("another script");
    }
  }

  private static Brief tellingWith(String words) {
    String text = "She said " + words + " to me at the door. I should have stayed with her.";
    ThemeHit guilt = new ThemeHit("guilt", Holder.PRESENTER, new Span(0, text.length()), 0.9);
    return MAKER.make(
        "R-1",
        Optional.empty(),
        Material.of(
            SharedCases.concealed(text, new ResidualRisk(List.of()), Map.of()),
            List.of(),
            List.of(guilt)));
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
    Stream<Quote> quotes =
        Stream.of(
                brief.story().question().stream(),
                brief.story().gestures().stream(),
                brief.story().silences().stream(),
                brief.themes().stream().map(Brief.Shown::passage))
            .flatMap(each -> each);
    assertThat(quotes)
        .allSatisfy(
            quote -> {
              assertThat(text).contains(quote.words());
              assertThat(printed).contains(unbroken(quote.words()));
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
