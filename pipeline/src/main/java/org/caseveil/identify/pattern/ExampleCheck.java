package org.caseveil.identify.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseveil.identify.Detection;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/** Runs the examples in the files of {@code config/identifiers}. Stateless. */
public final class ExampleCheck {

  private static final char OPEN = '«';
  private static final char CLOSE = '»';

  private ExampleCheck() {}

  /** What is wrong with the examples of all files, in words; empty if nothing is. */
  public static List<String> problems(IdentifierFiles.Folder folder) {
    List<String> problems = new ArrayList<>();
    for (IdentifierRules rules : folder.rules()) {
      PatternDetector detector = folder.detector(rules.id());
      for (String example : rules.examples().match()) {
        match(detector, example).ifPresent(problem -> problems.add(rules.id() + ": " + problem));
      }
      for (String example : rules.examples().noMatch()) {
        noMatch(detector, example).ifPresent(problem -> problems.add(rules.id() + ": " + problem));
      }
    }
    return List.copyOf(problems);
  }

  /** Empty if every stretch between « and » is found exactly; otherwise what is not. */
  public static Optional<String> match(PatternDetector detector, String example) {
    StringBuilder plain = new StringBuilder();
    List<Span> marked = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < example.length(); i++) {
      char c = example.charAt(i);
      if (c == OPEN) {
        open = plain.length();
      } else if (c == CLOSE && open >= 0) {
        marked.add(new Span(open, plain.length()));
        open = -1;
      } else {
        plain.append(c);
      }
    }
    if (marked.isEmpty()) {
      return Optional.of("nothing is marked with « » in \"" + example + "\"");
    }
    List<Span> found =
        detect(detector, plain.toString()).stream().map(Detection::span).distinct().toList();
    return found.containsAll(marked)
        ? Optional.empty()
        : Optional.of("\"" + example + "\" gives " + found);
  }

  /** Empty if nothing is found; otherwise what is. */
  public static Optional<String> noMatch(PatternDetector detector, String example) {
    List<Detection> found = detect(detector, example);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("\"" + example + "\" gives " + found.get(0));
  }

  private static List<Detection> detect(PatternDetector detector, String text) {
    return detector.detect(Narrative.typed(new SensitiveText(text)));
  }
}
