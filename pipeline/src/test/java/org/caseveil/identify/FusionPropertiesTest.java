package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseveil.text.Span;
import org.caseveil.text.Words;

final class FusionPropertiesTest {

  /** Some text with claims somewhere in it. */
  record Case(String text, List<Claim> claims) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("aB9 .-'’\n,@+(é\u0301\u200d\ud83d\ude00")
            .ofMinLength(1)
            .ofMaxLength(60);
    return texts.flatMap(
        text ->
            Combinators.combine(
                    Arbitraries.integers().between(0, text.length() - 1),
                    Arbitraries.integers().between(1, 20),
                    Arbitraries.of(IdentifierType.class),
                    Arbitraries.integers().between(1, 10))
                .as(
                    (start, length, type, score) ->
                        new Claim(
                            new Span(start, Math.min(text.length(), start + length)),
                            type,
                            type.usualClass(),
                            score / 10.0,
                            Set.of("d" + score)))
                .list()
                .ofMaxSize(8)
                .map(claims -> new Case(text, claims)));
  }

  @Property(tries = 500)
  void resultsAreDisjointInsideTheTextAndOnOneLine(@ForAll("cases") Case some) {
    int end = 0;
    for (Claim claim : Fusion.fuse(Words.of(some.text()), some.claims())) {
      assertThat(claim.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(claim.span().end()).isLessThanOrEqualTo(some.text().length());
      assertThat(claim.span().of(some.text())).isNotEmpty().doesNotContain("\n");
      end = claim.span().end();
    }
  }

  @Property(tries = 500)
  void theOrderOfClaimsDoesNotMatter(@ForAll("cases") Case some, @ForAll int seed) {
    List<Claim> shuffled = new ArrayList<>(some.claims());
    Collections.shuffle(shuffled, new Random(seed));
    Words words = Words.of(some.text());
    assertThat(Fusion.fuse(words, shuffled)).isEqualTo(Fusion.fuse(words, some.claims()));
  }

  @Property(tries = 500)
  void fusingAgainChangesNothing(@ForAll("cases") Case some) {
    Words words = Words.of(some.text());
    List<Claim> once = Fusion.fuse(words, some.claims());
    assertThat(Fusion.fuse(words, once)).isEqualTo(once);
  }

  @Property(tries = 500)
  void everyClaimedWordStaysClaimedButForAPossessiveS(@ForAll("cases") Case some) {
    Words words = Words.of(some.text());
    List<Claim> fused = Fusion.fuse(words, some.claims());
    for (int word = 0; word < words.count(); word++) {
      Span span = words.span(word);
      boolean claimed = some.claims().stream().anyMatch(c -> c.span().overlaps(span));
      boolean covered = fused.stream().anyMatch(c -> c.span().contains(span));
      assertThat(!claimed || covered || words.of(word).equalsIgnoreCase("s")).isTrue();
    }
  }
}
