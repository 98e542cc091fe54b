package org.caseveil.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseveil.brief.pdf.BriefPrint;
import org.caseveil.brief.pdf.PdfPrinter;
import org.caseveil.theme.Themes;

/**
 * Writes the test case's brief as page and PDF, to be looked at in a browser: the picture in docs/
 * is made of it.
 */
final class BriefSample {

  private BriefSample() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    BriefPage page = new BriefPage();
    Files.writeString(folder.resolve("brief.html"), page.render(Tellings.brief()));
    Files.writeString(
        folder.resolve("brief-passages.html"), page.renderWithPassages(Tellings.brief()));
    Files.writeString(folder.resolve("brief-full.html"), page.render(Tellings.fullest()));
    Files.writeString(folder.resolve("year.html"), new YearPage().render(Years.sample()));
    Files.writeString(
        folder.resolve("note.html"), new NotePage(Themes.configured()).render(Years.note()));
    PdfPrinter printer = new PdfPrinter();
    Files.write(
        folder.resolve("note.pdf"),
        printer.print(new NotePage(Themes.configured()).forPrint(Years.note())));
    Files.write(folder.resolve("year.pdf"), printer.print(new YearPage().forPrint(Years.sample())));
    BriefPrint print = new BriefPrint(printer);
    Files.write(folder.resolve("brief.pdf"), print.of(Tellings.brief(), false));
    Files.write(folder.resolve("brief-passages.pdf"), print.of(Tellings.brief(), true));
    Files.write(folder.resolve("brief-full.pdf"), print.of(Tellings.fullest(), false));
  }
}
