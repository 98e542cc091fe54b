package org.caseveil.document.format;

import static org.caseveil.document.format.Spreadsheetml.S;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The comments of one sheet without their authors, and the drawing without which no program shows
 * them. Used for one sheet.
 */
final class XlsxComments {

  private static final String HEAD =
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
       xmlns:x="urn:schemas-microsoft-com:office:excel">
      <v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
      <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
      """;

  private static final String NOTE =
      """
      <v:shape id="note%1$d" type="#note" style="position:absolute;visibility:hidden"
       fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>
      <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>
      <x:Anchor>%3$d, 15, %2$d, 2, %4$d, 15, %5$d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>
      <x:Row>%2$d</x:Row><x:Column>%6$d</x:Column></x:ClientData></v:shape>
      """;

  private final Document tree;
  private final List<int[]> places = new ArrayList<>();
  private final List<SlotPassage> passages = new ArrayList<>();

  /** Cleans the comments part of a sheet; those on cells that are not shown go. */
  XlsxComments(Document tree, XlsxSheet sheet, XlsxCells cells, String prefix) throws IOException {
    this.tree = tree;
    Element root = tree.getDocumentElement();
    List<Element> comments = Elements.named(root, S, "comment");
    Elements.children(root).forEach(Elements::remove);
    Elements.removeText(root);
    Elements.keepAttributes(root, Spreadsheetml::keeps);
    Element author = Spreadsheetml.made(root, "author");
    author.setTextContent("Reviewer");
    root.appendChild(Spreadsheetml.made(root, "authors")).appendChild(author);
    Element list = Spreadsheetml.made(root, "commentList");
    root.appendChild(list);
    for (Element comment : comments) {
      String place = comment.getAttribute("ref");
      if (sheet.shows(place)) {
        add(list, comment, place, cells, prefix);
      }
    }
  }

  private void add(Element list, Element given, String place, XlsxCells cells, String prefix)
      throws IOException {
    Element comment = Spreadsheetml.made(list, "comment");
    comment.setAttribute("ref", place);
    comment.setAttribute("authorId", "0");
    list.appendChild(comment);
    Element text = Spreadsheetml.made(list, "text");
    comment.appendChild(text);
    for (Element said : Elements.named(given, S, "text")) {
      SlotPassage passage =
          new SlotPassage(prefix + "comment/" + passages.size(), cells.runs(text, said));
      if (passage.isReadable()) {
        passages.add(passage);
      }
    }
    places.add(XlsxSheet.place(place));
  }

  Document tree() {
    return tree;
  }

  List<SlotPassage> passages() {
    return passages;
  }

  /** Where the comments hang, in the markup that Excel asks for beside them. */
  byte[] drawing() {
    StringBuilder xml = new StringBuilder(HEAD);
    for (int i = 0; i < places.size(); i++) {
      int row = places.get(i)[0] - 1;
      int column = places.get(i)[1] - 1;
      xml.append(NOTE.formatted(i + 1, row, column + 1, column + 3, row + 4, column));
    }
    return xml.append("</xml>\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
