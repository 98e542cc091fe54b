package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseveil.brief.Quote;
import org.caseveil.casework.BriefDesk;
import org.caseveil.casework.CasePlace;
import org.caseveil.casework.TagList;
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
          + " store and does not come back in a later run; nobody asks why. A withdrawn case goes"
          + " as a whole: shared file, report, brief, note and key. Only that it was withdrawn is"
          + " kept."
    },
    footer = {
      "",
      "Examples:",
      "  caseveil brief caseveil-out/leader/NAME.brief.html          lists the tags, numbered",
      "  caseveil brief C-7F3A-91B2 --withhold 2 --withhold 4.1      without theme 2 and passage"
          + " 4.1",
      "  caseveil brief C-7F3A-91B2 --month 2026-11 --passages       for the November meeting",
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
    PrintWriter to = spec.commandLine().getOut();
    if (withdraw && bringBack) {
      throw new ParameterException(
          spec.commandLine(), "--withdraw and --bring-back exclude each other.");
    }
    CasePlace place = CasePlace.of(which, out);
    bench.retention().deleteDue(out).forEach(spec.commandLine().getErr()::println);
    BriefDesk desk = bench.briefs();
    if (withdraw) {
      desk.withdraw(place);
      to.println("Withdrawn. Nothing of the case is left here but that it was withdrawn.");
      to.println("Your original is where it was. Copies that were handed on are not reached.");
    } else if (bringBack) {
      desk.bringBack(place);
      to.println("Brought back: the next run works on the case again.");
    } else {
      print(desk.show(place, new BriefDesk.Wish(withhold, month, passages)), to);
    }
    return ExitCodes.DONE;
  }

  private static String oneLine(Quote quote) {
    return quote.words().replaceAll("\\s+", " ");
  }

  private static void print(BriefDesk.Sheet sheet, PrintWriter to) {
    to.println("Case " + sheet.reference() + ", brief in " + sheet.page());
    to.println();
    List<TagList.Entry> themes = sheet.tags().themes();
    if (themes.isEmpty()) {
      to.println("No theme is tagged.");
    }
    for (int i = 0; i < themes.size(); i++) {
      TagList.Entry theme = themes.get(i);
      boolean flag = theme.passages().isEmpty();
      to.println((i + 1) + "  " + theme.title() + (flag ? " (a flag, never quoted)" : ""));
      for (int j = 0; j < theme.passages().size(); j++) {
        to.println(
            "   " + (i + 1) + "." + (j + 1) + "  " + oneLine(theme.passages().get(j).quote()));
      }
      String asked = "   " + (i + 1) + ".question  ";
      theme.question().ifPresent(question -> to.println(asked + question));
    }
    to.println();
    if (!sheet.tags().lines().isEmpty()) {
      to.println("Quoted beside the themes:");
      sheet
          .tags()
          .lines()
          .forEach(each -> to.println("   " + each.name() + "  " + oneLine(each.quote())));
      to.println();
    }
    to.println("The first page shows six themes at most. To leave anything out: --withhold NAME,");
    to.println("by the name at the beginning of its line.");
    to.println("To take the whole case back: --withdraw. No reason is asked.");
  }
}
