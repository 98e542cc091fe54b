package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseveil.text.Span;
import org.caseveil.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeamsTest {

  /** Claims of the pieces, TYPE:piece in the order of the text, after the seams are closed. */
  private static List<String> closed(String text, String pieces) {
    List<Claim> claims = new ArrayList<>();
    int from = 0;
    for (String piece : pieces.split(";")) {
      String[] parts = piece.split(":");
      int start = text.indexOf(parts[1], from);
      from = start + parts[1].length();
      claims.add(
          new Claim(
              new Span(start, from),
              IdentifierType.valueOf(parts[0]),
              IdentifierClass.QUASI,
              1.0 / (claims.size() + 1),
              Set.of("test")));
    }
    return Seams.closed(Words.of(text), claims).stream()
        .map(claim -> claim.type() + ":" + claim.span().of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to Hebden Royd | LOCATION:Hebden;ORGANIZATION:Royd | LOCATION:Hebden Royd",
        "the Corbett Building | ORGANIZATION:Corbett;LOCATION:Building | ORGANIZATION:Corbett Building",
        "at Old Fire Station | LOCATION:Old;ORGANIZATION:Fire;LOCATION:Station | LOCATION:Old Fire Station",
        "by St Clare, Leeds | ORGANIZATION:St Clare;LOCATION:Leeds | ORGANIZATION:St Clare;LOCATION:Leeds",
        "the smile works slough | ORGANIZATION:smile works;LOCATION:slough | ORGANIZATION:smile works;LOCATION:slough",
        "Ada Leeds | PERSON:Ada;LOCATION:Leeds | PERSON:Ada;LOCATION:Leeds"
      })
  void aNameOfTwoKindsOfPieceIsOne(String text, String pieces, String left) {
    assertThat(closed(text, pieces)).containsExactly(left.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the last ferry pilot of Aros | UNIQUE:last;PROFESSION:ferry pilot;UNIQUE:of Aros | UNIQUE:last ferry pilot of Aros",
        "who taught Ada to swim | UNIQUE:who taught;PERSON:Ada;UNIQUE:to swim | UNIQUE:who taught;PERSON:Ada;UNIQUE:to swim",
        "the only pilot Leeds | UNIQUE:only;PROFESSION:pilot;LOCATION:Leeds | UNIQUE:only;PROFESSION:pilot;LOCATION:Leeds"
      })
  void aPhraseThatIdentifiesTakesInWhatStandsInside(String text, String pieces, String left) {
    assertThat(closed(text, pieces)).containsExactly(left.split(";"));
  }
}
