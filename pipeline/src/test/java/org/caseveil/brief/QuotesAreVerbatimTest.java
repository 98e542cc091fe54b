package org.caseveil.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.conceal.SharedCases;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;

/** Whatever the tagger says and however the case is written, a brief quotes what is there. */
final class QuotesAreVerbatimTest {

  private static final BriefMaker MAKER = Tellings.maker();
  private static final BriefPage PAGE = new BriefPage();
  private static final List<String> THEMES =
      List.of(
          "anger", "grief", "fear", "guilt", "affection", "isolation", "mistrust", "personal-self");

  /** A hit at a share of the text's length. */
  record Hit(int theme, int holder, double from, double length, double score) {}

  @Property(tries = 150)
  void everyQuoteIsASubstringAndNoneTouchesThePersonalFlag(
      @ForAll("cases") String text, @ForAll("hits") List<Hit> wanted) {
    List<ThemeHit> hits = wanted.stream().map(hit -> hit(hit, text)).toList();
    Brief brief =
        MAKER.make(
            "R-1",
            Optional.empty(),
            Material.of(
                SharedCases.concealed(text, new ResidualRisk(List.of()), Map.of()),
                List.of(),
                hits));
    List<Span> personal =
        hits.stream()
            .filter(hit -> hit.theme().equals("personal-self"))
            .map(ThemeHit::evidence)
            .toList();
    String html = PAGE.render(brief);
    for (Quote quote : quotes(brief)) {
      assertThat(text).contains(quote.words());
      assertThat(quote.words()).isEqualTo(quote.span().of(text));
      assertThat(personal).noneMatch(quote.span()::overlaps);
    }
    assertThat(brief.themes()).hasSizeLessThanOrEqualTo(6);
    for (Brief.Shown theme : brief.themes()) {
      for (Brief.Shown other : brief.themes()) {
        assertThat(theme.passage().equals(other.passage()))
            .isEqualTo(theme.passage().span().overlaps(other.passage().span()));
      }
      for (String words : onceBeside(brief.story().question(), theme.passage())) {
        assertThat(html).contains(Html.escape(words));
      }
    }
  }

  /** What of a passage stands outside the question: all of it, or what is before and after. */
  static List<String> onceBeside(Optional<Quote> question, Quote passage) {
    Span quoted = passage.span();
    if (question.map(Quote::span).filter(quoted::overlaps).isEmpty()) {
      return List.of(passage.words());
    }
    Span asked = question.orElseThrow().span();
    return List.of(
        passage.words().substring(0, Math.max(0, asked.start() - quoted.start())),
        passage.words().substring(Math.min(quoted.length(), asked.end() - quoted.start())));
  }

  private static List<Quote> quotes(Brief brief) {
    Brief.Story story = brief.story();
    return Stream.of(
            story.question().stream(),
            story.gestures().stream(),
            story.silences().stream(),
            story.gaps().stream(),
            brief.themes().stream().map(Brief.Shown::passage),
            brief.passages().stream().map(Brief.Marked::passage))
        .flatMap(quotes -> quotes)
        .toList();
  }

  private static ThemeHit hit(Hit hit, String text) {
    int start = (int) (hit.from() * (text.length() - 1));
    int end = Math.min(text.length(), start + 1 + (int) (hit.length() * text.length()));
    return new ThemeHit(
        THEMES.get(hit.theme()), Holder.values()[hit.holder()], new Span(start, end), hit.score());
  }

  @Provide
  Arbitrary<String> cases() {
    List<String> pieces = new ArrayList<>(List.of(Tellings.CASE.split("(?<=[.,\n])")));
    pieces.addAll(
        List.of(
            "<b>&amp; \"",
            "\r\n",
            "  ",
            "😀 ",
            "\u0007",
            "Why did I stay? ",
            "I wonder. ",
            "“No,” "));
    return Arbitraries.of(pieces)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<Hit>> hits() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    return net.jqwik.api.Combinators.combine(
            Arbitraries.integers().between(0, THEMES.size() - 1),
            Arbitraries.integers().between(0, 3),
            share,
            share.map(s -> s / 4),
            share)
        .as(Hit::new)
        .list()
        .ofMaxSize(14);
  }
}
