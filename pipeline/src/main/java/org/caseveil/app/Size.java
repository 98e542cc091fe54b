package org.caseveil.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size as settings write it: {@code 50 MiB}.
 *
 * @param bytes how many
 */
record Size(long bytes) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}) (B|KiB|MiB|GiB)");

  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

  @JsonCreator
  static Size of(String written) {
    Matcher matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a size looks like 50 MiB (B, KiB, MiB or GiB)");
    }
    return new Size(Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L));
  }
}
