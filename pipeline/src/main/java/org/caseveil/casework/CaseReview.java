package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseveil.document.Refusal;
import org.caseveil.identify.Identification;

/**
 * Applies a person's decisions to a waiting case, looks a second time and releases it, or says what
 * is still open. Not thread safe.
 */
public final class CaseReview {

  private final CaseProcessor processor;
  private final CaseStore store;
  private final KeyTable keys;

  public CaseReview(CaseProcessor processor, CaseStore store, KeyTable keys) {
    this.processor = processor;
    this.store = store;
    this.keys = keys;
  }

  /** What came of a review. */
  public sealed interface Result {

    /**
     * The case is shared.
     *
     * @param shared the file
     */
    record Released(Path shared) implements Result {}

    /**
     * The case still waits.
     *
     * @param reasons why, in plain words
     */
    record StillWaiting(List<String> reasons) implements Result {}
  }

  /**
   * Applies the decisions of a file that {@code run} wrote into {@code OUT/review}.
   *
   * @throws RunFailure if the original is gone or is not what the decisions were made for
   */
  public Result apply(Decisions decisions, Path decisionsFile) throws IOException {
    Path root = outputOf(decisionsFile);
    try (Staging staging = Staging.open(root)) {
      return apply(decisions, decisionsFile, OutputFolder.open(root), staging);
    }
  }

  private Result apply(Decisions decisions, Path decisionsFile, OutputFolder out, Staging staging)
      throws IOException {
    CaseFile file = original(decisions, decisionsFile, out);
    ContentDigest content = ContentDigest.of(file.file());
    CaseReference reference = CaseReference.of(content, processor.tools().key());
    if (store.state(reference).filter(CaseState.WITHDRAWN::equals).isPresent()) {
      throw withdrawn(reference);
    }
    return decide(decisions, out, file, content, staging.forFile(file));
  }

  private static RunFailure withdrawn(CaseReference reference) {
    return new RunFailure(
        "this case was withdrawn by its presenter; \"caseveil brief "
            + reference
            + " --bring-back\" takes that back");
  }

  private Result decide(
      Decisions decisions, OutputFolder out, CaseFile file, ContentDigest content, Path staging)
      throws IOException {
    CaseProcessor.FirstPass pass = processor.firstPass(file, content, staging);
    if (pass instanceof CaseProcessor.FirstPass.Refused refused) {
      return waiting(refused.refusal());
    }
    CaseProcessor.FirstPass.Staged first = (CaseProcessor.FirstPass.Staged) pass;
    Deidentification found = first.staged().last();
    if (!processor.seal(content, found).equals(decisions.seal())) {
      throw new RunFailure(
          "the original, the policy or the models have changed since this case was put in review;"
              + " run it again and decide on the new findings");
    }
    DecidedCase decided =
        DecidedCase.of(decisions, found.identification(), found.narrative().given().reveal());
    CaseDraft draft = withDecisions(first.draft(), decided);
    Deidentification made = conceal(draft, found, decided.identification());
    CaseWriter.Written written = processor.writer().write(draft, made, staging);
    if (written instanceof CaseWriter.Written.Refused refused) {
      return waiting(refused.refusal());
    }
    CaseWriter.Written.Staged staged = (CaseWriter.Written.Staged) written;
    List<String> standing =
        AlsoMasked.standing(decisions, found.identification().findings(), staged.last());
    return standing.isEmpty()
        ? release(decisions, out, draft, staged, decided)
        : new Result.StillWaiting(standing);
  }

  private Result release(
      Decisions decisions,
      OutputFolder out,
      CaseDraft draft,
      CaseWriter.Written.Staged staged,
      DecidedCase decided) {
    PreparedCase unanswered = processor.writer().prepare(draft, staged, List.of());
    List<Question> questions = processor.questions(draft, staged, unanswered);
    List<CaseReport.Answer> answers = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Answers given = new Answers(decisions);
    for (Question question : questions) {
      Optional<String> reason = given.reasonFor(question);
      reason.ifPresentOrElse(
          why -> answers.add(new CaseReport.Answer(question.words(), why)),
          () -> open.add(question.words()));
    }
    if (!open.isEmpty()) {
      return new Result.StillWaiting(List.copyOf(open));
    }
    PreparedCase prepared = processor.writer().prepare(draft, staged, answers);
    if (processor.writer().leaks(prepared, staged.last(), draft.policy())
        > processor.writer().leaks(unanswered, staged.last(), draft.policy())) {
      return new Result.StillWaiting(
          List.of("A reason that you wrote holds a name or number of the case; say it without."));
    }
    store.saveDecisions(draft.reference(), decided.records());
    ReleaseDesk desk = new ReleaseDesk(out, store, keys, processor.tools().briefing());
    desk.settle(draft.file(), draft.reference(), new Outcome.Released(prepared));
    // A case that was withdrawn meanwhile has no file.
    return desk.settled()
        .get(0)
        .written()
        .<Result>map(Result.Released::new)
        .orElseThrow(() -> withdrawn(draft.reference()));
  }

  /** An answer holds for every question of its kind. */
  private record Answers(Decisions decisions) {
    Optional<String> reasonFor(Question question) {
      for (Decisions.Answer answer : decisions.questions()) {
        if (answer.answer() == Decisions.Choice.SHARE && answer.about() == question.kind()) {
          return answer.reason();
        }
      }
      return Optional.empty();
    }
  }

  private Deidentification conceal(
      CaseDraft draft, Deidentification found, Identification identification) {
    return processor
        .tools()
        .deidentifier()
        .conceal(
            found.narrative(), identification, draft.policy(), draft.secret(), draft.decided());
  }

  private static CaseDraft withDecisions(CaseDraft draft, DecidedCase decided) {
    return new CaseDraft(
        draft.file(),
        draft.reference(),
        draft.work(),
        draft.policy(),
        draft.document(),
        draft.secret(),
        decided.decided(),
        decided.reasons());
  }

  private static Result waiting(Refusal refusal) {
    return new Result.StillWaiting(List.of(refusal.explanation(), refusal.advice()));
  }

  /** The original keeps the folders below the input folder that its review page has. */
  private static CaseFile original(Decisions decisions, Path decisionsFile, OutputFolder out) {
    Path file = Path.of(decisions.file());
    if (!Files.isRegularFile(file)) {
      throw new RunFailure(
          "the original of this case is not where it was; put it back, or run it again from its new"
              + " place");
    }
    Path review = out.root().resolve("review").toAbsolutePath().normalize();
    Path folder = decisionsFile.toAbsolutePath().normalize().getParent();
    String folders = folder == null ? "" : review.relativize(folder).toString().replace('\\', '/');
    String name = String.valueOf(file.getFileName());
    return new CaseFile(0, file, folders.isEmpty() ? name : folders + "/" + name);
  }

  /** The output folder is the one whose {@code review} folder holds the file. */
  private static Path outputOf(Path decisionsFile) {
    Path folder = decisionsFile.toAbsolutePath().normalize().getParent();
    while (folder != null && !"review".equals(String.valueOf(folder.getFileName()))) {
      folder = folder.getParent();
    }
    Path out = folder == null ? null : folder.getParent();
    if (out == null) {
      throw new RunFailure(
          "a decisions file is applied where it was written, in the review folder of a run's output");
    }
    return out;
  }
}
