package org.caseveil.conceal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.language.Numerals;
import org.caseveil.text.Edit;

/**
 * Moves every date of a case by one hidden number of whole weeks, so that intervals and weekdays
 * are kept. Years alone become a part of their decade; dates of birth, named holidays and dates
 * that cannot be read become placeholders. One object a case; immutable.
 */
final class DateShift {

  /** The shift lies between these numbers of weeks, to either side. */
  private static final int MIN_WEEKS = 5;

  private static final int MAX_WEEKS = 52;

  /** A year that is not told: not a leap year, so that no 29 February turns up. */
  private static final int ANY_YEAR = 2023;

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern NUMERIC =
      Pattern.compile("(?<a>\\d{1,4})(?<sep>[./-])(?<b>\\d{1,2})(?:\\k<sep>(?<c>\\d{2,4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<day>\\d{1,2})(?<suffix>st|nd|rd|th)?(?<gap>\\s+(?:of\\s+)?|-)"
              + MONTH
              + "(?<tail>,?[ -]+(?<year>\\d{4}|'?\\d{2}\\b))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          MONTH
              + "(?<gap>\\s+(?:the\\s+)?)(?<day>\\d{1,2})(?<suffix>st|nd|rd|th)?\\b"
              + "(?<tail>,?\\s+(?<year>\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_YEAR =
      Pattern.compile(MONTH + "(?<gap>,?\\s+(?:of\\s+)?)(?<year>\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_ALONE = Pattern.compile(MONTH, Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?<year>(?:1[6-9]|20)\\d{2})");
  private static final Pattern BIRTH =
      Pattern.compile("(?i)\\b(?:d\\.?\\s?o\\.?\\s?b\\.?|born|birth)\\W{0,4}(?:on|in)?\\W{0,3}\\z");

  private final long days;

  DateShift(KeyedChoice choice) {
    int weeks = MIN_WEEKS + choice.below(MAX_WEEKS - MIN_WEEKS + 1, "date shift");
    days = 7L * (choice.below(2, "date direction") == 0 ? weeks : -weeks);
  }

  /** The edit that moves, widens or hides the date in {@code slot}. */
  Edit shift(Slot slot) {
    String surface = slot.surface();
    if (BIRTH.matcher(slot.before()).find()) {
      return slot.put("[DATE OF BIRTH]");
    }
    OptionalInt year = loneYear(surface);
    if (year.isPresent()) {
      boolean the = slot.wordBefore().equals("the");
      return slot.put((the ? "" : "the ") + partOfDecade(year.getAsInt()));
    }
    String written = SpokenDate.written(surface);
    return slot.put(moved(written).orElse(Holidays.isNamed(surface) ? "[HOLIDAY]" : "[DATE]"));
  }

  private static OptionalInt loneYear(String surface) {
    if (YEAR.matcher(surface).matches()) {
      return OptionalInt.of(Integer.parseInt(surface));
    }
    OptionalInt spoken = Numerals.parse(surface);
    return spoken.isPresent() && spoken.getAsInt() >= 1600 && spoken.getAsInt() < 2100
        ? spoken
        : OptionalInt.empty();
  }

  /** "early 1970s": truthful, and wide enough. */
  private static String partOfDecade(int year) {
    int within = year % 10;
    String part = within < 4 ? "early " : within < 7 ? "mid-" : "late ";
    return part + (year - within) + "s";
  }

  private Optional<String> moved(String surface) {
    try {
      return firstMatch(surface);
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31/02: not a date of the calendar
    }
  }

  private Optional<String> firstMatch(String surface) {
    Matcher at = DAY_MONTH.matcher(surface);
    if (at.find()) {
      LocalDate date = date(year(at.group("year")), month(at), Integer.parseInt(at.group("day")));
      String day = day(date, at.group("suffix"));
      return Optional.of(
          around(surface, at, day + at.group("gap") + month(date, at) + tail(at, date)));
    }
    at = MONTH_DAY.matcher(surface);
    if (at.find()) {
      LocalDate date = date(year(at.group("year")), month(at), Integer.parseInt(at.group("day")));
      String day = day(date, at.group("suffix"));
      return Optional.of(
          around(surface, at, month(date, at) + at.group("gap") + day + tail(at, date)));
    }
    at = MONTH_YEAR.matcher(surface);
    if (at.find()) {
      LocalDate date = date(year(at.group("year")), month(at), 15);
      return Optional.of(around(surface, at, month(date, at) + at.group("gap") + date.getYear()));
    }
    at = MONTH_ALONE.matcher(surface);
    if (at.matches()) {
      return Optional.of(month(date(ANY_YEAR, month(at), 15), at));
    }
    at = NUMERIC.matcher(surface);
    return at.find() ? Optional.of(around(surface, at, numeric(at))) : Optional.empty();
  }

  /**
   * What stands around the date proper, such as a weekday, stays; a part that cannot be read would
   * give the date away, so only weekdays and words of time may stand.
   */
  private static String around(String surface, Matcher at, String made) {
    String before = surface.substring(0, at.start());
    String after = surface.substring(at.end());
    boolean harmless =
        (before + after)
            .matches(
                "(?iU)(?:[\\p{L}]*day|mon|tues?|wed|thu(?:rs?)?|fri|sat"
                    + "|sun|the|on|of|early|late|mid|[\\s,.'-])*");
    return harmless ? before + made + after : made;
  }

  /** Day first unless that cannot be, year first if it has four digits. */
  private String numeric(Matcher at) {
    String sep = at.group("sep");
    int a = Integer.parseInt(at.group("a"));
    int b = Integer.parseInt(at.group("b"));
    String c = at.group("c");
    if (at.group("a").length() == 4) {
      LocalDate date = date(a, b, c == null ? 15 : Integer.parseInt(c));
      String yearMonth = date.getYear() + sep + padded(date.getMonthValue(), at.group("b"));
      return c == null ? yearMonth : yearMonth + sep + padded(date.getDayOfMonth(), c);
    }
    boolean monthFirst = b > 12;
    LocalDate date = date(year(c), monthFirst ? a : b, monthFirst ? b : a);
    int first = monthFirst ? date.getMonthValue() : date.getDayOfMonth();
    int second = monthFirst ? date.getDayOfMonth() : date.getMonthValue();
    String made = padded(first, at.group("a")) + sep + padded(second, at.group("b"));
    if (c == null) {
      return made;
    }
    String year = Integer.toString(date.getYear());
    return made + sep + (c.length() == 2 ? year.substring(2) : year);
  }

  private LocalDate date(int year, int month, int day) {
    return LocalDate.of(year, month, day).plusDays(days);
  }

  private static int year(@org.jspecify.annotations.Nullable String year) {
    if (year == null) {
      return ANY_YEAR;
    }
    int number = Integer.parseInt(year.replace("'", ""));
    return year.length() == 4 ? number : number < 50 ? 2000 + number : 1900 + number;
  }

  private static String tail(Matcher at, LocalDate date) {
    String tail = at.group("tail");
    String year = at.group("year");
    if (tail == null || year == null) {
      return "";
    }
    String moved = Integer.toString(date.getYear());
    String made = year.length() == 4 ? moved : year.replaceAll("\\d{2}", moved.substring(2));
    return tail.replace(year, made);
  }

  private static int month(Matcher at) {
    String name = at.group("month").substring(0, 3).toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
        return month.getValue();
      }
    }
    throw new DateTimeException("no such month");
  }

  private static String month(LocalDate date, Matcher at) {
    String given = at.group("month");
    TextStyle style = given.length() <= 4 && given.length() != 4 ? TextStyle.SHORT : TextStyle.FULL;
    String name = date.getMonth().getDisplayName(style, Locale.ENGLISH);
    if (given.equals(given.toUpperCase(Locale.ROOT))) {
      return name.toUpperCase(Locale.ROOT);
    }
    return Character.isLowerCase(given.charAt(0)) ? name.toLowerCase(Locale.ROOT) : name;
  }

  private static String day(LocalDate date, @org.jspecify.annotations.Nullable String suffix) {
    int day = date.getDayOfMonth();
    if (suffix == null) {
      return Integer.toString(day);
    }
    String ending =
        day / 10 == 1
            ? "th"
            : switch (day % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return day + ending;
  }

  private static String padded(int number, String like) {
    return like.length() >= 2
        ? String.format(Locale.ROOT, "%02d", number)
        : Integer.toString(number);
  }
}
