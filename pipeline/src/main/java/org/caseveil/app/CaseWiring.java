package org.caseveil.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.caseveil.brief.pdf.PdfPrinter;
import org.caseveil.casework.BriefDesk;
import org.caseveil.casework.BriefForm;
import org.caseveil.casework.BriefWriter;
import org.caseveil.casework.Briefing;
import org.caseveil.casework.CaseBatch;
import org.caseveil.casework.CaseProcessor;
import org.caseveil.casework.CaseReview;
import org.caseveil.casework.CaseTools;
import org.caseveil.casework.ContentDigest;
import org.caseveil.casework.Decisions;
import org.caseveil.casework.GroupCalendar;
import org.caseveil.casework.NoteDesk;
import org.caseveil.casework.NoteSheet;
import org.caseveil.casework.Retention;
import org.caseveil.casework.StoreTerms;
import org.caseveil.casework.WithdrawalDesk;
import org.caseveil.casework.YearDesk;
import org.caseveil.cli.CaseBench;
import org.caseveil.conceal.Policy;
import org.caseveil.document.Documents;
import org.caseveil.document.sandbox.ChildDocuments;
import org.caseveil.route.CamelBatchRunner;
import org.caseveil.theme.ThemeTagger;
import org.caseveil.vault.UserFolders;
import org.caseveil.vault.Vault;

/**
 * Puts together what works on whole case files; the child process, the store and the models start
 * at the same time. Thread safe.
 */
final class CaseWiring implements CaseBench, AutoCloseable {

  private final Wiring wiring;
  private final Clock clock;
  private final Lazy<Documents> documents;
  private final Lazy<Vault> vault;
  private final Lazy<PdfPrinter> printer = new Lazy<>(PdfPrinter::new);

  /**
   * @param clock tells which day it is, for what is deleted on a day
   */
  CaseWiring(Wiring wiring, UserFolders folders, Clock clock) {
    this.wiring = wiring;
    this.clock = clock;
    documents =
        new Lazy<>(
            () -> {
              PipelineSettings.DocumentSettings settings = wiring.settings().documents();
              return new ChildDocuments(settings.sandbox(), settings.limits());
            });
    vault =
        new Lazy<>(() -> Vault.open(wiring.settings().store().place(folders.data()), wiring.key()));
  }

  @Override
  public CaseBatch batch(Optional<String> policy, BriefForm form) {
    CaseProcessor processor = processor(wiring.policy(policy), form);
    return new CaseBatch(
        processor,
        wiring.key(),
        vault.get().cases(),
        vault.get().keys(),
        new CamelBatchRunner(wiring.workers()));
  }

  @Override
  public CaseReview review(String policy, BriefForm form) {
    CaseProcessor processor = processor(wiring.policy(Optional.of(policy)), form);
    return new CaseReview(processor, vault.get().cases(), vault.get().keys());
  }

  @Override
  public BriefDesk briefs() {
    return new BriefDesk(
        vault.get().cases(),
        briefWriter(),
        wiring.engines().briefMaker(),
        wiring.configuration().taxonomy(),
        wiring.engines().concealer());
  }

  @Override
  public WithdrawalDesk withdrawals() {
    return new WithdrawalDesk(vault.get().cases(), vault.get().keys());
  }

  private BriefWriter briefWriter() {
    return new BriefWiring(wiring.engines().briefMaker(), printer::get);
  }

  @Override
  public NoteDesk notes(Optional<String> policy) {
    return new NoteDesk(
        vault.get().sessions(),
        briefs(),
        vault.get().keys(),
        wiring.key(),
        // Loading the detectors takes a while, and a template needs none.
        wiring::deidentifier,
        wiring.policy(policy),
        wiring.configuration().taxonomy(),
        page -> printer.get().print(page),
        calendar());
  }

  @Override
  public Retention retention() {
    return new Retention(
        vault.get().cases(),
        vault.get().sessions(),
        vault.get().keys(),
        years(),
        new StoreTerms(vault.get().terms(), vault.get().sessions(), wiring.settings().terms()),
        this::today);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private GroupCalendar calendar() {
    return new GroupCalendar(wiring.settings().groups().firstMonth(), this::today);
  }

  @Override
  public NoteSheet noteSheet(Path file) {
    return wiring.configuration().yaml().bind(file, NoteSheet.class);
  }

  @Override
  public YearDesk years() {
    return new YearDesk(
        vault.get().sessions(),
        wiring.configuration().taxonomy(),
        page -> printer.get().print(page),
        calendar());
  }

  @Override
  public Decisions decisions(Path file) {
    return wiring.configuration().yaml().bind(file, Decisions.class);
  }

  private CaseProcessor processor(Policy policy, BriefForm form) {
    documents.start(wiring.loading());
    Lazy<ThemeTagger> tagger = wiring.tagger();
    vault.start(wiring.loading());
    CaseTools tools =
        new CaseTools(
            documents.get(),
            wiring.engines().foreign(),
            wiring.deidentifier(),
            new Briefing(
                tagger.get(),
                wiring.engines().briefMaker(),
                wiring.configuration().taxonomy(),
                briefWriter(),
                // A store that cannot be opened stops the run before anything is written.
                vault.get().cases(),
                form),
            wiring.key(),
            wiring.launcher());
    return new CaseProcessor(tools, policy, version());
  }

  /** What was configured and learnt, as one version: a change of either makes new work. */
  private String version() {
    String all = wiring.configuration().content() + wiring.engines().models().version();
    return ContentDigest.of(all.getBytes(StandardCharsets.UTF_8)).hex();
  }

  @Override
  public void close() {
    documents.ifMade(Documents::close);
    vault.ifMade(Vault::close);
  }
}
