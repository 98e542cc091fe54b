package org.caseveil.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.language.LanguagePack;
import org.caseveil.text.Span;
import org.caseveil.text.Words;

/**
 * Lets go of claims that are context and must stay: eponyms, drugs, cited authors, relations and
 * roles, relative and clock times, kinds of places. A name is never let go while another mention
 * shows that it is a person's. Immutable, thread safe.
 */
final class Context {

  /** Only these types are ever context; a number or an address never is. */
  private static final Set<IdentifierType> CAN_BE_CONTEXT =
      EnumSet.of(
          IdentifierType.PERSON,
          IdentifierType.LOCATION,
          IdentifierType.ORGANIZATION,
          IdentifierType.DEMOGRAPHIC,
          IdentifierType.PROFESSION,
          IdentifierType.DATE);

  private final PhraseTrie<String> phrases = new PhraseTrie<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final PlainWords plain;
  private final NamedRelatives relatives;

  Context(List<KeepRules> rules, LanguagePack language) {
    plain = new PlainWords(language);
    relatives = new NamedRelatives(language);
    for (KeepRules rule : rules) {
      for (String phrase : rule.words()) {
        phrases.add(Keys.ofPhrase(phrase), rule.id());
        phrases.add(Keys.ofPhrase(phrase.replaceAll("['’]", "")), rule.id());
      }
      for (String pattern : rule.patterns()) {
        patterns.add(Pattern.compile(pattern));
      }
    }
  }

  /** The claims without those that are context. */
  List<Claim> letGo(Words words, List<Claim> claims) {
    Reading reading = Reading.of(words);
    List<String> keys = reading.keys();
    Set<String> named = relatives.in(reading);
    BitSet kept = keptWords(words, keys);
    BitSet cited = citedWords(words);
    List<Claim> identifying = new ArrayList<>(claims.size());
    List<Claim> inContext = new ArrayList<>();
    Set<String> persons = new HashSet<>();
    for (Claim claim : claims) {
      if ((CAN_BE_CONTEXT.contains(claim.type()) && within(words, kept, claim.span()))
          || (canBeCited(claim, words) && within(words, cited, claim.span()))) {
        inContext.add(claim);
      } else if (!plain.isPlain(claim, reading, named)) {
        identifying.add(claim);
        if (claim.type() == IdentifierType.PERSON) {
          persons.addAll(reading.keysIn(claim.span()));
        }
      } else if (named.containsAll(reading.keysIn(claim.span()))) {
        inContext.add(claim);
      }
    }
    for (Claim claim : inContext) {
      if (claim.type() == IdentifierType.PERSON
          && reading.keysIn(claim.span()).stream()
              .anyMatch(key -> key.length() > 2 && persons.contains(key))) {
        identifying.add(claim);
      }
    }
    identifying.sort(Claim.ORDER);
    return identifying;
  }

  private BitSet keptWords(Words words, List<String> keys) {
    BitSet kept = new BitSet(words.count());
    for (PhraseTrie.Match<String> match : phrases.matches(words, keys)) {
      kept.set(match.first(), match.last() + 1);
    }
    return kept;
  }

  private BitSet citedWords(Words words) {
    BitSet cited = new BitSet(words.count());
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(words.text());
      while (matcher.find()) {
        cited.set(words.endingAfter(matcher.start()), words.startingFrom(matcher.end()));
      }
    }
    return cited;
  }

  /** An author, or the year of a work: "(March 2023)" is no citation. */
  private static boolean canBeCited(Claim claim, Words words) {
    return switch (claim.type()) {
      case PERSON, ORGANIZATION -> true;
      case DATE -> claim.span().of(words.text()).chars().allMatch(Character::isDigit);
      default -> false;
    };
  }

  private static boolean within(Words words, BitSet kept, Span span) {
    int first = words.endingAfter(span.start());
    int last = words.startingFrom(span.end());
    return first < last && kept.nextClearBit(first) >= last;
  }
}
