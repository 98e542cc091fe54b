package org.caseveil.document.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The parts of an Office Open XML file and how they relate (ECMA-376, part 2). Reading resolves
 * relationships; writing makes a package from nothing but the parts that were put in. Used by one
 * thread.
 */
final class OoxmlPackage {

  static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE_RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String CONTENT_TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  /**
   * A relationship of a part.
   *
   * @param type the last step of its type's address, such as {@code header}
   * @param target the part's name in the package; the address itself where it is external
   */
  record Relation(String id, String type, String target, boolean external) {}

  private final ZipPackage zip;
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, List<Relation>> relations = new LinkedHashMap<>();

  private OoxmlPackage(ZipPackage zip) {
    this.zip = zip;
  }

  /** A package to be filled. */
  static OoxmlPackage empty() {
    return new OoxmlPackage(new ZipPackage());
  }

  static OoxmlPackage read(byte[] file, Limits limits) throws IOException {
    return new OoxmlPackage(ZipPackage.read(file, limits));
  }

  /** Whether any part's name begins like this. */
  boolean hasUnder(String start) {
    for (String name : zip.names()) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  Optional<byte[]> part(String name) {
    return zip.get(name);
  }

  /** A part as a tree; the strict variant's namespaces are read as the usual ones. */
  Document tree(String name, Limits limits) throws IOException {
    byte[] content = zip.required(name);
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.contains("http://purl.oclc.org/ooxml/")) {
      content = transitional(text).getBytes(StandardCharsets.ISO_8859_1);
    }
    return SecureXml.parse(content, limits);
  }

  private static String transitional(String text) {
    String office = "http://schemas.openxmlformats.org/";
    return text.replace(
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            office + "wordprocessingml/2006/main")
        .replace(
            "http://purl.oclc.org/ooxml/spreadsheetml/main", office + "spreadsheetml/2006/main")
        .replace(
            "http://purl.oclc.org/ooxml/presentationml/main", office + "presentationml/2006/main")
        .replace(
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            office + "officeDocument/2006/relationships")
        .replace("http://purl.oclc.org/ooxml/drawingml/", office + "drawingml/2006/");
  }

  /** The relationships of a part, in the order of the file; those of the package for "". */
  List<Relation> relations(String part, Limits limits) throws IOException {
    Optional<byte[]> file = zip.get(relationsPart(part));
    if (file.isEmpty()) {
      return List.of();
    }
    List<Relation> found = new ArrayList<>();
    Element root = SecureXml.parse(file.get(), limits).getDocumentElement();
    for (Element relation : Elements.children(root)) {
      String type = relation.getAttribute("Type");
      boolean external = relation.getAttribute("TargetMode").equals("External");
      String target = relation.getAttribute("Target");
      found.add(
          new Relation(
              relation.getAttribute("Id"),
              type.substring(type.lastIndexOf('/') + 1),
              external ? target : ZipPackage.resolved(part, target),
              external));
    }
    return found;
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static String relationsPart(String part) {
    String folder = folder(part);
    return folder + "_rels/" + part.substring(folder.length()) + ".rels";
  }

  void put(String name, String contentType, byte[] content) {
    zip.put(name, content);
    types.put(name, contentType);
  }

  /** Gives a part that was put in its content. */
  void rewrite(String name, byte[] content) {
    zip.put(name, content);
  }

  /** Relates two parts that were put in; the package itself for "". */
  void relate(String part, String id, String type, String target) {
    relations
        .computeIfAbsent(part, key -> new ArrayList<>())
        .add(new Relation(id, type, target, false));
  }

  byte[] write() throws IOException {
    StringBuilder contentTypes = head("Types", CONTENT_TYPES);
    contentTypes.append(
        "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    types.forEach(
        (name, type) ->
            contentTypes
                .append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
    zip.put("[Content_Types].xml", bytes(contentTypes.append("</Types>")));
    relations.forEach(
        (part, list) -> {
          StringBuilder xml = head("Relationships", PACKAGE_RELATIONS);
          for (Relation relation : list) {
            xml.append("<Relationship Id=\"").append(relation.id());
            xml.append("\" Type=\"").append(RELATION).append('/').append(relation.type());
            xml.append("\" Target=\"/").append(relation.target()).append("\"/>");
          }
          zip.put(relationsPart(part), bytes(xml.append("</Relationships>")));
        });
    return zip.write("");
  }

  private static StringBuilder head(String name, String namespace) {
    return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<")
        .append(name)
        .append(" xmlns=\"")
        .append(namespace)
        .append("\">");
  }

  private static byte[] bytes(StringBuilder xml) {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
