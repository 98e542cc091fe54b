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
    OutputPart review = reviewOf(decisionsFile);
    try (Staging staging = Staging.open(review.out())) {
      CaseFile file = original(decisions, review.inside(decisionsFile));
      return apply(new Applied(decisions, decisionsFile), file, review.out(), staging);
    }
  }

  private Result apply(Applied applied, CaseFile file, Path root, Staging staging)
      throws IOException {
    OutputFolder out = OutputFolder.open(root);
    ContentDigest content = ContentDigest.of(file.file());
    CaseReference reference = CaseReference.of(content, processor.tools().key());
    if (store.state(reference).filter(CaseState.WITHDRAWN::equals).isPresent()) {
      throw withdrawn(reference);
    }
    return decide(applied, out, file, content, staging.forFile(file));
  }

  private static RunFailure withdrawn(CaseReference reference) {
    return new RunFailure(
        "this case was withdrawn by its presenter; \"caseveil brief "
            + reference
            + " --bring-back\" takes that back");
  }

  /** Decisions and the file they stand in. */
  private record Applied(Decisions decisions, Path file) {}

  private Result decide(
      Applied applied, OutputFolder out, CaseFile file, ContentDigest content, Path staging)
      throws IOException {
    CaseProcessor.FirstPass pass = processor.firstPass(file, content, staging);
    if (pass instanceof CaseProcessor.FirstPass.Refused refused) {
      return waiting(refused.refusal());
    }
    CaseProcessor.FirstPass.Staged first = (CaseProcessor.FirstPass.Staged) pass;
    Deidentification found = first.staged().last();
    if (!processor.seal(content, found).equals(applied.decisions().seal())) {
      throw new RunFailure(
          "the original, or what is found in it and planned for it, have changed since this case was"
              + " put in review; nothing was released. Run it again: what you wrote into this file"
              + " stays beside the new one");
    }
    DecidedCase decided =
        DecidedCase.of(
            applied.decisions(), found.identification(), found.narrative().given().reveal());
    CaseDraft draft = withDecisions(first.draft(), decided);
    Deidentification made = conceal(draft, found, decided.identification());
    CaseWriter.Written written = processor.writer().write(draft, made, staging);
    if (written instanceof CaseWriter.Written.Refused refused) {
      return waiting(refused.refusal());
    }
    CaseWriter.Written.Staged staged = (CaseWriter.Written.Staged) written;
    List<String> standing =
        AlsoMasked.standing(applied.decisions(), found.identification().findings(), staged.last());
    return standing.isEmpty()
        ? release(applied, out, draft, staged, decided)
        : new Result.StillWaiting(standing);
  }

  private Result release(
      Applied applied,
      OutputFolder out,
      CaseDraft draft,
      CaseWriter.Written.Staged staged,
      DecidedCase decided)
      throws IOException {
    PreparedCase unanswered = processor.writer().prepare(draft, staged, List.of());
    List<Question> questions = processor.questions(draft, staged, unanswered);
    List<CaseReport.Answer> answers = new ArrayList<>();
    List<Question> open = new ArrayList<>();
    for (Question question : questions) {
      Optional<String> reason = reasonFor(question, applied.decisions());
      reason.ifPresentOrElse(
          why -> answers.add(new CaseReport.Answer(question.words(), why)),
          () -> open.add(question));
    }
    if (!open.isEmpty()) {
      return waiting(open, applied.file());
    }
    PreparedCase prepared = processor.writer().prepare(draft, staged, answers);
    if (processor.writer().leaks(prepared, staged.last(), draft.policy()).size()
        > processor.writer().leaks(unanswered, staged.last(), draft.policy()).size()) {
      return new Result.StillWaiting(
          List.of("A reason that you wrote holds a name or number of the case; say it without."));
    }
    store.saveDecisions(draft.reference(), kept(applied.decisions(), staged, decided));
    ReleaseDesk desk = new ReleaseDesk(out, store, keys, processor.tools().briefing());
    desk.settle(draft.file(), draft.reference(), new Outcome.Released(prepared));
    // A case that was withdrawn meanwhile has no file.
    return desk.settled()
        .get(0)
        .written()
        .<Result>map(Result.Released::new)
        .orElseThrow(() -> withdrawn(draft.reference()));
  }

  /** An answer holds for its own question alone: what nobody was shown, nobody has answered. */
  private static Optional<String> reasonFor(Question question, Decisions decisions) {
    return decisions.questions().stream()
        .filter(answer -> answer.id().filter(question.id()::equals).isPresent())
        .filter(answer -> answer.answer() == Decisions.Choice.SHARE)
        .findFirst()
        .flatMap(Decisions.Answer::reason);
  }

  /** What is still open; what was never asked before stands in the decisions file from now on. */
  private static Result waiting(List<Question> open, Path decisionsFile) throws IOException {
    List<String> reasons = new ArrayList<>(open.stream().map(Question::words).toList());
    List<Question> left = WaitingFiles.ask(decisionsFile, open);
    reasons.add(
        "Nothing was released. Answer each of these under \"questions:\" in your decisions file and"
            + " run this again."
            + (left.isEmpty() ? "" : " Some do not stand there; add to the list:"));
    left.forEach(question -> reasons.add(DecisionsFile.entry(question)));
    return new Result.StillWaiting(List.copyOf(reasons));
  }

  private StoredDecisions kept(
      Decisions decisions, CaseWriter.Written.Staged staged, DecidedCase decided) {
    List<StoredDecisions.Answer> answers = new ArrayList<>();
    for (Decisions.Answer answer : decisions.questions()) {
      answer
          .id()
          .ifPresent(id -> answers.add(new StoredDecisions.Answer(id, answer.reason().orElse(""))));
    }
    String text = processor.textSeal(staged.last());
    return new StoredDecisions(decisions.seal(), text, decided.records(), answers);
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

  /**
   * The original keeps the folders below the input folder that its review page has.
   *
   * @param place of the decisions file below the review folder
   */
  private static CaseFile original(Decisions decisions, String place) {
    Path file = Path.of(decisions.file());
    if (!Files.isRegularFile(file)) {
      throw new RunFailure(
          "the original of this case is not where it was; put it back, or run it again from its new"
              + " place");
    }
    String folders = place.substring(0, place.lastIndexOf('/') + 1);
    return new CaseFile(0, file, folders + file.getFileName());
  }

  private static OutputPart reviewOf(Path decisionsFile) {
    return OutputPart.of(decisionsFile)
        .filter(part -> part.folder().endsWith("review"))
        .orElseThrow(
            () ->
                new RunFailure(
                    "a decisions file is applied where it was written, in the review folder of a"
                        + " run's output"));
  }
}
