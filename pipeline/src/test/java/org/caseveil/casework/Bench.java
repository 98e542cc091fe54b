package org.caseveil.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caseveil.app.YamlFiles;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.BriefWords;
import org.caseveil.brief.Material;
import org.caseveil.conceal.Concealer;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.EnglishTerms;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.PolicyConcealer;
import org.caseveil.conceal.SurrogateNames;
import org.caseveil.document.Documents;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.LanguagePackReader;
import org.caseveil.text.Narrative;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;
import org.caseveil.theme.Themes;

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
  final MemorySessions sessions = new MemorySessions();
  final MemoryTerms terms = new MemoryTerms();
  final CaseTools tools;
  final Concealer concealer;
  private final Documents documents;
  private final Deidentifier deidentifier;
  final Policy policy;

  Bench(Map<String, IdentifierType> known) {
    this(new ListedNames(known));
  }

  Bench(IdentifierFinder finder) {
    this(finder, new PlainDocuments());
  }

  Bench(IdentifierFinder finder, Documents documents) {
    this.documents = documents;
    concealer =
        new PolicyConcealer(
            YAML.bind(CONFIG.resolve("languages/en/terms.yaml"), EnglishTerms.class),
            YAML.bind(CONFIG.resolve("languages/en/surrogates.yaml"), SurrogateNames.class));
    deidentifier = new Deidentifier(Narrative::typed, finder, concealer);
    policy = YAML.bind(CONFIG.resolve("policies/placeholder.yaml"), Policy.class);
    tools = tools(text -> text.contains("heimat") ? List.of("deu") : List.of(), BriefForm.PLAIN);
  }

  private CaseTools tools(ForeignPassages foreign, BriefForm form) {
    return new CaseTools(
        documents,
        foreign,
        deidentifier,
        new Briefing(
            Bench::tags, briefMaker(), Themes.configured(), new PlainBriefs(), store, form),
        Bench::hmac,
        new Launcher("/opt/case veil/caseveil"));
  }

  /** Sorrow in the first word, and guilt wherever somebody is sorry. */
  static List<ThemeHit> tags(DeidentifiedText text) {
    List<ThemeHit> hits = new ArrayList<>();
    if (!text.content().isEmpty()) {
      hits.add(new ThemeHit("grief", Holder.PRESENTER, new Span(0, 1), 0.7));
    }
    Matcher sorry = Pattern.compile("sorry[^.]*").matcher(text.content());
    while (sorry.find()) {
      hits.add(new ThemeHit("guilt", Holder.PRESENTER, new Span(sorry.start(), sorry.end()), 0.6));
    }
    return hits;
  }

  static BriefMaker briefMaker() {
    Path english = CONFIG.resolve("languages/en");
    return new BriefMaker(
        Themes.configured(),
        new LanguagePackReader().read(english).persons(),
        YAML.bind(english.resolve("brief.yaml"), BriefWords.class));
  }

  /** A page of the case's text and its tags, and the same as "PDF". */
  static final class PlainBriefs implements BriefWriter {
    @Override
    public String html(CaseReference reference, Material material, BriefForm form) {
      StringBuilder page = new StringBuilder("<p>" + reference + " " + form + "</p>");
      for (ThemeHit hit : material.hits()) {
        page.append(hit.theme()).append(": ").append(hit.evidence().of(material.text().content()));
      }
      return page.toString();
    }

    @Override
    public byte[] pdf(CaseReference reference, Material material, BriefForm form) {
      return html(reference, material, form).getBytes(StandardCharsets.UTF_8);
    }
  }

  BriefDesk briefDesk() {
    return new BriefDesk(store, new PlainBriefs(), briefMaker(), Themes.configured(), concealer);
  }

  WithdrawalDesk withdrawalDesk() {
    return new WithdrawalDesk(store, store);
  }

  NoteDesk noteDesk() {
    return new NoteDesk(
        sessions,
        briefDesk(),
        store,
        tools.key(),
        tools::deidentifier,
        policy,
        Themes.configured(),
        Bench::asBytes,
        new GroupCalendar(Month.JANUARY, () -> LocalDate.of(2026, 11, 20)));
  }

  /** Deletes what is due on a day. */
  Retention retention(LocalDate today) {
    return retention(today, new Terms(14, 1));
  }

  /** The same, by a configuration of its own. */
  Retention retention(LocalDate today, Terms configured) {
    StoreTerms own = new StoreTerms(terms, sessions, configured);
    return new Retention(store, sessions, store, yearDesk(today), own, () -> today);
  }

  /** Puts years together on a day. */
  YearDesk yearDesk(LocalDate today) {
    return new YearDesk(
        sessions,
        Themes.configured(),
        Bench::asBytes,
        new GroupCalendar(Month.JANUARY, () -> today));
  }

  private static byte[] asBytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
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

  /** The same, by a run that asks for this form of briefs. */
  List<Settled> run(Path in, Path out, BriefForm form) throws InterruptedException {
    return run(in, out, tools(tools.foreign(), form));
  }

  /** The same, by a run that finds something for a person to decide in every file. */
  List<Settled> runInDoubt(Path in, Path out) throws InterruptedException {
    return run(in, out, tools(text -> List.of("deu"), BriefForm.PLAIN));
  }

  /** The same, by a run that sees nothing for a person to decide. */
  List<Settled> runWithoutDoubt(Path in, Path out) throws InterruptedException {
    return run(in, out, tools(text -> List.of(), BriefForm.PLAIN));
  }

  /** The same, by a run that finds otherwise. */
  List<Settled> runFinding(IdentifierFinder finder, Path in, Path out) throws InterruptedException {
    return run(in, out, new Bench(finder).tools);
  }

  private List<Settled> run(Path in, Path out, CaseTools with) throws InterruptedException {
    CaseProcessor processor = new CaseProcessor(with, policy, "models 1");
    return new CaseBatch(processor, with.key(), store, store, Bench::oneByOne)
        .run(CaseFiles.at(List.of(in), out), out, Progress.NONE);
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

  /** Every file below a folder with its content, but for the locks of an output folder. */
  public static Map<String, String> contents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), content(file));
      }
      contents.keySet().removeIf(name -> name.startsWith(".locks/"));
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
