package org.caseveil.conceal;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.Person.Gender;
import org.caseveil.language.Numerals;
import org.caseveil.text.Edit;

/**
 * Generalises an age to its decade, or to a stage of childhood, in the grammar of its sentence: "a
 * 24-year-old man" becomes "a man in his twenties". Over ninety stays open upwards, as in the HIPAA
 * Safe Harbor rule (45 CFR 164.514(b)(2)(i)(C)). Stateless.
 */
final class AgeBand {

  private static final Pattern YEAR_OLD =
      Pattern.compile(
          "\\A[-– ]?(?<unit>year|yr|y|month|mth|week|wk|day)s?[-– ]?old(?:[ \\u00a0](?<noun>[\\p{L}-]+))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INDEFINITE = Pattern.compile("\\b([Aa])n?[ \\u00a0]\\z");
  private static final Pattern LEAD =
      Pattern.compile(
          "\\b(?:aged?|at the age of|at age|at)[ \\u00a0]\\z", Pattern.CASE_INSENSITIVE);

  /** "a girl of nineteen". */
  private static final Pattern OF =
      Pattern.compile("\\b(?<noun>[\\p{L}-]+)(?<of>[ \\u00a0]of[ \\u00a0])\\z");

  private static final Pattern YEARS_AFTER =
      Pattern.compile("\\A (?:years?|yrs?)(?: old| of age)?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern REACHED =
      Pattern.compile(
          "\\b(?:turned|turns|turning|reached|nearly|almost|over|about|(?<below>under|below))[ ]\\z",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SMALL_UNITS =
      Pattern.compile("\\A.*?\\d*[- ]?(?:day|week|month|hour|wk|mth)", Pattern.CASE_INSENSITIVE);

  /** "twelve and a half", "two years and seven months": the years before the rest. */
  private static final Pattern YEARS_AND_REST =
      Pattern.compile(
          "\\A(?<whole>[\\p{L}\\d -]+?)(?:[- ](?:years?|yrs?))?[- ](?:and|&)[- ]"
              + "(?:an?[- ](?:half|quarter|bit)|three[- ]quarters|(?<months>[\\p{L}\\d]+[- ]months?))"
              + "(?<unit>.*)\\z",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DECADE =
      Pattern.compile(
          "(twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y|ies)|([2-9]0)(?:'?s|\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final String[] DECADES = {
    "",
    "teens",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties"
  };

  private AgeBand() {}

  /** The edit that generalises the age in {@code slot}. */
  static Edit generalise(Slot slot) {
    String after = slot.after();
    Matcher yearOld = YEAR_OLD.matcher(after);
    String surface = slot.surface();
    int age = years(surface, after);
    if (yearOld.find()) {
      return yearOldPhrase(slot, age, yearOld);
    }
    Matcher lead = LEAD.matcher(slot.before());
    int left = lead.find() ? lead.group().length() : 0;
    Matcher reached = REACHED.matcher(slot.before());
    if (left == 0 && reached.find()) {
      left = reached.group().length();
      age -= reached.group("below") == null || age < 1 ? 0 : 1;
    }
    String noun = "";
    Matcher of = OF.matcher(slot.before());
    if (left == 0 && of.find() && isPerson(of.group("noun"))) {
      noun = of.group("noun");
      left = of.group("of").length() - 1;
    }
    Matcher years = YEARS_AFTER.matcher(after);
    int right = years.find() ? years.group().length() : 0;
    String phrase = phrase(age, pronoun(slot, noun));
    int start = slot.finding().span().start() - left;
    return slot.put(left, right, slot.capitalisedLike(start, phrase));
  }

  /** "a 24-year-old man", "the 24-year-old", "24 years old". */
  private static Edit yearOldPhrase(Slot slot, int age, Matcher yearOld) {
    String noun = yearOld.group("noun");
    Matcher article = INDEFINITE.matcher(slot.before());
    boolean indefinite = article.find();
    String person = noun != null && isPerson(noun) ? noun : "";
    String pronoun = pronoun(slot, person);
    if (!person.isEmpty()) {
      int left = indefinite ? article.group().length() : 0;
      int start = slot.finding().span().start() - left;
      String lead = indefinite ? Article.before(person) + " " : "";
      return slot.put(
          left,
          yearOld.end(),
          slot.capitalisedLike(start, lead + person + " " + phrase(age, pronoun)));
    }
    int right = noun == null ? yearOld.end() : yearOld.start("noun") - 1;
    if (indefinite || slot.wordBefore().matches("the|this|that|our|his|her|my|their")) {
      String who = age < 18 ? "child" : "person";
      int left = indefinite ? article.group().length() : 0;
      int start = slot.finding().span().start() - left;
      String lead = indefinite ? Article.before(who) + " " : "";
      return slot.put(
          left, right, slot.capitalisedLike(start, lead + who + " " + phrase(age, pronoun)));
    }
    return slot.put(
        0, right, slot.capitalisedLike(slot.finding().span().start(), phrase(age, pronoun)));
  }

  private static boolean isPerson(String noun) {
    return noun.matches(
        "(?i)(?:man|woman|boy|girl|lad|lass|lassie|patient|mother|father|son|daughter|child|baby|"
            + "wife|husband|widow|widower|student|teenager|lady|gentleman|bloke|guy|brother|sister|"
            + "grandmother|grandfather|person|male|female|infant|toddler|mum|dad|nephew|niece)");
  }

  /** "in his twenties", or a stage of childhood. A negative age is one that could not be read. */
  private static String phrase(int age, String pronoun) {
    if (age < 0) {
      return "of a certain age";
    }
    if (age < 2) {
      return "in the first two years of life";
    }
    if (age < 5) {
      return "of nursery age";
    }
    if (age < 13) {
      return "of primary school age";
    }
    return age >= 90 ? "over ninety" : "in " + pronoun + " " + DECADES[age / 10];
  }

  private static int years(String surface, String after) {
    Matcher parts = YEARS_AND_REST.matcher(surface);
    if (parts.matches()) {
      return parts.group("months") == null
          ? years(parts.group("whole") + parts.group("unit"), after)
          : years(parts.group("whole"), "");
    }
    OptionalInt number = Numerals.parse(surface);
    if (number.isEmpty()) {
      Matcher digits = Pattern.compile("\\d{1,3}").matcher(surface);
      number = digits.find() ? OptionalInt.of(Integer.parseInt(digits.group())) : decade(surface);
    }
    if (number.isEmpty() || number.getAsInt() > 130) {
      return SMALL_UNITS.matcher(surface).find() ? 0 : -1;
    }
    return SMALL_UNITS.matcher(surface + after.substring(0, Math.min(8, after.length()))).find()
        ? number.getAsInt() / 12
        : number.getAsInt();
  }

  private static OptionalInt decade(String surface) {
    Matcher decade = DECADE.matcher(surface);
    if (decade.find()) {
      if (decade.group(2) != null) {
        return OptionalInt.of(Integer.parseInt(decade.group(2)));
      }
      String stem = decade.group(1).toLowerCase(Locale.ROOT);
      for (int i = 2; i < DECADES.length; i++) {
        if (DECADES[i].startsWith(stem)) {
          return OptionalInt.of(i * 10);
        }
      }
    }
    return surface.toLowerCase(Locale.ROOT).contains("teen")
        ? OptionalInt.of(13)
        : OptionalInt.empty();
  }

  private static String pronoun(Slot slot, String noun) {
    if (noun.matches(
        "(?i)man|boy|lad|father|son|husband|widower|gentleman|bloke|guy|brother|male"
            + "|grandfather|dad|nephew")) {
      return "his";
    }
    if (noun.matches(
        "(?i)woman|girl|lass|lassie|mother|daughter|wife|widow|lady|sister|female"
            + "|grandmother|mum|niece")) {
      return "her";
    }
    Matcher own = Pattern.compile("(?i)\\b(his|her|my|their)\\b").matcher(slot.surface());
    if (own.find()) {
      return own.group(1).toLowerCase(Locale.ROOT);
    }
    return slot.person()
        .flatMap(p -> p.gender())
        .map(g -> g == Gender.FEMALE ? "her" : "his")
        .orElse("their");
  }
}
