package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.caseveil.casework.Settled;

/** The table at the end of a run: one line a file, then how many went where. */
final class SummaryTable {

  private static final int WIDEST_NAME = 40;

  private static final Pattern ORDERS =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private SummaryTable() {}

  static void print(List<Settled> settled, Path out, PrintWriter to) {
    int width =
        settled.stream()
            .mapToInt(each -> each.file().name().length())
            .map(length -> Math.min(WIDEST_NAME, length))
            .max()
            .orElse(0);
    Map<Settled.State, Integer> counts = new EnumMap<>(Settled.State.class);
    for (Settled each : settled) {
      counts.merge(each.state(), 1, Integer::sum);
      to.println(
          plain(
              pad(each.file().name(), width)
                  + "  "
                  + pad(each.state().name().toLowerCase(Locale.ROOT), 10)
                  + "  "
                  + each.words()
                  + where(each, out)));
    }
    to.println();
    to.println(
        counts.getOrDefault(Settled.State.SHARED, 0)
            + " to share, "
            + counts.getOrDefault(Settled.State.REVIEW, 0)
            + " waiting for review, "
            + counts.getOrDefault(Settled.State.QUARANTINE, 0)
            + " in quarantine, "
            + counts.getOrDefault(Settled.State.SAME, 0)
            + " the same as another"
            + withdrawn(counts.getOrDefault(Settled.State.WITHDRAWN, 0))
            + "; results in "
            + out);
    to.flush();
  }

  private static String withdrawn(int cases) {
    return cases == 0 ? "" : ", " + cases + " withdrawn by the presenter";
  }

  private static String where(Settled each, Path out) {
    return each.written()
        .map(file -> "  -> " + out.toAbsolutePath().relativize(file.toAbsolutePath()))
        .orElse("");
  }

  /** A file's name may hold signs that a terminal takes for orders, or that turn the line about. */
  private static String plain(String line) {
    return ORDERS.matcher(line).replaceAll("?");
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }
}
