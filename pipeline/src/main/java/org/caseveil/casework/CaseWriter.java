package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.document.Refusal;
import org.caseveil.document.Writing;
import org.caseveil.identify.Identification;
import org.caseveil.text.SensitiveText;
import org.caseveil.theme.ThemeHit;

/**
 * Writes a concealed case, looks at what was written, conceals what the second look found and
 * writes again, until nothing is left or a person has to see it. Thread safe.
 */
final class CaseWriter {

  /** After so many looks that each found more, a person decides. */
  private static final int MOST_LOOKS = 3;

  private final CaseTools tools;
  private final SecondLook secondLook;
  private final NameCleaner names;

  CaseWriter(CaseTools tools) {
    this.tools = tools;
    this.secondLook = new SecondLook(tools.documents(), tools.deidentifier());
    this.names = new NameCleaner(tools.deidentifier());
  }

  /** What writing came to. */
  sealed interface Written {

    /**
     * The file stands in the staging folder.
     *
     * @param file where
     * @param last how it was concealed in the end
     * @param notes what the writer dropped or changed
     * @param questions what the looks could not settle
     */
    record Staged(Path file, Deidentification last, List<String> notes, List<Question> questions)
        implements Written {}

    /** The file could not be written. */
    record Refused(Refusal refusal) implements Written {}
  }

  /** Writes into the staging folder, looking again after each writing. */
  Written write(CaseDraft draft, Deidentification first, Path staging) throws IOException {
    Deidentification made = first;
    Path target =
        staging.resolve("case." + tools.documents().extensionWritten(draft.document().format()));
    for (int look = 1; ; look++) {
      Files.deleteIfExists(target);
      Writing writing =
          tools
              .documents()
              .write(
                  draft.file().file(),
                  draft.document().inPassages(made.concealment().edits()),
                  target);
      if (writing instanceof Writing.Refused refused) {
        return new Written.Refused(refused.refusal());
      }
      Writing.Written done = (Writing.Written) writing;
      List<String> notes = done.notes();
      Path written = named(target, done.extension());
      SecondLook.Seen seen = secondLook.at(written, made.narrative().given(), made.concealment());
      if (seen instanceof SecondLook.Seen.Missed missed && look < MOST_LOOKS) {
        Identification more =
            Findings.with(
                made.identification(), missed.findings(), made.narrative().given().reveal());
        if (more.findings().size() > made.identification().findings().size()) {
          made =
              tools
                  .deidentifier()
                  .conceal(made.narrative(), more, draft.policy(), draft.secret(), draft.decided());
          continue;
        }
      }
      return new Written.Staged(written, made, notes, questions(seen));
    }
  }

  /** Gives the file the extension of what was made, where it is not the usual one. */
  private static Path named(Path target, String extension) throws IOException {
    Path named = target.resolveSibling("case." + extension);
    return named.equals(target)
        ? target
        : Files.move(target, named, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Question> questions(SecondLook.Seen seen) {
    if (seen instanceof SecondLook.Seen.Clean) {
      return List.of();
    }
    String words =
        seen instanceof SecondLook.Seen.Unreadable
            ? "The written file could not be read again, so that nobody knows what is in it."
            : "The second look at the written file found something that may identify a person and"
                + " could not be replaced; use also-mask for it if it is in the text.";
    return List.of(new Question(Question.Kind.SECOND_LOOK, words));
  }

  /** The case's name for its files. */
  CleanName cleanName(CaseDraft draft, Deidentification made) {
    return names.clean(draft.file(), made.narrative().given(), made.concealment().replaced());
  }

  /** Finishes a case that may be released: name, report, brief. */
  PreparedCase prepare(CaseDraft draft, Written.Staged staged, List<CaseReport.Answer> answers) {
    Deidentification made = staged.last();
    Concealment concealment = made.concealment();
    List<ThemeHit> tags = tools.briefing().tags(concealment.text());
    LeaderBrief brief = tools.briefing().brief(draft.reference(), made, tags);
    String extension = fileExtension(staged.file());
    List<String> notes = new ArrayList<>(draft.document().notes());
    notes.addAll(staged.notes());
    if (!extension.equals(draft.file().extension())) {
      notes.add("The file was written as ." + extension + ".");
    }
    CaseReport report =
        CaseReport.of(
            draft.reference(),
            draft.policy(),
            concealment.replaced(),
            concealment.risk(),
            reasons(draft, concealment.replaced()),
            answers,
            shifts(draft, made, tags),
            notes);
    return new PreparedCase(
        draft.reference(),
        cleanName(draft, made),
        staged.file(),
        extension,
        report,
        brief,
        draft.record(made));
  }

  /** Themes of the original are only counted: nothing of them leaves this method. */
  private List<ThemeShift> shifts(CaseDraft draft, Deidentification made, List<ThemeHit> tags) {
    Deidentification original =
        tools.deidentifier().asIs(made.narrative().given(), draft.policy(), draft.secret());
    return tools.briefing().shifts(draft.reference(), original, made, tags);
  }

  /** How many of the original's direct identifiers stand in the pages beside the shared file. */
  long leaks(PreparedCase prepared, Deidentification made, Policy policy) {
    String blank = blankBrief(prepared.reference(), policy);
    OriginalStrings originals =
        OriginalStrings.of(made.narrative().given(), made.concealment().replaced());
    String name = prepared.names().folders() + "/" + prepared.names().stem();
    return originals.beyond(prepared.brief().html(), blank)
        + originals.in(prepared.report().variableWords()).size()
        + originals.in(name.replace('_', ' ')).size();
  }

  /** A brief without a case: words of its own are no leak. */
  private String blankBrief(CaseReference reference, Policy policy) {
    SensitiveText nothing = new SensitiveText("");
    Deidentification blank =
        tools.deidentifier().asIs(nothing, policy, tools.key().secretOf(ContentDigest.of(nothing)));
    return tools.briefing().page(reference, blank);
  }

  private static Map<Integer, String> reasons(CaseDraft draft, List<Replaced> replaced) {
    Map<Integer, String> reasons = new HashMap<>();
    for (int i = 0; i < replaced.size(); i++) {
      String reason = draft.reasons().get(replaced.get(i).finding().span());
      if (reason != null) {
        reasons.put(i, reason);
      }
    }
    return reasons;
  }

  private static String fileExtension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
