package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.document.Documents;
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
  private final PageCheck pageCheck;
  private final NameCleaner names;

  CaseWriter(CaseTools tools) {
    this.tools = tools;
    this.secondLook = new SecondLook(tools.documents(), tools.deidentifier());
    this.pageCheck = new PageCheck(tools.documents());
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
     * @param pages where the pages stand as pictures in which nothing of the original was read
     */
    record Staged(
        Path file,
        Deidentification last,
        List<String> notes,
        List<Question> questions,
        Optional<Path> pages)
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
      Files.deleteIfExists(Documents.pagesOf(target));
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
      Written.Staged staged =
          new Written.Staged(written, made, done.notes(), questions(seen), Optional.empty());
      return done.pages() ? withPages(staged, Documents.pagesOf(target)) : staged;
    }
  }

  /** Pictures that show something, or that nobody can check, never leave the staging folder. */
  private Written.Staged withPages(Written.Staged staged, Path pages) throws IOException {
    PageCheck.Seen seen = pageCheck.at(pages, staged.last());
    if (seen == PageCheck.Seen.CLEAN) {
      return new Written.Staged(
          staged.file(), staged.last(), staged.notes(), staged.questions(), Optional.of(pages));
    }
    Files.deleteIfExists(pages);
    List<String> notes = new ArrayList<>(staged.notes());
    List<Question> questions = new ArrayList<>(staged.questions());
    if (seen == PageCheck.Seen.UNREADABLE) {
      notes.add(
          "The pictures of the scanned pages were left out: they could not be read again, so that"
              + " nobody knows what is in them.");
    } else {
      notes.add(
          "The pictures of the scanned pages were left out: a name or number of the original could"
              + " still be read in them.");
      // Where the pictures show more than was found, the words that were read may be wrong ones.
      questions.add(
          Question.of(
              Question.Kind.SECOND_LOOK,
              "A name or number of the original can still be read in the pictures of the pages. The"
                  + " pictures are left out, but the text may hold it misread: compare the text"
                  + " with the page and mask with also-mask what identifies anybody.",
              "",
              tools.key()));
    }
    return new Written.Staged(
        staged.file(), staged.last(), List.copyOf(notes), List.copyOf(questions), Optional.empty());
  }

  /** Gives the file the extension of what was made, where it is not the usual one. */
  private static Path named(Path target, String extension) throws IOException {
    Path named = target.resolveSibling("case." + extension);
    return named.equals(target)
        ? target
        : Files.move(target, named, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<Question> questions(SecondLook.Seen seen) {
    if (seen instanceof SecondLook.Seen.Clean) {
      return List.of();
    }
    String words =
        seen instanceof SecondLook.Seen.Unreadable
            ? "The written file could not be read again, so that nobody knows what is in it."
            : "The second look at the written file found something that may identify a person and"
                + " could not be replaced; use also-mask for it if it is in the text.";
    return List.of(Question.of(Question.Kind.SECOND_LOOK, words, whatIn(seen), tools.key()));
  }

  /** What was seen: an answer about one thing must not hold for another. */
  private static String whatIn(SecondLook.Seen seen) {
    if (seen instanceof SecondLook.Seen.Missed missed) {
      return missed.findings().stream()
          .map(finding -> finding.span() + " " + finding.type())
          .collect(Collectors.joining("\n"));
    }
    return seen instanceof SecondLook.Seen.Stray stray ? stray.what().reveal() : "";
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
    // Reading and writing often say the same of a file.
    List<String> notes =
        new ArrayList<>(
            Stream.concat(draft.document().notes().stream(), staged.notes().stream())
                .distinct()
                .toList());
    if (staged.pages().isPresent()) {
      notes.add(
          "The scanned pages stand as pictures in the folder \"pages\": only printed words are left"
              + " that were read surely, and what was replaced is covered.");
    }
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
        staged.pages(),
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

  /** The original's direct identifiers that stand in the pages beside the shared file. */
  List<String> leaks(PreparedCase prepared, Deidentification made, Policy policy) {
    String blank = blankBrief(prepared.reference(), policy);
    OriginalStrings originals =
        OriginalStrings.of(made.narrative().given(), made.concealment().replaced());
    String name = prepared.names().folders() + "/" + prepared.names().stem();
    return Stream.of(
            originals.beyond(prepared.brief().html(), blank),
            originals.wordsIn(prepared.report().variableWords()),
            originals.wordsIn(name.replace('_', ' ')))
        .flatMap(List::stream)
        .toList();
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
