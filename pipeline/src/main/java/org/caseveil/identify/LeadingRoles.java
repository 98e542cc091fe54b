package org.caseveil.identify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseveil.text.Span;

/**
 * Finds the two persons every case has: the presenter, who signs or says their name, and the
 * patient, who is told of most.
 */
final class LeadingRoles {

  private static final Set<String> INTRODUCING = Set.of("im", "this", "name", "signed", "its");
  private static final int SIGNATURE_WORDS = 6;

  private final Reading reading;
  private final List<Claim> claims;

  LeadingRoles(Reading reading, List<Claim> claims) {
    this.reading = reading;
    this.claims = claims;
  }

  void assign(List<Member> cast) {
    Optional<Member> presenter =
        cast.stream().filter(member -> member.names().stream().anyMatch(this::speaks)).findFirst();
    presenter.or(() -> signer(cast)).ifPresent(member -> member.vote("presenter", 5));
    if (cast.stream().noneMatch(member -> member.role().filter("patient"::equals).isPresent())) {
      mostTold(cast).ifPresent(member -> member.vote("patient", 1));
    }
  }

  /** "This is Loretta", "I'm Loretta", "my name is Loretta", "Presenter: Loretta". */
  private boolean speaks(int mention) {
    int first = reading.first(claims.get(mention).span());
    if (first < 1) {
      return false;
    }
    String before = reading.keys().get(first - 1);
    String earlier = first > 1 ? reading.keys().get(first - 2) : "";
    boolean verb = before.equals("is") || before.equals("m") || before.equals("s");
    return before.equals("im")
        || before.equals("presenter")
        || before.equals("signed")
        || (before.equals("m") && earlier.equals("i"))
        || (verb && first > 1 && INTRODUCING.contains(earlier) && own(first - 2));
  }

  private boolean own(int word) {
    String key = reading.keys().get(word);
    return !key.equals("name") || (word > 0 && reading.keys().get(word - 1).equals("my"));
  }

  /** A name in the last line, alone or nearly, is a signature. */
  private Optional<Member> signer(List<Member> cast) {
    String text = reading.words().text().stripTrailing();
    Span lastLine = new Span(text.lastIndexOf('\n') + 1, text.length());
    int count = reading.end(lastLine) - reading.first(lastLine);
    if (count > SIGNATURE_WORDS || text.indexOf('\n') < 0) {
      return Optional.empty();
    }
    return cast.stream()
        .filter(
            member ->
                member.names().stream().anyMatch(i -> lastLine.contains(claims.get(i).span())))
        .findFirst();
  }

  private static Optional<Member> mostTold(List<Member> cast) {
    Member most = null;
    for (Member member : cast) {
      if (member.role().isEmpty()
          && (most == null || member.names().size() > most.names().size())) {
        most = member;
      }
    }
    return Optional.ofNullable(most);
  }
}
