package org.caseveil.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SkewTest {

  /** Rows of dashes, as text is from afar. */
  private static GreyPage rows() {
    byte[] pixels = new byte[900 * 900];
    Arrays.fill(pixels, (byte) 255);
    for (int y = 100; y < 800; y += 40) {
      for (int x = 100; x < 800; x++) {
        for (int thick = 0; thick < 12 && x % 30 < 22; thick++) {
          pixels[(y + thick) * 900 + x] = 0;
        }
      }
    }
    return new GreyPage(900, 900, pixels);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-7, -2.5, -0.4, 0, 1.3, 4, 9})
  void tellsByHowMuchAPageWasTurned(double degrees) {
    assertThat(Skew.of(rows().turned(degrees))).isCloseTo(degrees, within(0.2));
  }

  @Test
  void countsMarksThatStandInNoWord() {
    GreyPage page = rows();
    assertThat(Marks.unread(page, List.of())).isGreaterThan(100);
    ReadWord all = new ReadWord("word", new Box(90, 90, 810, 810), 90, 0, 0);
    assertThat(Marks.unread(page, List.of(all))).isZero();
  }

  @Test
  void turnsAQuarterFourTimesIntoTheSame() {
    GreyPage page = rows().reduced(3).enlarged(2);
    GreyPage turned = page.turned(1).turned(1).turned(2);
    assertThat(turned.pixels()).isEqualTo(page.pixels());
    assertThat(page.turned(1).turned(3).pixels()).isEqualTo(page.pixels());
    assertThat(page.mirrored().mirrored().pixels()).isEqualTo(page.pixels());
  }
}
