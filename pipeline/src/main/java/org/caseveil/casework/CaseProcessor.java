package org.caseveil.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.conceal.CaseSecret;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.Refusal;
import org.caseveil.identify.Finding;
import org.caseveil.text.SensitiveText;

/**
 * The stages of one document, from the file given to what may be shared. Whatever stands in the way
 * of a release is told in the outcome; what nobody foresaw is thrown, and the route quarantines it.
 * Thread safe.
 */
public final class CaseProcessor {

  /** What a person can settle: everything else that a reader refuses is quarantined. */
  private static final Set<Refusal.Reason> FOR_A_PERSON =
      Set.of(Refusal.Reason.NO_TEXT, Refusal.Reason.NO_SPEECH, Refusal.Reason.SOUND);

  private static final String DECIDED_BEFORE =
      "You decided about this case before: your decisions stand in its file again as far as they"
          + " fit what is found now. Look whether they still hold.";

  private final CaseTools tools;
  private final Policy policy;
  private final String models;
  private final CaseWriter writer;

  /**
   * @param models the version of everything that was learnt and configured; part of the work key
   */
  public CaseProcessor(CaseTools tools, Policy policy, String models) {
    this.tools = tools;
    this.policy = policy;
    this.models = models;
    this.writer = new CaseWriter(tools);
  }

  /** Which piece of work this content is. */
  public WorkKey workKey(ContentDigest content) {
    return WorkKey.of(content, policy, models, tools.key());
  }

  /**
   * Takes a document through all stages. A case that a person decided about before waits, whatever
   * is found now: nothing else knows what that person saw in it.
   *
   * @param staging an existing folder, the document's own, for what is written on the way
   * @param before what was decided about the case when it was released before
   */
  public Outcome process(
      CaseFile file, ContentDigest content, Path staging, Optional<StoredDecisions> before)
      throws IOException {
    CaseReference reference = CaseReference.of(content, tools.key());
    FirstPass pass = firstPass(file, content, staging);
    if (pass instanceof FirstPass.Refused refused) {
      return refused(reference, refused.refusal());
    }
    FirstPass.Staged passed = (FirstPass.Staged) pass;
    PreparedCase prepared = writer.prepare(passed.draft(), passed.staged(), List.of());
    List<Question> questions = questions(passed.draft(), passed.staged(), prepared);
    return questions.isEmpty() && before.isEmpty()
        ? new Outcome.Released(prepared)
        : waiting(passed.draft(), passed.staged().last(), questions, content, before);
  }

  /** What reading, concealing and writing a document without any decision came to. */
  sealed interface FirstPass {

    /** The file stands in the staging folder. */
    record Staged(CaseDraft draft, CaseWriter.Written.Staged staged) implements FirstPass {}

    /** It cannot be read or written. */
    record Refused(Refusal refusal) implements FirstPass {}
  }

  /** Reads, conceals, writes and looks again, without decisions. */
  FirstPass firstPass(CaseFile file, ContentDigest content, Path staging) throws IOException {
    Extraction extraction = tools.documents().read(file.file());
    if (extraction instanceof Extraction.Refused refused) {
      return new FirstPass.Refused(refused.refusal());
    }
    Document document = ((Extraction.Extracted) extraction).document();
    CaseSecret secret = tools.key().secretOf(content);
    CaseDraft draft =
        new CaseDraft(
            file,
            CaseReference.of(content, tools.key()),
            workKey(content),
            policy,
            document,
            secret,
            Map.of(),
            Map.of());
    Deidentification first = tools.deidentifier().deidentify(document, policy, secret);
    CaseWriter.Written written = writer.write(draft, first, staging);
    return written instanceof CaseWriter.Written.Refused refused
        ? new FirstPass.Refused(refused.refusal())
        : new FirstPass.Staged(draft, (CaseWriter.Written.Staged) written);
  }

  /** Everything that a person has to settle before this case may be released. */
  List<Question> questions(
      CaseDraft draft, CaseWriter.Written.Staged staged, PreparedCase prepared) {
    List<Question> questions = languageQuestions(draft.document().joined());
    draft.document().doubts().stream()
        .map(doubt -> question(Question.Kind.READING, doubt, ""))
        .forEach(questions::add);
    questions.addAll(riskQuestions(staged.last().concealment().risk()));
    questions.addAll(staged.questions());
    List<String> leaks = writer.leaks(prepared, staged.last(), policy);
    if (!leaks.isEmpty()) {
      questions.add(
          question(
              Question.Kind.SECOND_LOOK,
              "A name or number of the original stands in the report, the brief or the file's"
                  + " name.",
              String.join("\n", leaks)));
    }
    return questions;
  }

  private Question question(Question.Kind kind, String words, String about) {
    return Question.of(kind, words, about, tools.key());
  }

  CaseTools tools() {
    return tools;
  }

  CaseWriter writer() {
    return writer;
  }

  /**
   * Ties decisions to what a person sees in review: the file, the policy, each finding and what is
   * planned for it. Whatever was configured or learnt and changes none of them needs no new look.
   */
  String seal(ContentDigest content, Deidentification made) {
    StringBuilder tied = new StringBuilder(content.hex());
    tied.append('\n').append(policy.id()).append(' ').append(policy.version());
    tied.append('\n').append(textSeal(made));
    for (Replaced each : made.concealment().replaced()) {
      Finding finding = each.finding();
      tied.append('\n').append(finding.span()).append(finding.type()).append(finding.entity());
      tied.append(each.how()).append(each.replacement());
    }
    return mac("review-seal", tied.toString());
  }

  /** Tells whether a text is the one that offsets were taken of. */
  String textSeal(Deidentification made) {
    return mac("review-text", made.narrative().given().reveal());
  }

  private String mac(String purpose, String message) {
    byte[] mac = tools.key().hmac(purpose, message.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(mac, 0, 16);
  }

  private Outcome waiting(
      CaseDraft draft,
      Deidentification made,
      List<Question> questions,
      ContentDigest content,
      Optional<StoredDecisions> before) {
    List<String> reasons = new ArrayList<>(questions.stream().map(Question::words).toList());
    if (before.isPresent()) {
      reasons.add(DECIDED_BEFORE);
    }
    OpenCase open =
        new OpenCase(
            draft.file().file(),
            seal(content, made),
            policy,
            writer.cleanName(draft, made),
            made.narrative(),
            made.identification(),
            made.concealment(),
            questions,
            draft.record(made),
            tools.briefing().form(draft.reference()),
            before.filter(decisions -> decisions.text().equals(textSeal(made))),
            tools.launcher());
    return new Outcome.NeedsReview(draft.reference(), reasons, Optional.of(open));
  }

  private Outcome refused(CaseReference reference, Refusal refusal) {
    if (FOR_A_PERSON.contains(refusal.reason())) {
      return new Outcome.NeedsReview(
          reference, List.of(refusal.explanation(), refusal.advice()), Optional.empty());
    }
    return new Outcome.Quarantined(refusal.explanation(), refusal.advice());
  }

  private List<Question> languageQuestions(SensitiveText given) {
    List<String> languages = tools.foreign().in(given.reveal());
    List<Question> questions = new ArrayList<>();
    if (!languages.isEmpty()) {
      questions.add(
          question(
              Question.Kind.LANGUAGE,
              "A passage is in a language that Caseveil does not cover ("
                  + String.join(", ", languages)
                  + "): identifiers in it may not have been found. Mask what identifies anybody"
                  + " with also-mask, then decide.",
              ""));
    }
    return questions;
  }

  private List<Question> riskQuestions(ResidualRisk risk) {
    List<Question> questions = new ArrayList<>();
    for (ResidualRisk.Exposure exposure : risk.persons()) {
      if (exposure.level() == ResidualRisk.Level.DECIDE) {
        questions.add(
            question(
                Question.Kind.RISK,
                "What is left about "
                    + exposure.person()
                    + " may be enough for somebody who knows the facts: "
                    + String.join(
                        ", ",
                        exposure.clues().stream()
                            .map(clue -> clue.name().toLowerCase(Locale.ROOT))
                            .toList())
                    + ".",
                // What is kept as it stands weighs more than a wider word for it.
                String.valueOf(exposure.weight())));
      }
    }
    return questions;
  }
}
