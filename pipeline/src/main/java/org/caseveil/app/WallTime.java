package org.caseveil.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as settings write it: {@code 60 s}.
 *
 * @param duration how long
 */
record WallTime(Duration duration) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}) (ms|s|min)");

  @JsonCreator
  static WallTime of(String written) {
    Matcher matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a time looks like 60 s (ms, s or min)");
    }
    long number = Long.parseLong(matcher.group(1));
    return new WallTime(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          default -> Duration.ofMinutes(number);
        });
  }
}
