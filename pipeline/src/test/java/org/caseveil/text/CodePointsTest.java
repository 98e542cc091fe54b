package org.caseveil.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodePointsTest {

  @Test
  void aSignOutsideTheBasicPlaneIsOneCodePointAndTwoUnits() {
    CodePoints points = new CodePoints("a😀b");
    assertThat(points.count()).isEqualTo(3);
    assertThat(points.fromUnit(3)).isEqualTo(2);
    assertThat(points.fromUnit(4)).isEqualTo(3);
    assertThat(points.toUnits(1, 2)).isEqualTo(new Span(1, 3));
    assertThat(points.toUnit(3)).isEqualTo(4);
  }
}
