package org.caseveil.conceal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.text.Edit;
import org.caseveil.text.Narrative;
import org.caseveil.text.Rewrite;
import org.caseveil.text.Span;

/** Conceals by the operator that the policy names for each type. Thread safe. */
public final class PolicyConcealer implements Concealer {

  private static final String BLOCKS = "█████";

  /** A title goes with the name it stands before: "Mrs Okafor" becomes "[MOTHER]". */
  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Mister|Madam|Master)\\.?[ \\u00a0]\\z",
          Pattern.CASE_INSENSITIVE);

  /** The plural of a family: "the Okafors". */
  private static final Pattern FAMILY = Pattern.compile("\\bthe[ ]\\z", Pattern.CASE_INSENSITIVE);

  private final EnglishTerms terms;
  private final SurrogateNames surrogateNames;

  public PolicyConcealer(EnglishTerms terms, SurrogateNames surrogateNames) {
    this.terms = terms;
    this.surrogateNames = surrogateNames;
  }

  @Override
  public Concealment conceal(
      Narrative narrative, Identification identification, Policy policy, CaseSecret secret) {
    return conceal(narrative, identification, policy, secret, Map.of());
  }

  @Override
  public Concealment conceal(
      Narrative narrative,
      Identification identification,
      Policy policy,
      CaseSecret secret,
      Map<Span, Operator> decided) {
    String text = narrative.given().reveal();
    Work work = new Work(text, identification, secret);
    List<Edit> edits = new ArrayList<>();
    List<Replaced> replaced = new ArrayList<>();
    for (int i = 0; i < identification.findings().size(); i++) {
      Finding finding = identification.findings().get(i);
      Operator how = decided.getOrDefault(finding.span(), policy.operatorFor(finding.type()));
      if (how == Operator.KEEP) {
        replaced.add(new Replaced(finding, how, ""));
      } else {
        Slot slot = work.slot(i, edits.isEmpty() ? 0 : edits.get(edits.size() - 1).span().end());
        Edit edit = Article.agree(slot, work.edit(i, slot, how));
        edits.add(edit);
        replaced.add(new Replaced(finding, how, edit.replacement()));
      }
    }
    Rewrite rewrite = Rewrite.apply(narrative.given(), edits);
    return new Concealment(
        new DeidentifiedText(rewrite.text().reveal(), rewrite.offsets()),
        edits,
        replaced,
        RiskWeigher.weigh(identification, replaced, work.informing, work.names),
        work.namesByEntity());
  }

  /** What one case needs while its findings are replaced in the order of the text. */
  private final class Work {
    private final String text;
    private final Identification identification;
    private final RoleNames names;
    private final Generaliser generaliser;
    private final Surrogates surrogates;
    private final DateShift dates;
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<Integer, Person> owners = new HashMap<>();
    private final Set<Integer> informing = new HashSet<>();

    Work(String text, Identification identification, CaseSecret secret) {
      this.text = text;
      this.identification = identification;
      KeyedChoice choice = new KeyedChoice(secret);
      names = new RoleNames(text, identification, terms);
      generaliser = new Generaliser(terms, names);
      surrogates = new Surrogates(text, identification, surrogateNames, choice);
      dates = new DateShift(choice);
      for (Person person : identification.cast()) {
        persons.put(person.entity(), person);
        person.findings().forEach(index -> owners.putIfAbsent(index, person));
      }
    }

    /** The room reaches to the neighbouring findings, never over a line's end. */
    Slot slot(int index, int from) {
      Finding finding = identification.findings().get(index);
      Span span = finding.span();
      int start = Math.max(from, text.lastIndexOf('\n', span.start() - 1) + 1);
      int lineEnd = text.indexOf('\n', span.end());
      int end = lineEnd < 0 ? text.length() : lineEnd;
      if (index > 0) {
        start = Math.max(start, identification.findings().get(index - 1).span().end());
      }
      if (index + 1 < identification.findings().size()) {
        end = Math.min(end, identification.findings().get(index + 1).span().start());
      }
      return new Slot(text, finding, owner(index), new Span(Math.min(start, span.start()), end));
    }

    Edit edit(int index, Slot slot, Operator how) {
      return switch (how) {
        case PLACEHOLDER -> placeholder(slot);
        case SURROGATE ->
            slot.finding().type() == IdentifierType.PERSON
                ? slot.put(surrogates.of(slot))
                : placeholder(slot);
        case MASK -> slot.put(BLOCKS);
        case SHIFT ->
            slot.finding().type() == IdentifierType.DATE ? dates.shift(slot) : placeholder(slot);
        case GENERALISE -> generalised(index, slot);
        case KEEP -> throw new IllegalArgumentException("what is kept is not edited");
      };
    }

    private Edit generalised(int index, Slot slot) {
      Generaliser.Wider wider = generaliser.generalise(slot);
      if (wider.informs()) {
        informing.add(index);
      }
      return wider.edit();
    }

    private Edit placeholder(Slot slot) {
      String name = names.of(slot.finding());
      if (slot.finding().type() != IdentifierType.PERSON) {
        return slot.put(name);
      }
      String surface = slot.surface();
      boolean family =
          surface.length() > 3 && surface.endsWith("s") && FAMILY.matcher(slot.before()).find();
      if (family && !slot.wordAfter().equals("family")) {
        return slot.put(name + " family");
      }
      Matcher title = TITLE.matcher(slot.before());
      return title.find() ? slot.put(title.group().length(), 0, name) : slot.put(name);
    }

    private Optional<Person> owner(int index) {
      Person owner = owners.get(index);
      return Optional.ofNullable(
          owner != null ? owner : persons.get(identification.findings().get(index).entity()));
    }

    Map<String, String> namesByEntity() {
      Map<String, String> byEntity = new LinkedHashMap<>();
      identification.cast().forEach(person -> byEntity.put(person.entity(), names.of(person)));
      return byEntity;
    }
  }
}
