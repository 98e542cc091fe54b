package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words on the pages can be read by eyes that see contrast badly: in light, in dark, in print. */
final class ContrastTest {

  /** WCAG 2.2, success criterion 1.4.3, for text of usual size. */
  private static final double ENOUGH = 4.5;

  private static final Pattern ROOT = Pattern.compile(":root\\s*\\{([^}]*)\\}");
  private static final Pattern COLOUR =
      Pattern.compile("--(\\w+):\\s*#([0-9a-f]{6}|[0-9a-f]{3})\\b");

  static List<String> sheets() throws IOException {
    return List.of(sheet("brief.css"), sheet("pages.css"), Html.page("a report", ""));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void wordsStandOutFromWhatTheyStandOn(String sheet) {
    List<Map<String, Double>> schemes = schemes(sheet);
    assertThat(schemes).as("light and dark").hasSizeGreaterThanOrEqualTo(2);
    for (Map<String, Double> scheme : schemes) {
      assertThat(scheme).containsKeys("ink", "soft", "accent", "paper");
      for (String words : List.of("ink", "soft", "accent")) {
        for (String ground : List.of("paper", "wash", "mark")) {
          if (scheme.containsKey(ground)) {
            assertThat(contrast(scheme, words, ground))
                .as(words + " on " + ground)
                .isGreaterThan(ENOUGH);
          }
        }
      }
    }
  }

  private static String sheet(String name) throws IOException {
    String place = "/org/caseveil/brief/" + name;
    try (InputStream css = Objects.requireNonNull(Html.class.getResourceAsStream(place))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Map<String, Double>> schemes(String sheet) {
    List<Map<String, Double>> schemes = new ArrayList<>();
    Matcher root = ROOT.matcher(sheet);
    while (root.find()) {
      Map<String, Double> luminances = new HashMap<>();
      Matcher colour = COLOUR.matcher(root.group(1));
      while (colour.find()) {
        luminances.put(colour.group(1), luminance(colour.group(2)));
      }
      schemes.add(luminances);
    }
    return schemes;
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(String hex) {
    String full = hex.length() == 6 ? hex : hex.replaceAll(".", "$0$0");
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(Map<String, Double> scheme, String words, String ground) {
    double one = scheme.getOrDefault(words, 0.0);
    double other = scheme.getOrDefault(ground, 0.0);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
}
