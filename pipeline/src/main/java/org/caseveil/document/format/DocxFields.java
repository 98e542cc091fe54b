package org.caseveil.document.format;

import static org.caseveil.document.format.Wordprocessing.W;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Takes the codes out of fields and leaves what they show: a code may hold an address, a file name
 * or an author. Page numbers stay fields. Used for one part.
 *
 * <p>Source: ECMA-376, part 1, section 17.16.
 */
final class DocxFields {

  private static final Set<String> KEPT = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

  /** Fields that show nothing, whatever result they keep (17.16.5.3, 17.16.5.54). */
  private static final Set<String> SILENT = Set.of("SET", "ASK");

  private static final class Field {
    private final List<Element> marks = new ArrayList<>();
    private final List<Element> code = new ArrayList<>();
    private final StringBuilder instruction = new StringBuilder();
    private boolean inCode = true;
    private boolean nested;

    boolean shows() {
      return !inCode && !isSilent(instruction.toString());
    }
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private boolean dropped;

  private DocxFields() {}

  /** Whether a field with this code shows nothing. */
  static boolean isSilent(String code) {
    return SILENT.contains(keyword(code));
  }

  private static String keyword(String code) {
    return code.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
  }

  /** Flattens all fields of a part; whether any code was dropped. */
  static boolean flatten(Element root) {
    DocxFields fields = new DocxFields();
    for (Element element : Elements.all(root)) {
      fields.visit(element);
    }
    fields.open.forEach(fields::drop);
    return fields.dropped;
  }

  private void visit(Element element) {
    if (!W.equals(element.getNamespaceURI())) {
      return;
    }
    switch (element.getLocalName()) {
      case "fldChar" -> mark(element);
      case "instrText", "delInstrText" -> {
        if (open.isEmpty()) {
          Elements.remove(element);
          dropped = true;
        } else {
          open.peek().code.add(element);
          open.peek().instruction.append(element.getTextContent());
        }
      }
      case "t", "tab", "br" -> {
        // A nested field's result inside an outer field's code is part of that code.
        if (!open.stream().allMatch(Field::shows)) {
          Elements.remove(element);
        }
      }
      case "fldSimple" -> {
        Elements.unwrap(element);
        dropped = true;
      }
      default -> {}
    }
  }

  private void mark(Element element) {
    switch (element.getAttributeNS(W, "fldCharType")) {
      case "begin" -> {
        open.forEach(field -> field.nested = true);
        open.push(new Field());
        open.peek().marks.add(element);
      }
      case "separate" -> {
        if (open.isEmpty()) {
          Elements.remove(element);
        } else {
          open.peek().inCode = false;
          open.peek().marks.add(element);
        }
      }
      default -> {
        if (open.isEmpty()) {
          Elements.remove(element);
        } else {
          open.peek().marks.add(element);
          close(open.pop());
        }
      }
    }
  }

  private void close(Field field) {
    String keyword = keyword(field.instruction.toString());
    if (!KEPT.contains(keyword) || field.nested) {
      drop(field);
      return;
    }
    for (int i = 0; i < field.code.size(); i++) {
      field.code.get(i).setTextContent(i == 0 ? " " + keyword + " " : "");
    }
  }

  private void drop(Field field) {
    field.marks.forEach(Elements::remove);
    field.code.forEach(Elements::remove);
    dropped = true;
  }
}
