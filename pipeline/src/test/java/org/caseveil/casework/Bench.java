package org.caseveil.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caseveil.app.YamlFiles;
import org.caseveil.conceal.EnglishTerms;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.PolicyConcealer;
import org.caseveil.conceal.SurrogateNames;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;

/** What the tests of this package work with: the real stages around plain readers and finders. */
public final class Bench {

  /** The names that the finder knows. */
  static final Map<String, IdentifierType> KNOWN =
      Map.of(
          "Okonkwo", IdentifierType.PERSON,
          "Ngozi", IdentifierType.PERSON,
          "Harrowgate", IdentifierType.LOCATION,
          "Seven", IdentifierType.AGE);

  private static final YamlFiles YAML = new YamlFiles();
  private static final Path CONFIG = Path.of("..", "config");

  final MemoryStore store = new MemoryStore();
  final CaseTools tools;
  final Policy policy;

  Bench(Map<String, IdentifierType> known) {
    this(new ListedNames(known));
  }

  Bench(IdentifierFinder finder) {
    Deidentifier deidentifier =
        new Deidentifier(
            Narrative::typed,
            finder,
            new PolicyConcealer(
                YAML.bind(CONFIG.resolve("languages/en/terms.yaml"), EnglishTerms.class),
                YAML.bind(CONFIG.resolve("languages/en/surrogates.yaml"), SurrogateNames.class)));
    policy = YAML.bind(CONFIG.resolve("policies/placeholder.yaml"), Policy.class);
    tools =
        new CaseTools(
            new PlainDocuments(),
            text -> text.contains("heimat") ? List.of("deu") : List.of(),
            deidentifier,
            text ->
                text.content().isEmpty()
                    ? List.of()
                    : List.of(new ThemeHit("grief", Holder.PRESENTER, new Span(0, 1), 0.7)),
            (reference, concealment, identification, themes) ->
                "<p>" + reference + " " + concealment.text().content() + "</p>",
            Bench::hmac);
  }

  /** As the tests usually need it. */
  public static Bench usual() {
    return new Bench(KNOWN);
  }

  CaseProcessor processor() {
    return new CaseProcessor(tools, policy, "models 1");
  }

  /** A batch that a runner of another package runs. */
  public CaseBatch batch(BatchRunner runner) {
    return batch(runner, store, store);
  }

  /** A batch that keeps what it made elsewhere. */
  public CaseBatch batch(BatchRunner runner, CaseStore cases, KeyTable keys) {
    return new CaseBatch(processor(), tools.key(), cases, keys, runner);
  }

  /** Runs the files one after the other, as the routes do at once. */
  List<Settled> run(Path in, Path out) throws InterruptedException {
    return batch(Bench::oneByOne).run(CaseFiles.at(List.of(in), out), out, Progress.NONE);
  }

  static void oneByOne(List<CaseFile> files, CaseWork work) {
    for (CaseFile file : files) {
      work.settle(file, outcome(file, work));
    }
  }

  static Outcome outcome(CaseFile file, CaseWork work) {
    try {
      return work.process(file);
    } catch (IOException | IllegalStateException e) {
      return work.failed(file, e.getClass().getSimpleName());
    }
  }

  /** Text as it reads; what is no UTF-8, such as a package, byte by byte. */
  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean readable = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    return readable ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Every file below a folder with its content. */
  public static Map<String, String> contents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), content(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> names(Path folder) {
    return contents(folder).keySet();
  }

  private static byte[] hmac(String purpose, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
