package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Gathers the text nodes of a cleaned page into passages, one for each run of inline content
 * between the borders of blocks. Used for one page.
 */
final class HtmlPassages implements NodeVisitor {

  /** Elements that do not break a line (HTML Living Standard, section 4.5, and old font marks). */
  private static final Set<String> INLINE =
      Set.of(
          ("a em strong small s cite q dfn abbr ruby rt rp time code var samp kbd sub sup i b u"
                  + " mark bdi bdo span wbr ins font big strike tt label data br")
              .split(" "));

  private final List<SlotPassage> passages = new ArrayList<>();
  private List<SlotPassage.Slot> open = new ArrayList<>();
  private int preformatted;

  private HtmlPassages() {}

  static List<SlotPassage> of(Document page) {
    HtmlPassages gathered = new HtmlPassages();
    page.traverse(gathered);
    gathered.close();
    return List.copyOf(gathered.passages);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (preformatted == 0) {
        text.text(collapsed(text.getWholeText(), endsInBlank()));
      }
      open.add(new TextSlot(text));
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        open.add(new BreakSlot(element));
      } else if (isBlock(element)) {
        close();
      }
      preformatted += isPreformatted(element) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= isPreformatted(element) ? 1 : 0;
      if (isBlock(element)) {
        close();
      }
    }
  }

  private void close() {
    SlotPassage passage = new SlotPassage("body/" + passages.size(), open);
    if (passage.isReadable()) {
      passages.add(passage);
    }
    open = new ArrayList<>();
  }

  private static boolean isBlock(Element element) {
    return !INLINE.contains(element.normalName());
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre")
        || element.normalName().equals("textarea")
        || element.attr("style").contains("white-space:pre");
  }

  /** Whether what stands before in the passage ends in a blank, in whatever element. */
  private boolean endsInBlank() {
    for (int i = open.size() - 1; i >= 0; i--) {
      String before = open.get(i).text();
      if (!before.isEmpty()) {
        return before.endsWith(" ");
      }
    }
    return false;
  }

  /**
   * What a browser shows of white space; no-break spaces stay.
   *
   * @param after whether the text follows a blank
   */
  private static String collapsed(String text, boolean after) {
    StringBuilder made = new StringBuilder(text.length());
    boolean space = after;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!white) {
        made.append(c);
      } else if (!space) {
        made.append(' ');
      }
      space = white;
    }
    return made.toString();
  }

  private record TextSlot(TextNode node) implements SlotPassage.Slot {
    @Override
    public String text() {
      return node.getWholeText();
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String text) {
      node.text(text);
    }
  }

  private record BreakSlot(Element element) implements SlotPassage.Slot {
    @Override
    public String text() {
      return "\n";
    }

    @Override
    public boolean takesText() {
      return false;
    }

    @Override
    public void put(String text) {
      element.remove();
    }
  }
}
