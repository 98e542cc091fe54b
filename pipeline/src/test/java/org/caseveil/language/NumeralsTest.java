package org.caseveil.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "78,78",
    "seventy-eight,78",
    "seventy one,71",
    "a hundred and two,102",
    "nineteen eighty seven,1987",
    "two thousand and nineteen,2019",
    "twenty third,23",
    "twelfth,12",
    "oh,0",
    "nineteen,19",
  })
  void readsNumbersInDigitsAndWords(String words, int number) {
    assertThat(Numerals.parse(words)).isEqualTo(OptionalInt.of(number));
  }

  @ParameterizedTest
  @CsvSource({"seventy eight men", "one two", "and", "''", "eighteenish"})
  void refusesWhatIsNoNumber(String words) {
    assertThat(Numerals.parse(words)).isEmpty();
  }

  @Test
  void readsAnOrdinalInDigits() {
    assertThat(Numerals.parse("3rd")).isEqualTo(OptionalInt.of(3));
  }
}
