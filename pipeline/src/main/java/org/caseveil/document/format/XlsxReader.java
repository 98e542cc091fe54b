package org.caseveil.document.format;

import static org.caseveil.document.format.Spreadsheetml.S;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.document.Passage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes from a workbook the sheets that it shows, with their looks, comments and text boxes, under
 * new names and relationships; whatever it does not take is not in the file that is written. Used
 * for one file.
 */
final class XlsxReader {

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String SHEETS = TYPE + "spreadsheetml.";
  private static final String MAIN = "xl/workbook.xml";
  private static final String PICTURE = "xl/media/picture.png";
  private static final String CHARTS =
      "Charts, diagrams and embedded objects were dropped: they cannot be checked.";

  private final OoxmlPackage given;
  private final Limits limits;
  private final OoxmlPackage made = OoxmlPackage.empty();
  private final Map<String, Document> trees = new HashMap<>();
  private final List<SheetName> names = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<SlotPassage> passages = new ArrayList<>();
  private long filled;

  XlsxReader(OoxmlPackage given, Limits limits) {
    this.given = given;
    this.limits = limits;
  }

  OpenDocument read() throws IOException {
    String main = target("", "officeDocument").map(OoxmlPackage.Relation::target).orElse(MAIN);
    Element book = Spreadsheetml.tree(given, main, limits).getDocumentElement();
    XlsxStyles styles = new XlsxStyles(part(main, "styles"));
    XlsxCells cells = new XlsxCells(strings(main), styles, isFrom1904(book), limits);
    made.relate("", "rel1", "officeDocument", MAIN);
    List<Element> sheets = Elements.named(book, S, "sheet");
    Context.atMost(sheets.size(), limits.pages(), "sheets");
    for (Element sheet : sheets) {
      Optional<String> source = shown(main, sheet);
      if (source.isPresent()) {
        take(source.get(), sheet.getAttribute("name"), cells);
      }
    }
    beside(main, styles);
    noteWhatGoes(book);
    return new Opened(List.copyOf(passages), List.copyOf(notes), this);
  }

  private Optional<OoxmlPackage.Relation> target(String part, String type) throws IOException {
    return given.relations(part, limits).stream()
        .filter(relation -> relation.type().equals(type) && !relation.external())
        .filter(relation -> given.part(relation.target()).isPresent())
        .findFirst();
  }

  private Optional<Document> part(String of, String type) throws IOException {
    Optional<OoxmlPackage.Relation> found = target(of, type);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Spreadsheetml.tree(given, found.get().target(), limits));
  }

  private List<Element> strings(String main) throws IOException {
    Optional<Document> table = part(main, "sharedStrings");
    return table.isEmpty() ? List.of() : Elements.children(table.get().getDocumentElement());
  }

  private static boolean isFrom1904(Element book) {
    return Elements.child(book, S, "workbookPr")
        .map(properties -> Set.of("1", "true").contains(properties.getAttribute("date1904")))
        .orElse(false);
  }

  /** The part of a sheet; none for hidden ones and for sheets that are no table. */
  private Optional<String> shown(String main, Element sheet) throws IOException {
    if (!Set.of("", "visible").contains(sheet.getAttribute("state"))) {
      notes.add("What stood in hidden rows, columns and sheets was dropped.");
      return Optional.empty();
    }
    String id = sheet.getAttributeNS(Wordprocessing.R, "id");
    Optional<OoxmlPackage.Relation> part =
        given.relations(main, limits).stream()
            .filter(relation -> relation.id().equals(id) && !relation.external())
            .findFirst();
    if (part.isPresent() && !part.get().type().equals("worksheet")) {
      notes.add(CHARTS);
    }
    return part.filter(relation -> relation.type().equals("worksheet"))
        .map(OoxmlPackage.Relation::target);
  }

  private void take(String source, String title, XlsxCells cells) throws IOException {
    int number = names.size() + 1;
    String prefix = "sheet" + number + "/";
    SheetName name = new SheetName(title, number);
    names.add(name);
    SlotPassage called = new SlotPassage(prefix + "name", List.of(name));
    if (called.isReadable()) {
      passages.add(called);
    }
    Document tree = Spreadsheetml.tree(given, source, limits);
    XlsxSheet sheet = new XlsxSheet(tree.getDocumentElement(), cells, prefix, notes);
    passages.addAll(sheet.clean());
    filled += sheet.filled();
    Context.atMost(filled, limits.cells(), "cells");
    String part = "xl/sheet" + number + ".xml";
    put(part, SHEETS + "worksheet+xml", tree);
    made.relate(MAIN, "rel" + number, "worksheet", part);
    drawing(source, number, tree.getDocumentElement());
    Optional<Document> comments = part(source, "comments");
    if (comments.isPresent()) {
      comments(
          new XlsxComments(comments.get(), sheet, cells, prefix),
          number,
          tree.getDocumentElement());
    }
  }

  private void comments(XlsxComments comments, int number, Element sheet) {
    notes.add("Comments stay, without their authors' names and dates.");
    passages.addAll(comments.passages());
    String sheetPart = "xl/sheet" + number + ".xml";
    String part = "xl/comments" + number + ".xml";
    put(part, SHEETS + "comments+xml", comments.tree());
    made.relate(sheetPart, "rel2", "comments", part);
    String drawing = "xl/notes" + number + ".vml";
    made.put(drawing, TYPE + "vmlDrawing", comments.drawing());
    made.relate(sheetPart, "rel3", "vmlDrawing", drawing);
    pointTo(sheet, "legacyDrawing", "rel3");
  }

  /** Text boxes and the places of pictures. */
  private void drawing(String source, int number, Element sheet) throws IOException {
    Optional<OoxmlPackage.Relation> found = target(source, "drawing");
    if (found.isEmpty()) {
      return;
    }
    String part = "xl/drawing" + number + ".xml";
    Map<String, String> pictures = new HashMap<>();
    for (OoxmlPackage.Relation relation : given.relations(found.get().target(), limits)) {
      if (relation.type().equals("image")) {
        String id = "rel" + (pictures.size() + 1);
        pictures.put(relation.id(), id);
        made.relate(part, id, "image", PICTURE);
        made.put(PICTURE, "image/png", GreyPicture.png());
      }
    }
    Document tree = given.tree(found.get().target(), limits);
    Element root = tree.getDocumentElement();
    new PptxCleaner(pictures, notes).clean(root);
    PptxCleaner.removeEmptyAnchors(root);
    passages.addAll(PptxCleaner.passages(root, "sheet" + number + "/drawing/"));
    put(part, TYPE + "drawing+xml", tree);
    made.relate("xl/sheet" + number + ".xml", "rel1", "drawing", part);
    pointTo(sheet, "drawing", "rel1");
  }

  private static void pointTo(Element sheet, String name, String relation) {
    Element pointer = Spreadsheetml.made(sheet, name);
    pointer.setAttributeNS(Wordprocessing.XMLNS, "xmlns:r", Wordprocessing.R);
    pointer.setAttributeNS(Wordprocessing.R, "r:id", relation);
    sheet.appendChild(pointer);
  }

  private void put(String part, String type, Document tree) {
    made.put(part, type, new byte[0]);
    trees.put(part, tree);
  }

  private void beside(String main, XlsxStyles styles) throws IOException {
    if (styles.tree().isPresent()) {
      put("xl/styles.xml", SHEETS + "styles+xml", styles.tree().get());
      made.relate(MAIN, "styles", "styles", "xl/styles.xml");
    }
    Optional<OoxmlPackage.Relation> theme = target(main, "theme");
    if (theme.isPresent()) {
      Document tree = given.tree(theme.get().target(), limits);
      DocxCleaner.cleanTheme(tree.getDocumentElement());
      put("xl/theme.xml", TYPE + "theme+xml", tree);
      made.relate(MAIN, "theme", "theme", "xl/theme.xml");
    }
  }

  private void noteWhatGoes(Element book) {
    notes.add("The document's properties (author, company, title, dates) were dropped.");
    if (!Elements.named(book, S, "definedName").isEmpty()) {
      notes.add("Names of ranges, print areas among them, were dropped.");
    }
    Map<String, String> dropped =
        Map.of(
            "xl/charts/", CHARTS,
            "xl/embeddings/", CHARTS,
            "xl/vbaProject", "Macros were dropped.",
            "xl/pivot",
                "Pivot tables keep the cells they show; what they were made from was dropped.",
            "xl/externalLinks/", "Links to other workbooks were dropped.",
            "customXml/", "Custom XML was dropped.");
    dropped.keySet().stream()
        .sorted()
        .filter(given::hasUnder)
        .forEach(start -> notes.add(String.valueOf(dropped.get(start))));
  }

  private byte[] write() throws IOException {
    trees.forEach((part, tree) -> made.rewrite(part, XmlWriter.write(tree)));
    StringBuilder book = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    book.append("<workbook xmlns=\"").append(S);
    book.append("\" xmlns:r=\"")
        .append(Wordprocessing.R)
        .append("\"><bookViews><workbookView/></bookViews><sheets>");
    Set<String> taken = new LinkedHashSet<>();
    for (int i = 1; i <= names.size(); i++) {
      book.append("<sheet name=\"");
      XmlWriter.escape(names.get(i - 1).among(taken), true, book);
      book.append("\" sheetId=\"").append(i).append("\" r:id=\"rel").append(i).append("\"/>");
    }
    book.append("</sheets></workbook>");
    made.put(MAIN, SHEETS + "sheet.main+xml", book.toString().getBytes(StandardCharsets.UTF_8));
    return made.write();
  }

  private record Opened(List<SlotPassage> slots, List<String> notes, XlsxReader reader)
      implements OpenDocument {

    @Override
    public List<Passage> passages() {
      return slots.stream().map(SlotPassage::passage).toList();
    }

    @Override
    public byte[] save(Edits edits) throws IOException {
      SlotPassage.applyAll(slots, edits);
      return reader.write();
    }
  }
}
