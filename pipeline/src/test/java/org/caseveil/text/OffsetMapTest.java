package org.caseveil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class OffsetMapTest {

  @Test
  void aSpanThatTouchesAReplacementMapsToAllOfIt() {
    OffsetMap map = OffsetMap.ofEdits(List.of(new Edit(new Span(4, 9), "[X]")));
    assertThat(map.toSource(new Span(5, 6))).isEqualTo(new Span(4, 9));
    assertThat(map.toSource(new Span(0, 4))).isEqualTo(new Span(0, 4));
    assertThat(map.toSource(new Span(7, 10))).isEqualTo(new Span(9, 12));
    assertThat(map.toMade(new Span(6, 11))).isEqualTo(new Span(4, 9));
  }

  @Test
  void overlappingEditsAreRefused() {
    assertThatThrownBy(
            () ->
                OffsetMap.ofEdits(
                    List.of(new Edit(new Span(0, 3), ""), new Edit(new Span(2, 4), ""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void untouchedTextIsFoundWhereItStood(@ForAll("edits") List<Edit> edits) {
    String source = "abcdefghijklmnopqrstuvwxyz".repeat(8);
    Rewrite rewrite = Rewrite.apply(new SensitiveText(source), edits);
    String made = rewrite.text().reveal();
    int last = 0;
    for (Edit edit : edits) {
      Span kept = new Span(last, edit.span().start());
      Span there = rewrite.offsets().toMade(kept);
      assertThat(there.of(made)).isEqualTo(kept.of(source));
      assertThat(rewrite.offsets().toSource(there)).isEqualTo(kept);
      last = edit.span().end();
    }
  }

  @Property
  void composedMapsGoTheWholeWayBack(
      @ForAll("edits") List<Edit> first, @ForAll("edits") List<Edit> second) {
    String source = "abcdefghijklmnopqrstuvwxyz".repeat(8);
    Rewrite one = Rewrite.apply(new SensitiveText(source), first);
    List<Edit> fitting =
        second.stream().filter(e -> e.span().end() <= one.text().length()).toList();
    Rewrite two = Rewrite.apply(one.text(), fitting);
    OffsetMap both = one.offsets().andThen(two.offsets());
    for (int at = 0; at < two.text().length(); at += 7) {
      Span span = new Span(at, Math.min(at + 3, two.text().length()));
      Span stepwise = one.offsets().toSource(two.offsets().toSource(span));
      assertThat(both.toSource(span).contains(stepwise)).isTrue();
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<int[]> piece =
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(0, 9))
            .as((gap, length, made) -> new int[] {gap, length, made});
    return piece.list().ofMaxSize(10).map(OffsetMapTest::laidOut);
  }

  private static List<Edit> laidOut(List<int[]> pieces) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (int[] piece : pieces) {
      at += piece[0];
      edits.add(new Edit(new Span(at, at + piece[1]), "#".repeat(piece[2])));
      at += piece[1];
    }
    return edits;
  }
}
