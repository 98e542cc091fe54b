package org.caseveil.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.caseveil.casework.Deidentifier;
import org.caseveil.casework.Launcher;
import org.caseveil.casework.NarrativeMaker;
import org.caseveil.casework.OwnerKey;
import org.caseveil.casework.SpanExport;
import org.caseveil.casework.TextExport;
import org.caseveil.casework.ThemeExport;
import org.caseveil.cli.Workbench;
import org.caseveil.conceal.Policy;
import org.caseveil.document.dictation.DictationWriter;
import org.caseveil.eval.CorpusReader;
import org.caseveil.eval.DetectorTrials;
import org.caseveil.eval.PipelineReader;
import org.caseveil.identify.IdentifierSearch;
import org.caseveil.theme.ThemeTagger;
import org.caseveil.vault.FileOwnerKey;
import org.caseveil.vault.UserFolders;

/**
 * Puts the program together, each part when a command first asks for it; what is slow to load is
 * loaded at the same time. Thread safe.
 */
final class Wiring implements Workbench, AutoCloseable {

  private final ExecutorService loading =
      Executors.newFixedThreadPool(
          4,
          task -> {
            Thread thread = new Thread(task, "loading");
            thread.setDaemon(true);
            return thread;
          });

  private final Lazy<Configuration> configuration;
  private final Lazy<PipelineSettings> settings;
  private final Lazy<Engines> engines;
  private final Lazy<IdentifierSearch> search;
  private final Lazy<Deidentifier> deidentifier;
  private final Lazy<ThemeTagger> tagger;
  private final Lazy<OwnerKey> key;
  private final Launcher launcher;

  /**
   * @param told is given what the user should know, one sentence at a time
   */
  Wiring(ProgramHome home, UserFolders folders, Consumer<String> told) {
    configuration = new Lazy<>(() -> new Configuration(home.config()));
    settings = new Lazy<>(() -> configuration.get().pipeline());
    engines = new Lazy<>(() -> new Engines(configuration.get()));
    search = new Lazy<>(() -> engines.get().search(loading));
    deidentifier = new Lazy<>(this::makeDeidentifier);
    tagger = new Lazy<>(() -> engines.get().tagger());
    key = new Lazy<>(() -> FileOwnerKey.open(folders.configuration(), told));
    launcher = home.launcher();
  }

  private Deidentifier makeDeidentifier() {
    return new Deidentifier(narratives(), search.get()::find, engines.get().concealer());
  }

  private NarrativeMaker narratives() {
    return new DictationWriter(engines.get().english().spoken())::narrative;
  }

  @Override
  public TextExport spans(Optional<String> policy) {
    return new SpanExport(deidentifier.get(), policy(policy), key.get());
  }

  @Override
  public TextExport themes(Optional<String> policy, boolean asIs) {
    tagger();
    return new ThemeExport(deidentifier.get(), tagger.get(), policy(policy), key.get(), asIs);
  }

  @Override
  public CorpusReader corpusReader() {
    tagger();
    return new PipelineReader(
        deidentifier.get(), tagger.get(), policy(Optional.empty()), key.get());
  }

  @Override
  public DetectorTrials detectorTrials() {
    return new DetectorTrials(narratives(), search.get());
  }

  Policy policy(Optional<String> name) {
    return configuration.get().policy(name.orElseGet(() -> settings.get().policy()));
  }

  Configuration configuration() {
    return configuration.get();
  }

  PipelineSettings settings() {
    return settings.get();
  }

  Engines engines() {
    return engines.get();
  }

  Deidentifier deidentifier() {
    return deidentifier.get();
  }

  OwnerKey key() {
    return key.get();
  }

  Launcher launcher() {
    return launcher;
  }

  /** Begins to load what finds themes. */
  Lazy<ThemeTagger> tagger() {
    tagger.start(loading);
    return tagger;
  }

  /** Where slow parts are loaded. */
  Executor loading() {
    return loading;
  }

  @Override
  public List<String> configurationFaults() {
    return new ConfigurationCheck(configuration.get()).faults();
  }

  @Override
  public int workers() {
    return settings.get().workersHere();
  }

  @Override
  public void close() {
    loading.shutdownNow();
  }
}
