package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.document.Passage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes from a PowerPoint file the slides, notes, layouts, masters and themes, cleaned, under new
 * names and relationships; whatever it does not take is not in the file that is written. Used for
 * one file.
 */
final class PptxReader {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.";
  private static final String MAIN = "ppt/presentation.xml";
  private static final String PICTURE = "ppt/media/picture.png";

  private static final Set<String> TAKEN =
      Set.of("slide", "notesSlide", "slideLayout", "slideMaster", "notesMaster", "theme");

  /** A part on its way out. */
  private static final class Part {
    private final String name;
    private final String kind;
    private final Document tree;
    private final Map<String, String> ids = new HashMap<>();
    private final List<OoxmlPackage.Relation> relations = new ArrayList<>();

    Part(String name, String kind, Document tree) {
      this.name = name;
      this.kind = kind;
      this.tree = tree;
    }

    void relate(OoxmlPackage.Relation given, String type, String target) {
      String id = "rel" + (relations.size() + 1);
      ids.put(given.id(), id);
      relations.add(new OoxmlPackage.Relation(id, type, target, false));
    }
  }

  private final OoxmlPackage given;
  private final Limits limits;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<SlotPassage> passages = new ArrayList<>();

  PptxReader(OoxmlPackage given, Limits limits) {
    this.given = given;
    this.limits = limits;
  }

  OpenDocument read() throws IOException {
    take(MAIN, "presentation", MAIN);
    Context.atMost(counts.getOrDefault("slide", 0), limits.pages(), "slides");
    for (Part part : parts.values()) {
      Element root = part.tree.getDocumentElement();
      if (part.kind.equals("theme")) {
        DocxCleaner.cleanTheme(root);
      } else {
        new PptxCleaner(part.ids, notes).clean(root);
        if (part.kind.endsWith("Layout") || part.kind.endsWith("Master")) {
          PptxCleaner.emptyPrompts(root);
        }
        String prefix = part.name.substring("ppt/".length(), part.name.length() - 4) + "/";
        passages.addAll(PptxCleaner.passages(root, prefix));
      }
    }
    notes.add("The document's properties (author, company, title, dates) were dropped.");
    if (given.hasUnder("ppt/comments")) {
      notes.add("Comments and their authors were dropped.");
    }
    return new Opened(List.copyOf(passages), List.copyOf(notes), this);
  }

  /** Takes a part and those it names; each gets a name that says only its kind and number. */
  private Optional<Part> take(String source, String kind, String name) throws IOException {
    Part known = parts.get(source);
    if (known != null || hidden.contains(source)) {
      return Optional.ofNullable(known);
    }
    Document tree = given.tree(source, limits);
    if (kind.equals("slide") && isOff(tree.getDocumentElement())) {
      notes.add("Hidden slides were dropped.");
      hidden.add(source);
      return Optional.empty();
    }
    Part part = new Part(name, kind, tree);
    parts.put(source, part);
    for (OoxmlPackage.Relation relation : inOrder(source, tree)) {
      String type = relation.type();
      if (type.equals("image")) {
        part.relate(relation, "image", PICTURE);
      } else if (TAKEN.contains(type) && !relation.external() && !kind.equals("theme")) {
        String next = "ppt/" + type + counts.merge(type, 1, Integer::sum) + ".xml";
        Optional<Part> target = take(relation.target(), type, next);
        if (target.isPresent()) {
          part.relate(relation, type, target.get().name);
        }
      }
    }
    return Optional.of(part);
  }

  /** The relationships of a part in the order in which the part names them: slides in theirs. */
  private List<OoxmlPackage.Relation> inOrder(String source, Document tree) throws IOException {
    List<String> named = new ArrayList<>();
    for (Element element : Elements.all(tree.getDocumentElement())) {
      named.add(element.getAttributeNS(Wordprocessing.R, "id"));
    }
    List<OoxmlPackage.Relation> relations = new ArrayList<>(given.relations(source, limits));
    relations.sort(Comparator.comparing(relation -> named.indexOf(relation.id())));
    return relations;
  }

  private static boolean isOff(Element slide) {
    return Set.of("0", "false").contains(slide.getAttribute("show"));
  }

  private byte[] write() throws IOException {
    OoxmlPackage made = OoxmlPackage.empty();
    made.relate("", "rel1", "officeDocument", MAIN);
    boolean picture = false;
    for (Part part : parts.values()) {
      made.put(part.name, contentType(part.kind), XmlWriter.write(part.tree));
      for (OoxmlPackage.Relation relation : part.relations) {
        made.relate(part.name, relation.id(), relation.type(), relation.target());
        picture |= relation.type().equals("image");
      }
    }
    if (picture) {
      made.put(PICTURE, "image/png", GreyPicture.png());
    }
    return made.write();
  }

  private static String contentType(String kind) {
    return switch (kind) {
      case "theme" -> "application/vnd.openxmlformats-officedocument.theme+xml";
      case "presentation" -> TYPE + "presentation.main+xml";
      default -> TYPE + kind + "+xml";
    };
  }

  private record Opened(List<SlotPassage> slots, List<String> notes, PptxReader reader)
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
