package org.caseveil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.caseveil.brief.Quote;
import org.caseveil.casework.BriefDesk;
import org.caseveil.casework.TagList;
import org.caseveil.casework.WithheldList;

/** Prints what a brief shows and what is withheld of it, with the names to change that by. */
final class BriefListing {

  private final PrintWriter to;

  BriefListing(PrintWriter to) {
    this.to = to;
  }

  void print(BriefDesk.Sheet sheet) {
    places(sheet);
    to.println();
    themes(sheet.tags().themes());
    to.println();
    if (!sheet.tags().lines().isEmpty()) {
      to.println("Quoted beside the themes:");
      sheet.tags().lines().forEach(line -> row(line.name(), oneLine(line.quote())));
      to.println();
    }
    if (!sheet.withheld().entries().isEmpty()) {
      to.println("Withheld; --show-again NAME ends that:");
      sheet.withheld().entries().forEach(this::withheld);
      to.println();
    }
    to.println("The first page shows six themes at most. To leave anything out: --withhold NAME,");
    to.println("by the name at the beginning of its line.");
    to.println("To take the whole case back: --withdraw. No reason is asked.");
  }

  private void places(BriefDesk.Sheet sheet) {
    to.println(
        "Case "
            + sheet.reference()
            + (sheet.pages().isEmpty()
                ? "; its brief stands in no folder that is here"
                : ", brief in " + words(sheet.pages())));
    if (!sheet.unreached().isEmpty()) {
      to.println(
          "Its files were also written to "
              + words(sheet.unreached())
              + ", which cannot be looked into now: a brief there is as it was. When the folder is"
              + " back, \""
              + sheet.again()
              + "\" writes it there as it is now.");
    }
  }

  private void themes(List<TagList.Entry> themes) {
    if (themes.isEmpty()) {
      to.println("No theme is tagged.");
    }
    for (int i = 0; i < themes.size(); i++) {
      TagList.Entry theme = themes.get(i);
      String number = String.valueOf(i + 1);
      boolean flag = theme.passages().isEmpty();
      to.println(number + "  " + theme.title() + (flag ? " (a flag, never quoted)" : ""));
      for (int j = 0; j < theme.passages().size(); j++) {
        row(number + "." + (j + 1), oneLine(theme.passages().get(j).quote()));
      }
      theme.question().ifPresent(question -> row(number + ".question", question));
    }
  }

  private void withheld(WithheldList.Entry entry) {
    String words = entry.quote().map(quote -> ": " + oneLine(quote)).orElse("");
    row(entry.name(), entry.what() + words);
  }

  private void row(String name, String words) {
    to.println("   " + name + "  " + words);
  }

  private static String words(List<Path> paths) {
    return String.join(", ", paths.stream().map(Path::toString).toList());
  }

  private static String oneLine(Quote quote) {
    return quote.words().replaceAll("\\s+", " ");
  }
}
