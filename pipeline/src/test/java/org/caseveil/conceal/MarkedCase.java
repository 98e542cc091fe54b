package org.caseveil.conceal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.identify.Finding;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierClass;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.identify.Person.Gender;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/** A narrative written with the guidelines' inline marks, and what concealing makes of it. */
final class MarkedCase {

  private static final Pattern MARK =
      Pattern.compile("\\[\\[([A-Z]+):(direct|quasi):([a-z]+\\d+)\\|([^\\[\\]|\\n]+)]]");
  private static final Path CONFIG = Path.of("..", "config");

  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Person> cast = new LinkedHashMap<>();

  MarkedCase(String marked) {
    StringBuilder plain = new StringBuilder();
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      mark.appendReplacement(plain, "");
      int start = plain.length();
      plain.append(mark.group(4));
      findings.add(
          new Finding(
              new Span(start, plain.length()),
              IdentifierType.valueOf(mark.group(1)),
              IdentifierClass.valueOf(mark.group(2).toUpperCase(java.util.Locale.ROOT)),
              mark.group(3),
              1,
              Set.of("gold")));
    }
    text = mark.appendTail(plain).toString();
  }

  /** Says who an entity is. */
  MarkedCase person(String entity, String role, Gender gender) {
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).entity().equals(entity)) {
        own.add(i);
      }
    }
    cast.put(entity, new Person(entity, Optional.of(role), Optional.of(gender), own));
    return this;
  }

  String plain() {
    return text;
  }

  Concealment under(String policy) {
    return under(policy, Map.of());
  }

  Concealment under(String policy, Map<Span, Operator> decided) {
    return new PolicyConcealer(
            yaml("languages/en/terms.yaml", EnglishTerms.class),
            yaml("languages/en/surrogates.yaml", SurrogateNames.class))
        .conceal(
            Narrative.typed(new SensitiveText(text)),
            new Identification(findings, List.copyOf(cast.values())),
            yaml("policies/" + policy + ".yaml", Policy.class),
            secret(),
            decided);
  }

  Span spanOf(int finding) {
    return findings.get(finding).span();
  }

  private static CaseSecret secret() {
    return new CaseSecret(
        Arrays.copyOf("a secret of the tests".getBytes(StandardCharsets.UTF_8), 32));
  }

  private static <T> T yaml(String file, Class<T> type) {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(Files.newBufferedReader(CONFIG.resolve(file)), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
