package org.caseveil.identify.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseveil.identify.Detection;
import org.caseveil.identify.Detector;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Narrative;
import org.caseveil.text.OffsetMap;
import org.caseveil.text.Span;

/**
 * Finds given names, surnames and places that stand in lists. A list tells little by itself, so the
 * score follows how ambiguous the word is and how it is written: evidence for the fusion rather
 * than a verdict. Reads the written view, where dictated capitals stand. Thread safe, linear in the
 * text.
 */
public final class GazetteerDetector implements Detector {

  private final NameLexicon lexicon;

  public GazetteerDetector(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String id() {
    return "gazetteer";
  }

  @Override
  public List<Detection> detect(Narrative narrative) {
    Surroundings text = new Surroundings(narrative.written().text().reveal());
    OffsetMap back = narrative.written().offsets();
    List<Detection> found = new ArrayList<>();
    int word = 0;
    while (word < text.count()) {
      int last = place(text, word, back, found);
      person(text, word, back, found);
      word = Math.max(word, last) + 1;
    }
    return List.copyOf(found);
  }

  /** Adds the longest place that begins at the word; gives its last word if it has several. */
  private int place(Surroundings text, int first, OffsetMap back, List<Detection> found) {
    if (!text.capital(first) && !text.caseless(first)) {
      return first;
    }
    StringBuilder key = new StringBuilder();
    int best = -1;
    Optional<Entry> entry = Optional.empty();
    int last = first;
    while (last < text.count() && last - first < lexicon.longest()) {
      key.append(text.key(last));
      Optional<Entry> here = lexicon.find(key.toString()).filter(Entry::place);
      if (here.isPresent() && (last == first || text.capital(last) || text.caseless(first))) {
        best = last;
        entry = here;
      }
      if (!text.adjoins(last)) {
        break;
      }
      key.append(text.joint(last));
      last++;
    }
    if (entry.isEmpty()) {
      return first;
    }
    double score = Scores.place(entry.get(), text, first, best);
    add(found, text.span(first, best), back, IdentifierType.LOCATION, score, "places");
    return score >= 0.5 ? best : first;
  }

  private void person(Surroundings text, int word, OffsetMap back, List<Detection> found) {
    Optional<Entry> entry = lexicon.find(text.key(word)).filter(Entry::person);
    if (entry.isEmpty() || !text.capital(word) && !text.caseless(word)) {
      return;
    }
    double score = Scores.person(entry.get(), text, word);
    String rule = entry.get().given() ? "given-names" : "surnames";
    add(found, text.span(word, word), back, IdentifierType.PERSON, score, rule);
    if (!entry.get().given() || !text.adjoins(word)) {
      return;
    }
    int next = word + 1;
    Optional<Entry> surname = lexicon.find(text.key(next)).filter(Entry::person);
    double both = Scores.fullName(entry.get(), surname, text, word);
    add(found, text.span(word, next), back, IdentifierType.PERSON, both, "full-names");
  }

  private static void add(
      List<Detection> found,
      Span span,
      OffsetMap back,
      IdentifierType type,
      double score,
      String rule) {
    Span given = back.toSource(span);
    if (score > 0 && !given.isEmpty()) {
      found.add(Detection.of(given, type, score, "gazetteer", rule));
    }
  }
}
