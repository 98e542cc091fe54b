package org.caseveil.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseveil.text.Span;

/**
 * Finds the two persons every case has: the presenter, who signs or says their name, and the
 * patient, who is called so or is the first whose age is told. With doubt there is none. Confined
 * to one call.
 */
final class LeadingRoles {

  static final String PATIENT = "patient";

  private static final String PRESENTER = "presenter";
  private static final Set<String> CLOSINGS =
      Set.of(
          "thanks",
          "thank",
          "you",
          "many",
          "regards",
          "kind",
          "best",
          "wishes",
          "warm",
          "warmly",
          "yours",
          "sincerely",
          "faithfully",
          "cheers",
          "love",
          "from",
          "signed",
          "dr",
          "mr",
          "mrs",
          "ms",
          "prof",
          "sister",
          "nurse");
  private static final int OPENING_WORDS = 12;
  private static final int SIGNATURE_LINES = 3;
  private static final int AGE_REACH = 14;
  private static final int AGE_BEFORE = 5;

  /** Between an age and the name of who has it: no end of a sentence, no list. */
  private static final Pattern APPOSITION = Pattern.compile("[^.;:!?\\n,]*(?:, | called | named )");

  /** How far back, in UTF-16 units, the sign that opened a quotation is looked for. */
  private static final int QUOTATION_REACH = 300;

  private final Reading reading;
  private final List<Claim> claims;
  private final Map<Integer, PhraseTrie.Match<PersonClues.Clue>> spoken;

  LeadingRoles(
      Reading reading,
      List<Claim> claims,
      Map<Integer, PhraseTrie.Match<PersonClues.Clue>> spoken) {
    this.reading = reading;
    this.claims = claims;
    this.spoken = spoken;
  }

  void assign(List<Member> cast) {
    Set<Integer> firstMentions =
        cast.stream()
            .flatMap(member -> member.names().stream().sorted().limit(1))
            .collect(Collectors.toUnmodifiableSet());
    Optional<Member> presenter =
        first(cast, name -> speaks(name) || (firstMentions.contains(name) && introduces(name)))
            .or(() -> signer(cast));
    presenter.ifPresent(member -> member.vote(PRESENTER, 20, Optional.empty()));
    List<Member> called = cast.stream().filter(LeadingRoles::isPatient).toList();
    if (called.isEmpty()) {
      first(cast.stream().filter(member -> member.role().isEmpty()).toList(), this::aged)
          .ifPresent(member -> member.vote(PATIENT, 1, Optional.empty()));
    } else {
      Member one = Collections.min(called, Comparator.comparing(Member::firstFinding));
      called.stream().filter(member -> member != one).forEach(member -> member.deny(PATIENT));
    }
  }

  private static boolean isPatient(Member member) {
    return member.role().filter(PATIENT::equals).isPresent();
  }

  /** Whose mention, of those that fit, comes first. */
  private Optional<Member> first(List<Member> cast, IntPredicate fits) {
    Member first = null;
    int at = Integer.MAX_VALUE;
    for (Member member : cast) {
      int mention =
          member.names().stream().mapToInt(i -> i).filter(fits).min().orElse(Integer.MAX_VALUE);
      if (mention < at) {
        at = mention;
        first = member;
      }
    }
    return Optional.ofNullable(first);
  }

  /** Whether an age is told just before a name, or follows it with no other name between. */
  private boolean aged(int mention) {
    if (possessive(claims.get(mention).span())) {
      return false; // "Tunde's case: a woman of thirty"
    }
    return agedBefore(mention) || agedAfter(mention);
  }

  /** "A 34-year-old woman, V., who". */
  private boolean agedBefore(int mention) {
    if (mention == 0
        || claims.get(mention).type() != IdentifierType.PERSON
        || claims.get(mention - 1).type() != IdentifierType.AGE) {
      return false;
    }
    int age = reading.end(claims.get(mention - 1).span());
    int name = reading.first(claims.get(mention).span());
    String between =
        reading
            .words()
            .text()
            .substring(claims.get(mention - 1).span().end(), claims.get(mention).span().start());
    return name - age <= AGE_BEFORE
        && APPOSITION.matcher(between).matches()
        && !relationBetween(age, name);
  }

  /** "Vida, 34", but not "Mo presented a 34-year-old woman, Vida". */
  private boolean agedAfter(int mention) {
    int end = reading.end(claims.get(mention).span());
    for (int next = mention + 1; next < claims.size(); next++) {
      Claim claim = claims.get(next);
      if (claim.type() == IdentifierType.PERSON
          || reading.first(claim.span()) - end > AGE_REACH
          || relationBetween(end, reading.first(claim.span()))) {
        return false;
      }
      if (claim.type() == IdentifierType.AGE) {
        return next + 1 == claims.size() || !agedBefore(next + 1);
      }
    }
    return false;
  }

  private boolean relationBetween(int from, int to) {
    return spoken.values().stream()
        .anyMatch(
            match ->
                match.last() >= from
                    && match.last() < to
                    && match.value().kind() == PersonClues.Kind.RELATION);
  }

  /**
   * "I'm Loretta", where it is the first that is heard of Loretta: of somebody told of before it is
   * a figure of speech.
   */
  private boolean introduces(int mention) {
    Span name = claims.get(mention).span();
    int first = reading.first(name);
    boolean claimed =
        key(first - 1).equals("im") || (key(first - 1).equals("m") && key(first - 2).equals("i"));
    return claimed && !possessive(name) && !quoted(name);
  }

  /** "This is Loretta", "my name is Loretta", "Presenter: Loretta", "From: ". */
  private boolean speaks(int mention) {
    Span name = claims.get(mention).span();
    int first = reading.first(name);
    String before = key(first - 1);
    String earlier = key(first - 2);
    boolean opening = first <= OPENING_WORDS && !possessive(name);
    boolean told =
        ((before.equals(PRESENTER) || before.equals("signed")) && !possessive(name))
            || (before.equals("from") && colon(first - 1))
            || (before.equals("is") && earlier.equals("name") && key(first - 3).equals("my"))
            || (before.equals("is") && earlier.equals("this") && opening)
            || (opening && first <= 2 && key(reading.end(name)).equals("here"));
    return told && !quoted(name);
  }

  /** Whether a quotation is open where the name stands: somebody else speaks. */
  private boolean quoted(Span name) {
    String text = reading.words().text();
    int from = Math.max(0, name.start() - QUOTATION_REACH);
    for (int at = name.start() - 1; at >= from && text.charAt(at) != '\n'; at--) {
      char sign = text.charAt(at);
      if (sign == '"') {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
      }
      if ("“”«»".indexOf(sign) >= 0) {
        return sign == '“' || sign == '«';
      }
    }
    return false;
  }

  private String key(int word) {
    return word < 0 || word >= reading.keys().size() ? "" : reading.keys().get(word);
  }

  private boolean colon(int word) {
    return reading.words().gapAfter(word).indexOf(':') >= 0;
  }

  private boolean possessive(Span name) {
    return key(reading.end(name)).equals("s");
  }

  /** A name alone in one of the last lines, quoted mail aside, is a signature. */
  private Optional<Member> signer(List<Member> cast) {
    List<Span> lines = lastLines(reading.words().text());
    return first(
        cast, mention -> lines.stream().anyMatch(line -> signs(line, claims.get(mention).span())));
  }

  private static List<Span> lastLines(String text) {
    List<Span> lines = new ArrayList<>();
    int quoted = text.indexOf("\n>");
    int end = quoted < 0 ? text.length() : quoted;
    boolean oneLine = text.strip().indexOf('\n') < 0;
    while (end > 0 && lines.size() < SIGNATURE_LINES && !oneLine) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty() && !line.endsWith("wrote:")) {
        lines.add(new Span(start, end));
      }
      end = start - 1;
    }
    return lines;
  }

  private boolean signs(Span line, Span name) {
    if (!line.contains(name) || reading.end(line) != reading.end(name)) {
      return false;
    }
    String rest = reading.words().text().substring(name.end(), line.end()).strip();
    return rest.isEmpty()
        && IntStream.range(reading.first(line), reading.first(name))
            .allMatch(word -> CLOSINGS.contains(key(word)));
  }
}
