package org.caseveil.identify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class WindowsTest {

  @Test
  void areCutBetweenWords() {
    int[] wordOf = {0, 1, 1, 2, 2, 2, 3};
    assertThat(Windows.of(wordOf, 4, 1))
        .containsExactly(new Span(0, 3), new Span(1, 3), new Span(2, 6), new Span(3, 7));
  }

  @Test
  void cutAWordThatIsLongerThanAWindow() {
    List<Span> windows = Windows.of(new int[20], 6, 2);
    assertThat(windows).allMatch(window -> window.length() <= 6);
    assertThat(windows.get(windows.size() - 1).end()).isEqualTo(20);
  }

  @Property(tries = 300)
  void holdEveryPieceAndMoveOn(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 12) Integer> lengths,
      @ForAll @IntRange(min = 6, max = 20) int room,
      @ForAll @IntRange(min = 1, max = 4) int overlap) {
    int[] wordOf =
        IntStream.range(0, lengths.size())
            .flatMap(word -> IntStream.generate(() -> word).limit(lengths.get(word)))
            .toArray();
    boolean[] held = new boolean[wordOf.length];
    int start = -1;
    for (Span window : Windows.of(wordOf, room, overlap)) {
      assertThat(window.start()).isGreaterThan(start);
      assertThat(window.length()).isBetween(1, room);
      Arrays.fill(held, window.start(), window.end(), true);
      start = window.start();
    }
    assertThat(held).doesNotContain(false);
  }
}
