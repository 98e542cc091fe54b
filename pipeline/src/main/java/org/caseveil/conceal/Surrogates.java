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
import org.caseveil.conceal.SurrogateNames.Region;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.identify.Person.Gender;

/**
 * Invented names for the persons of one case: the same word of a name always becomes the same word,
 * so that a family keeps a common surname; gender and cultural region are kept as far as they are
 * known; no surrogate is a word of the document or of another surrogate. One object a case; not
 * thread safe.
 */
final class Surrogates {

  /** Possessive: a greedy group would need a stack as deep as the word is long. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]++(?:['’-][\\p{L}\\p{M}]++)*+");

  private static final Pattern SPELLED = Pattern.compile("(?:\\p{L}[ .-]){2,}\\p{L}\\.?");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:mr|mrs|ms|miss|dr|prof|sir|lady|lord|fr|father|rev|sister|sr|doctor|auntie|"
              + "uncle|chief|captain|sergeant)\\.?[ ]\\z");

  private final SurrogateNames lists;
  private final KeyedChoice choice;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> byWord = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  Surrogates(String text, Identification identification, SurrogateNames lists, KeyedChoice choice) {
    this.lists = lists;
    this.choice = choice;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      taken.add(fold(word.group()));
    }
    for (Person person : identification.cast()) {
      person.gender().ifPresent(g -> genders.put(person.entity(), g));
    }
    for (Finding finding : identification.findings()) {
      if (finding.type() == IdentifierType.PERSON) {
        noteSurname(text, finding);
      }
    }
  }

  /** The invented form of the name in {@code slot}, in the shape in which the name stands there. */
  String of(Slot slot) {
    String surface = slot.surface();
    String entity = slot.finding().entity();
    if (SPELLED.matcher(surface).matches()) {
      String name = surrogate(surface.replaceAll("[^\\p{L}]", ""), entity);
      return String.join(" ", name.split("")).toUpperCase(Locale.ROOT);
    }
    Matcher word = WORD.matcher(surface);
    StringBuilder made = new StringBuilder();
    while (word.find()) {
      word.appendReplacement(made, Matcher.quoteReplacement(shaped(word.group(), entity)));
    }
    return word.appendTail(made).toString();
  }

  private void noteSurname(String text, Finding finding) {
    List<String> words =
        WORD.matcher(finding.span().of(text)).results().map(r -> r.group()).toList();
    String before =
        text.substring(Math.max(0, finding.span().start() - 12), finding.span().start());
    if (words.size() > 1 || words.size() == 1 && TITLE.matcher(before).find()) {
      surnames.add(fold(words.get(words.size() - 1)));
    }
  }

  private String shaped(String word, String entity) {
    if (word.length() == 1) {
      return initial(word, entity);
    }
    String name = surrogate(word, entity);
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return name.toUpperCase(Locale.ROOT);
    }
    return word.equals(word.toLowerCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
  }

  /**
   * An initial becomes the initial of the surrogate of a name that starts with it, if one is known.
   */
  private String initial(String letter, String entity) {
    Optional<String> known =
        byWord.keySet().stream().filter(w -> w.startsWith(fold(letter))).sorted().findFirst();
    String name = known.map(byWord::get).orElseGet(() -> surrogate("initial " + letter, entity));
    String made = name.substring(0, 1);
    return letter.equals(letter.toLowerCase(Locale.ROOT)) ? made.toLowerCase(Locale.ROOT) : made;
  }

  private String surrogate(String word, String entity) {
    String folded = fold(word);
    String known = byWord.get(folded);
    if (known == null) {
      known = choose(folded, entity);
      byWord.put(folded, known);
      taken.add(fold(known));
    }
    return known;
  }

  private String choose(String word, String entity) {
    Region region = region(word);
    List<String> names =
        surnames.contains(word)
            ? region.surnames()
            : gender(word, entity, region) == Gender.FEMALE ? region.female() : region.male();
    int start = choice.below(names.size(), "name/" + region.id() + "/" + word);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get((start + i) % names.size());
      if (!taken.contains(fold(name))) {
        return name;
      }
    }
    // A case with more persons than the list has names: a letter is added that no name ends in.
    int number = 2;
    while (taken.contains(fold(names.get(start) + "q".repeat(number)))) {
      number++;
    }
    return names.get(start) + "q".repeat(number);
  }

  private Gender gender(String word, String entity, Region region) {
    Gender told = genders.get(entity);
    if (told != null) {
      return told;
    }
    if (contains(region.female(), word)) {
      return Gender.FEMALE;
    }
    if (contains(region.male(), word)) {
      return Gender.MALE;
    }
    return choice.below(2, "gender/" + word) == 0 ? Gender.FEMALE : Gender.MALE;
  }

  /** The region whose list holds the name, else the first whose hint it matches, else the first. */
  private Region region(String word) {
    for (Region region : lists.regions()) {
      if (contains(region.female(), word)
          || contains(region.male(), word)
          || contains(region.surnames(), word)) {
        return region;
      }
    }
    for (Region region : lists.regions()) {
      if (region.hints().stream().anyMatch(hint -> Pattern.compile(hint).matcher(word).find())) {
        return region;
      }
    }
    return lists.regions().get(0);
  }

  private static boolean contains(List<String> names, String word) {
    return names.stream().anyMatch(name -> fold(name).equals(word));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
