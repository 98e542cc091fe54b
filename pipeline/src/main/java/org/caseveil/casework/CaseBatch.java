package org.caseveil.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The main job: every file of a run to its shared case, report and brief, or to review or
 * quarantine.
 */
public final class CaseBatch {

  private final CaseProcessor processor;
  private final OwnerKey key;
  private final CaseStore store;
  private final KeyTable keys;
  private final BatchRunner runner;

  public CaseBatch(
      CaseProcessor processor, OwnerKey key, CaseStore store, KeyTable keys, BatchRunner runner) {
    this.processor = processor;
    this.key = key;
    this.store = store;
    this.keys = keys;
    this.runner = runner;
  }

  /**
   * What became of each file, in the order of the list.
   *
   * @throws RunStopped if the run could not go on; what was settled before stays
   */
  public List<Settled> run(List<CaseFile> files, Path out, Progress progress)
      throws InterruptedException {
    try (Staging staging = Staging.open(out)) {
      // Names are looked at when no other run gives any.
      ReleaseDesk desk =
          new ReleaseDesk(OutputFolder.open(out), store, keys, processor.tools().briefing());
      return run(files, new Work(contents(files), staging, desk, progress), desk);
    } catch (IOException e) {
      throw new RunFailure("the output folder " + out + " cannot be written", e);
    }
  }

  private List<Settled> run(List<CaseFile> files, Work work, ReleaseDesk desk)
      throws InterruptedException {
    try {
      runner.run(files, work);
      int lost = files.size() - desk.settled().size();
      if (lost > 0) {
        throw new RunFailure(
            "what became of "
                + lost
                + " of "
                + files.size()
                + " files is not known, and nothing of them was released; run them again");
      }
      return desk.settled();
    } catch (RunFailure e) {
      throw new RunStopped(e, desk.settled());
    }
  }

  /** A file's content: its digest, and which file of the run has the same before it. */
  private record Content(Optional<ContentDigest> digest, Optional<CaseFile> first) {}

  private static Map<CaseFile, Content> contents(List<CaseFile> files) {
    Map<CaseFile, Content> contents = new HashMap<>();
    Map<ContentDigest, CaseFile> seen = new HashMap<>();
    for (CaseFile file : files) {
      Optional<ContentDigest> digest = digest(file.file());
      Optional<CaseFile> first = digest.map(d -> seen.putIfAbsent(d, file));
      contents.put(file, new Content(digest, first));
    }
    return contents;
  }

  /** Empty for a file that has no content, or whose content cannot be read: each is its own. */
  private static Optional<ContentDigest> digest(Path file) {
    try {
      return Files.size(file) == 0 ? Optional.empty() : Optional.of(ContentDigest.of(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private final class Work implements CaseWork {
    private final Map<CaseFile, Content> contents;
    private final Staging staging;
    private final ReleaseDesk desk;
    private final Progress progress;

    Work(Map<CaseFile, Content> contents, Staging staging, ReleaseDesk desk, Progress progress) {
      this.contents = contents;
      this.staging = staging;
      this.desk = desk;
      this.progress = progress;
    }

    @Override
    public String workKey(CaseFile file) {
      return processor.workKey(content(file)).id() + "/" + file.index();
    }

    @Override
    public Outcome process(CaseFile file) throws IOException {
      if (isWithdrawn(file)) {
        return new Outcome.Withdrawn();
      }
      Optional<CaseFile> first = of(file).first();
      return first.isPresent()
          ? new Outcome.Duplicate(first.get())
          : processor.process(file, content(file), staging.forFile(file), decided(file));
    }

    @Override
    public Outcome failed(CaseFile file, String exceptionClass) {
      return new Outcome.Quarantined(
          "Caseveil could not finish this file (" + exceptionClass + ").",
          "Try it again; if it happens again, save the text in another format, such as .docx or"
              + " .txt, and try that.");
    }

    @Override
    public void settle(CaseFile file, Outcome outcome) {
      int done = desk.settle(file, CaseReference.of(content(file), key), outcome);
      state(outcome).ifPresent(s -> store.jobDone(processor.workKey(content(file)), s));
      progress.finished(done);
    }

    /** A file without content is known by its name. */
    private ContentDigest content(CaseFile file) {
      return of(file)
          .digest()
          .orElseGet(
              () ->
                  ContentDigest.of(
                      ("without content\n" + file.name()).getBytes(StandardCharsets.UTF_8)));
    }

    private Content of(CaseFile file) {
      Content content = contents.get(file);
      if (content == null) {
        throw new IllegalArgumentException("a file of another batch");
      }
      return content;
    }

    private Optional<StoredDecisions> decided(CaseFile file) {
      return store.decisions(CaseReference.of(content(file), key));
    }

    private boolean isWithdrawn(CaseFile file) {
      CaseReference reference = CaseReference.of(content(file), key);
      return store.state(reference).filter(CaseState.WITHDRAWN::equals).isPresent();
    }

    private static Optional<CaseState> state(Outcome outcome) {
      if (outcome instanceof Outcome.Released) {
        return Optional.of(CaseState.RELEASED);
      }
      if (outcome instanceof Outcome.NeedsReview) {
        return Optional.of(CaseState.WAITING);
      }
      return outcome instanceof Outcome.Quarantined
          ? Optional.of(CaseState.QUARANTINED)
          : Optional.empty();
    }
  }
}
