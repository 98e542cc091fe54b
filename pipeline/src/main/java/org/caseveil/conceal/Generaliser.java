package org.caseveil.conceal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.text.Edit;

/**
 * Puts a truthful wider term in the place of a quasi-identifier, in the grammar of its sentence: a
 * town's name becomes "a town" and then "the town", "Lithuanian" becomes "Eastern European". What
 * has no known wider term becomes its placeholder. One object a case; it counts places in the order
 * in which they are handed in, so it is not thread safe.
 */
final class Generaliser {

  private static final Pattern DETERMINER =
      Pattern.compile(
          "\\b(?:the|this|that|our|my|his|her|their|a|an)[ ]\\z", Pattern.CASE_INSENSITIVE);

  /** A noun right after a place's name makes the name an attribute: "the Kiltimagh road". */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\A(?:[’']s\\b|[ -](?:road|street|house|office|hospital|clinic|surgery|school|bus|train|"
              + "line|accent|man|woman|people|side|church|branch|team|ward|area|district|boy|girl|"
              + "family|run|ferry|bridge|market|fair)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final String FORMER = "former ";

  private static final Pattern STANDING =
      Pattern.compile(
          "\\A(retired|former|ex|trainee|part-time|apprentice|assistant|student|senior|junior)[ -]",
          Pattern.CASE_INSENSITIVE);

  /** Said before a job that is over; "former soldier" then needs no second word for that. */
  private static final Pattern OVER =
      Pattern.compile("\\b(?:ex-|former |retired )\\z", Pattern.CASE_INSENSITIVE);

  /** The job is told by a verb, whoever does it: "his wife drives a bus". */
  private static final Pattern DOES =
      Pattern.compile(
          "\\A(?:drives|drove|works|worked|runs|ran|keeps|kept|teaches|taught|sells|sold|makes|made"
              + "|builds|built|cleans|cleaned|flies|flew|sings|sang|repairs|repaired)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The job is told by a verb: "she drives a bus". */
  private static final Pattern DOER =
      Pattern.compile("\\b(who|he|she|they|i)[ ]\\z", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAST =
      Pattern.compile(
          "\\A(?:\\p{L}+ed|ran|drove|taught|kept|built|made|sold|wrote|sang|cut|fought|flew|grew|led)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A background told as what somebody speaks: "she spoke Afrikaans". */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(?:sp(?:ea|o)k\\p{L}*|in|learn\\p{L}*|understands?|understood)[ ]\\z",
          Pattern.CASE_INSENSITIVE);

  /** No noun follows that the background would describe. */
  private static final Pattern ENDS =
      Pattern.compile(
          "\\A(?:\\z|\\W*[,.;:!?)\"”]|\\W*\\z| (?:and|but|so|with|to|at|on|for|when|while|since)\\b)");

  /** After these stands a number or a letter, whatever it is called. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "ward|room|cell|range|bed|bay|floor|bus|route|flat|unit|block|level|wing|pod");

  /** A part of a hospital; without the letter a bay is one of the sea. */
  private static final Pattern PART_OF_WARD =
      Pattern.compile("(?:ward|bay|room|bed) [\\p{L}\\d]{1,2}", Pattern.CASE_INSENSITIVE);

  /** The places of a kind after the second, so that a listener can tell them apart. */
  private static final List<String> ORDINALS =
      List.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private final EnglishTerms terms;
  private final RoleNames names;
  private final Map<String, Map<String, Integer>> placesByKind = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  Generaliser(EnglishTerms terms, RoleNames names) {
    this.terms = terms;
    this.names = names;
  }

  /** What came of it: the edit, and whether a clue about the person is left in it. */
  record Wider(Edit edit, boolean informs) {}

  /** Generalises the finding in {@code slot}; findings are handed in in the order of the text. */
  Wider generalise(Slot slot) {
    return switch (slot.finding().type()) {
      case AGE -> new Wider(AgeBand.generalise(slot), true);
      case LOCATION -> place(slot);
      case PROFESSION -> term(slot, terms.occupation(slot.surface()), true);
      case DEMOGRAPHIC -> background(slot);
      case ORGANIZATION, PERSON, DATE, PHONE, EMAIL, URL, ID, UNIQUE ->
          new Wider(slot.put(names.of(slot.finding())), false);
    };
  }

  private Wider place(Slot slot) {
    Optional<String> known = terms.place(slot.surface());
    boolean number =
        slot.surface().matches("[\\p{L}]{0,2}[\\d/ -]+[\\p{L}]{0,3}")
            || NUMBERED.matcher(slot.wordBefore()).matches();
    if (number || known.isPresent() && isAddress(known.get())) {
      return new Wider(slot.put(names.of(slot.finding())), false);
    }
    String kind = PART_OF_WARD.matcher(slot.surface()).matches() ? "ward" : known.orElse("place");
    Map<String, Integer> places = placesByKind.computeIfAbsent(kind, k -> new HashMap<>());
    int earlier = places.computeIfAbsent(slot.finding().entity(), e -> places.size());
    boolean again = !mentioned.add(kind + "/" + slot.finding().entity());
    Matcher determiner = DETERMINER.matcher(slot.before());
    boolean determined = determiner.find();
    if (ATTRIBUTE.matcher(slot.after()).find() && (determined || !slot.after().startsWith("’s"))) {
      String noun = determined ? kind : (again ? "the " : Article.before(kind) + " ") + kind;
      return new Wider(slot.put(noun), false);
    }
    int left = determined ? determiner.group().length() : 0;
    int start = slot.finding().span().start() - left;
    String phrase = again ? definite(earlier, kind) : indefinite(earlier, kind);
    return new Wider(slot.put(left, 0, slot.capitalisedLike(start, phrase)), false);
  }

  private static String indefinite(int earlier, String kind) {
    return switch (earlier) {
      case 0 -> Article.before(kind) + " " + kind;
      case 1 -> "another " + kind;
      default -> "a " + ordinal(earlier) + " " + kind;
    };
  }

  private static String definite(int earlier, String kind) {
    return switch (earlier) {
      case 0 -> "the " + kind;
      case 1 -> "the other " + kind;
      default -> "the " + ordinal(earlier) + " " + kind;
    };
  }

  private static String ordinal(int earlier) {
    return earlier - 2 < ORDINALS.size() ? ORDINALS.get(earlier - 2) : "further";
  }

  private static boolean isAddress(String kind) {
    return kind.equals("address") || kind.equals("postcode");
  }

  private Wider background(Slot slot) {
    Optional<String> wider = terms.background(slot.surface());
    boolean spoken = SPOKEN.matcher(slot.before()).find() && ENDS.matcher(slot.after()).find();
    if (spoken && wider.isPresent()) {
      return new Wider(
          slot.put(Article.before(wider.get()) + " " + wider.get() + " language"), true);
    }
    if (wider.isPresent() && terms.isPlural(slot.surface())) {
      String people =
          wider.get().startsWith("person ")
              ? "people" + wider.get().substring("person".length())
              : wider.get() + " people";
      return new Wider(slot.put(slot.capitalisedLike(slot.finding().span().start(), people)), true);
    }
    return term(slot, wider, false);
  }

  private Wider term(Slot slot, Optional<String> wider, boolean standing) {
    String surface = slot.surface();
    Optional<String> work = standing ? working(slot) : Optional.empty();
    if (wider.isEmpty()) {
      return new Wider(slot.put(work.orElseGet(() -> names.of(slot.finding()))), false);
    }
    Matcher state = STANDING.matcher(surface);
    String lead = standing && state.find() ? state.group().toLowerCase(Locale.ROOT) : "";
    boolean over = OVER.matcher(slot.before()).find() || OVER.matcher(lead).find();
    String kind =
        over && wider.get().startsWith(FORMER)
            ? wider.get().substring(FORMER.length())
            : wider.get();
    String phrase = lead + kind + (terms.isPlural(surface) ? "s" : "");
    if (work.isPresent()) {
      phrase = work.get() + " as " + Article.before(phrase) + " " + phrase;
    }
    return new Wider(slot.put(slot.capitalisedLike(slot.finding().span().start(), phrase)), true);
  }

  /** What somebody does whose job is told by a verb, in the tense of that verb; else nothing. */
  private static Optional<String> working(Slot slot) {
    Matcher doer = DOER.matcher(slot.before());
    boolean pronoun = doer.find();
    if (!pronoun
        && (!DOES.matcher(slot.surface()).find() || DETERMINER.matcher(slot.before()).find())) {
      return Optional.empty();
    }
    if (PAST.matcher(slot.surface()).find()) {
      return Optional.of("worked");
    }
    boolean plain = pronoun && doer.group(1).matches("(?i)i|they");
    return Optional.of(plain ? "work" : "works");
  }
}
