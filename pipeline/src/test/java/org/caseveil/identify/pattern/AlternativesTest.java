package org.caseveil.identify.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlternativesTest {

  private static final String JOBS =
      "lighthouse keeper|baker's man|bakeress|barber|baker|banker|cook|nurse|co-pilot|coo";

  @Test
  void aListAsATreeFindsTheSamePlaces() {
    String text =
        "A baker's man, two bakers, a bakeress and the bankerbarber cooked; co-pilots coo.";
    assertThat(found(Alternatives.factored(JOBS), text)).isEqualTo(found(JOBS, text)).hasSize(8);
  }

  @Test
  void aLongListBecomesATree() {
    assertThat(Alternatives.factored(JOBS)).startsWith("(?:b").isNotEqualTo(JOBS);
  }

  @Test
  void aListThatPrefersTheShorterWordStaysAsItIs() {
    String list = "bake|baker|a|c|d|e|f|g|h";
    assertThat(Alternatives.factored(list)).isEqualTo(list);
  }

  @Test
  void aRegexThatIsNoListOfWordsStaysAsItIs() {
    String regex = "tues?|mon|wed|thu|fri|sat|sun|day";
    assertThat(Alternatives.factored(regex)).isEqualTo(regex);
  }

  private static List<String> found(String regex, String text) {
    Matcher matcher = Pattern.compile("(?:" + regex + ")").matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.start() + matcher.group());
    }
    return found;
  }
}
