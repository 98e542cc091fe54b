package org.caseveil.conceal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenDateTest {

  @ParameterizedTest
  @CsvSource({
    "the second of february,the 2 of february",
    "twenty-first of march,21 of march",
    "march ninth nineteen ninety seven,march 9 1997",
    "ninth of january two thousand and four,9 of january 2004",
    "Easter,Easter",
    "2nd of May,2nd of May"
  })
  void numbersInWordsBecomeDigits(String spoken, String written) {
    assertThat(SpokenDate.written(spoken)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "Easter,true",
    "Hogmanay,true",
    "All Saints,true",
    "Good Friday 2021,true",
    "the tenth,false",
    "Sunday the 8th,false",
    "early spring,false",
    "December,false",
    "December Mme,false",
    "Thursday Moana,false"
  })
  void onlyANamedDayIsAHoliday(String surface, boolean named) {
    assertThat(Holidays.isNamed(surface)).isEqualTo(named);
  }
}
