package org.caseveil.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.samples.Block.Change;
import org.caseveil.samples.Block.Heading;
import org.caseveil.samples.Block.Paragraph;
import org.caseveil.samples.Block.Quotation;
import org.caseveil.samples.Block.Run;
import org.caseveil.samples.Block.Table;

/** Parses the small Markdown of the samples' sources. Stateless. */
final class Markup {

  /** CriticMarkup's three marks, and Markdown's two. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\{\\+\\+(?<inserted>.+?)\\+\\+}|\\{--(?<deleted>.+?)--}"
              + "|\\{==(?<marked>.+?)==}\\{>>(?<comment>.+?)<<}"
              + "|\\*\\*(?<strong>.+?)\\*\\*|\\*(?<emphasis>.+?)\\*");

  private Markup() {}

  static List<Block> parse(String body) {
    List<Block> blocks = new ArrayList<>();
    for (String piece : body.strip().split("\n{2,}")) {
      if (piece.startsWith("# ")) {
        blocks.add(new Heading(runs(piece.substring(2))));
      } else if (piece.startsWith("> ")) {
        blocks.add(new Quotation(runs(piece.replaceAll("(?m)^> ?", "").replace('\n', ' '))));
      } else if (piece.startsWith("|")) {
        blocks.add(table(piece));
      } else {
        blocks.add(new Paragraph(runs(piece.replace('\n', ' '))));
      }
    }
    return blocks;
  }

  private static Table table(String piece) {
    List<List<List<Run>>> rows = new ArrayList<>();
    for (String line : piece.split("\n")) {
      if (!line.startsWith("| ---")) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
        rows.add(Arrays.stream(cells).map(cell -> runs(cell.strip())).toList());
      }
    }
    return new Table(rows);
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int last = 0;
    while (mark.find()) {
      plain(runs, text.substring(last, mark.start()));
      runs.add(marked(mark));
      last = mark.end();
    }
    plain(runs, text.substring(last));
    return runs;
  }

  private static void plain(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, false, false, Change.NONE, ""));
    }
  }

  private static Run marked(Matcher mark) {
    if (mark.group("inserted") != null) {
      return new Run(mark.group("inserted"), false, false, Change.INSERTED, "");
    }
    if (mark.group("deleted") != null) {
      return new Run(mark.group("deleted"), false, false, Change.DELETED, "");
    }
    if (mark.group("marked") != null) {
      return new Run(mark.group("marked"), false, false, Change.NONE, mark.group("comment"));
    }
    if (mark.group("strong") != null) {
      return new Run(mark.group("strong"), true, false, Change.NONE, "");
    }
    return new Run(mark.group("emphasis"), false, true, Change.NONE, "");
  }
}
