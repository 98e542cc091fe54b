package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.W;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseveil.document.Passage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes from a Word file the parts that a reader sees, cleaned, under new names and relationships;
 * whatever it does not take is not in the file that is written. Used for one file.
 */
final class DocxReader {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String MAIN = "word/document.xml";
  private static final String PICTURE = "word/media/picture.png";

  /** Settings that change how a page looks (ECMA-376, part 1, section 17.15). */
  private static final Set<String> SETTINGS =
      Set.of(
          "evenAndOddHeaders",
          "mirrorMargins",
          "gutterAtTop",
          "defaultTabStop",
          "autoHyphenation",
          "characterSpacingControl",
          "footnotePr",
          "endnotePr",
          "compat",
          "themeFontLang",
          "clrSchemeMapping",
          "decimalSymbol",
          "listSeparator");

  /** A part on its way out. */
  private record Part(String name, String type, String relation, Document tree) {}

  private final OoxmlPackage given;
  private final Limits limits;
  private final DocxStyles styles = new DocxStyles();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<SlotPassage> passages = new ArrayList<>();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, List<String>> pictures = new HashMap<>();
  private final Map<String, String> mainRelations = new HashMap<>();

  DocxReader(OoxmlPackage given, Limits limits) {
    this.given = given;
    this.limits = limits;
  }

  OpenDocument read() throws IOException {
    String main =
        given.relations("", limits).stream()
            .filter(relation -> relation.type().equals("officeDocument") && !relation.external())
            .map(OoxmlPackage.Relation::target)
            .findFirst()
            .orElse(MAIN);
    Document body = given.tree(main, limits);
    if (!Elements.is(body.getDocumentElement(), W, "document")) {
      throw new RefusalException(Refusals.corrupt());
    }
    takeParts(main);
    Part mainPart = new Part(MAIN, TYPE + "document.main+xml", "officeDocument", body);
    clean(mainPart, main, "body/", mainRelations);
    for (Map.Entry<String, Part> entry : parts.entrySet()) {
      cleanBeside(entry.getKey(), entry.getValue());
    }
    parts.put(main, mainPart);
    noteWhatStays();
    return new Opened(List.copyOf(passages), List.copyOf(notes), this);
  }

  /** Takes the parts that the main part names, each under a name that says only its kind. */
  private void takeParts(String main) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (OoxmlPackage.Relation relation : given.relations(main, limits)) {
      boolean there = !relation.external() && given.part(relation.target()).isPresent();
      if (there && isTaken(relation.type()) && !parts.containsKey(relation.target())) {
        int count = counts.merge(relation.type(), 1, Integer::sum);
        boolean several = relation.type().equals("header") || relation.type().equals("footer");
        if (several || count == 1) {
          take(relation, several ? relation.type() + count : relation.type());
        }
      }
    }
  }

  private void take(OoxmlPackage.Relation relation, String name) throws IOException {
    boolean theme = relation.type().equals("theme");
    String type =
        theme
            ? "application/vnd.openxmlformats-officedocument.theme+xml"
            : TYPE + relation.type() + "+xml";
    Document tree = given.tree(relation.target(), limits);
    parts.put(relation.target(), new Part("word/" + name + ".xml", type, relation.type(), tree));
    mainRelations.put(relation.id(), "rel" + parts.size());
    if (relation.type().equals("styles")) {
      styles.clean(tree.getDocumentElement());
    }
  }

  private static boolean isTaken(String type) {
    return switch (type) {
      case "header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering" -> true;
      case "theme", "settings" -> true;
      default -> false;
    };
  }

  private void cleanBeside(String source, Part part) throws IOException {
    Element root = part.tree().getDocumentElement();
    switch (part.relation()) {
      case "theme" -> DocxCleaner.cleanTheme(root);
      case "settings" -> {
        Elements.children(root).stream()
            .filter(setting -> !SETTINGS.contains(Elements.name(setting)))
            .forEach(Elements::remove);
        clean(part, source, "settings/", new HashMap<>());
      }
      default -> {
        String name = part.name().substring("word/".length(), part.name().length() - 4);
        clean(part, source, name + "/", new HashMap<>());
      }
    }
  }

  private void clean(Part part, String source, String prefix, Map<String, String> relations)
      throws IOException {
    List<String> ids = new ArrayList<>();
    for (OoxmlPackage.Relation relation : given.relations(source, limits)) {
      if (relation.type().equals("image")) {
        String id = "picture" + ids.size();
        relations.put(relation.id(), id);
        ids.add(id);
      }
    }
    pictures.put(part.name(), ids);
    Element root = part.tree().getDocumentElement();
    new DocxCleaner(styles, relations, notes).clean(root);
    passages.addAll(DocxPassages.of(root, prefix));
  }

  private void noteWhatStays() {
    if (given.hasUnder("docProps/")) {
      notes.add("The document's properties (author, company, title, dates) were dropped.");
    }
    if (given.hasUnder("customXml/")) {
      notes.add("Custom XML was dropped.");
    }
    if (given.hasUnder("word/embeddings/")) {
      notes.add("Charts, diagrams and embedded objects were dropped: they cannot be checked.");
    }
    if (given.hasUnder("word/vbaProject")) {
      notes.add("Macros were dropped.");
    }
    if (parts.values().stream().anyMatch(part -> part.relation().equals("comments"))) {
      notes.add("Comments stay, without their authors' names and dates.");
    }
  }

  private byte[] write() throws IOException {
    OoxmlPackage made = OoxmlPackage.empty();
    made.relate("", "rel1", "officeDocument", MAIN);
    boolean picture = false;
    int count = 0;
    for (Part part : parts.values()) {
      count++;
      made.put(part.name(), part.type(), XmlWriter.write(part.tree()));
      if (!part.name().equals(MAIN)) {
        made.relate(MAIN, "rel" + count, part.relation(), part.name());
      }
      for (String id : pictures.getOrDefault(part.name(), List.of())) {
        made.relate(part.name(), id, "image", PICTURE);
        picture = true;
      }
    }
    if (picture) {
      made.put(PICTURE, "image/png", GreyPicture.png());
    }
    return made.write();
  }

  private record Opened(List<SlotPassage> slots, List<String> notes, DocxReader reader)
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
