package org.caseveil.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caseveil.casework.BriefDesk;
import org.caseveil.casework.CasePlace;
import org.caseveil.casework.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code brief}: the presenter's say over a brief before anybody else sees it. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Shows you, the presenter, what the leader's brief of a case says, and changes it.",
      "Look at it before you hand it on. Whatever you withhold vanishes from the brief and from the"
          + " store and does not come back in a later run, unless you say so; nobody asks why. It"
          + " vanishes in every output folder that has the case. A withdrawn case goes as a whole:"
          + " shared file, report, brief, note and key. Only that it was withdrawn is kept."
    },
    footer = {
      "",
      "Examples:",
      "  caseveil brief caseveil-out/leader/NAME.brief.html          lists the tags, numbered",
      "  caseveil brief C-7F3A-91B2 --withhold 2 --withhold 4.1      without theme 2 and passage"
          + " 4.1",
      "  caseveil brief C-7F3A-91B2 --month 2026-11 --passages       for the November meeting",
      "  caseveil brief C-7F3A-91B2 --show-again w1                  withholds w1 no longer",
      "  caseveil brief C-7F3A-91B2 --withdraw                       takes the case back"
    })
public final class BriefCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "CASE",
      description =
          "The case's reference, which its brief and report show, or any file of it in an output"
              + " folder.")
  private String which = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "caseveil-out",
      description =
          "The output folder that a reference is looked up in. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("caseveil-out");

  @Option(
      names = "--withhold",
      paramLabel = "TAG",
      split = ",",
      description =
          "The number of a theme (2), of one passage (2.1), of the open question put to a theme"
              + " (2.question), a theme's name as in config/themes (guilt), or a line quoted beside"
              + " the themes (question, gesture.1, silence.1, gap.1). May be given several times.")
  private List<String> withhold = List.of();

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "The month of the meeting, shown on the brief.")
  private Optional<YearMonth> month = Optional.empty();

  @Option(
      names = "--passages",
      negatable = true,
      fallbackValue = "true",
      description = "A second page with all passages marked in the text, or none.")
  private Optional<Boolean> passages = Optional.empty();

  @Option(
      names = "--show-again",
      paramLabel = "TAG",
      split = ",",
      description =
          "Withholds no longer, by the name that the list of what is withheld gives (w1). The next"
              + " run of the original shows it again. May be given several times.")
  private List<String> showAgain = List.of();

  @Option(names = "--withdraw", description = "Takes the whole case back.")
  private boolean withdraw;

  @Option(
      names = "--bring-back",
      description = "Ends a withdrawal: the next run may work on the case again.")
  private boolean bringBack;

  @Spec private CommandSpec spec;
  private final CaseBench bench;

  public BriefCommand(CaseBench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    requireOneWish();
    CasePlace place = CasePlace.of(which, out);
    Retention retention = bench.retention();
    if (!isChange()) {
      retention.deleteDue(out).forEach(spec.commandLine().getErr()::println);
      show(place);
      return ExitCodes.DONE;
    }
    // First what is asked for: it may be the month by which the case would go, or cannot wait.
    change(place);
    retention.deleteDueBut(place.reference(), out).forEach(spec.commandLine().getErr()::println);
    return ExitCodes.DONE;
  }

  private void requireOneWish() {
    long wishes =
        Stream.of(withdraw, bringBack, !showAgain.isEmpty(), isOfPage())
            .filter(asked -> asked)
            .count();
    if (wishes > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--withdraw, --bring-back and --show-again exclude each other and everything else.");
    }
  }

  private boolean isOfPage() {
    return !withhold.isEmpty() || month.isPresent() || passages.isPresent();
  }

  private boolean isChange() {
    return withdraw || bringBack || !showAgain.isEmpty() || isOfPage();
  }

  private void change(CasePlace place) {
    if (withdraw) {
      withdraw(place);
    } else if (bringBack) {
      bringBack(place);
    } else if (!showAgain.isEmpty()) {
      bench.briefs().showAgain(place, showAgain);
      say("Not withheld any more: the next run of the original shows it again.");
    } else {
      show(place);
    }
  }

  private void show(CasePlace place) {
    BriefDesk.Wish wish = new BriefDesk.Wish(withhold, month, passages);
    new BriefListing(spec.commandLine().getOut()).print(bench.briefs().show(place, wish));
  }

  private void withdraw(CasePlace place) {
    List<Path> absent = bench.withdrawals().withdraw(place);
    if (absent.isEmpty()) {
      say("Withdrawn. Nothing of the case is left here but that it was withdrawn.");
    } else {
      say(
          "Withdrawn. But files of the case were also written to "
              + String.join(", ", absent.stream().map(Path::toString).toList())
              + ", which is not there now. When it is back, run \"caseveil brief "
              + place.reference()
              + " --withdraw\" again: it deletes them.");
    }
    say("Your original is where it was. Copies that were handed on are not reached.");
  }

  private void bringBack(CasePlace place) {
    bench.withdrawals().bringBack(place.reference());
    say("Brought back: the next run works on the case again.");
    say(
        "What you had withheld of its brief was forgotten with the case: look at the new brief"
            + " before you hand it on.");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
