package org.caseveil.document.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * An OpenDocument file of any kind (text, slides, sheets): content and styles are taken over
 * cleaned, everything else of the package is left behind. Used for one file.
 */
final class OpenDocumentFile implements OpenDocument {

  private static final String MIMETYPE = "mimetype";

  private final String mediaType;
  private final Map<String, Document> parts = new LinkedHashMap<>();
  private final List<SlotPassage> passages = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private OpenDocumentFile(String mediaType) {
    this.mediaType = mediaType;
  }

  static OpenDocumentFile open(byte[] file, String mediaType, Limits limits) throws IOException {
    ZipPackage zip = ZipPackage.read(file, limits);
    refuseEncrypted(zip);
    OpenDocumentFile opened = new OpenDocumentFile(mediaType);
    opened.parts.put("content.xml", SecureXml.parse(zip.required("content.xml"), limits));
    Optional<byte[]> styles = zip.get("styles.xml");
    if (styles.isPresent()) {
      opened.parts.put("styles.xml", SecureXml.parse(styles.get(), limits));
    }
    opened.clean();
    opened.noteWhatGoes(zip);
    return opened;
  }

  private static void refuseEncrypted(ZipPackage zip) throws IOException {
    Optional<byte[]> manifest = zip.get("META-INF/manifest.xml");
    if (manifest.isPresent()
        && new String(manifest.get(), StandardCharsets.UTF_8).contains("encryption-data")) {
      throw new RefusalException(Refusals.encrypted());
    }
  }

  private void clean() {
    OpenDocumentStyles styles = new OpenDocumentStyles();
    parts.values().forEach(part -> styles.learn(part.getDocumentElement()));
    parts.forEach(
        (name, part) -> {
          Element root = part.getDocumentElement();
          if (OpenDocumentColumns.dropHidden(root)) {
            notes.add("Hidden text was dropped.");
          }
          new OpenDocumentCleaner(styles, notes).clean(root);
          String prefix = name.equals("content.xml") ? "body/" : "page/";
          passages.addAll(OpenDocumentPassages.of(root, prefix));
        });
  }

  private void noteWhatGoes(ZipPackage zip) {
    if (zip.get("meta.xml").isPresent()) {
      notes.add("The document's properties (author, company, title, dates) were dropped.");
    }
    for (String name : zip.names()) {
      if (name.startsWith("Basic/") || name.startsWith("Scripts/")) {
        notes.add("Macros were dropped.");
      }
    }
  }

  /** The tree of the content, for limits that only some kinds have. */
  Element content() {
    return Optional.ofNullable(parts.get("content.xml")).orElseThrow().getDocumentElement();
  }

  @Override
  public List<Passage> passages() {
    return passages.stream().map(SlotPassage::passage).toList();
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    SlotPassage.applyAll(passages, edits);
    ZipPackage made = new ZipPackage();
    made.put(MIMETYPE, mediaType.getBytes(StandardCharsets.US_ASCII));
    StringBuilder manifest = new StringBuilder();
    manifest
        .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest")
        .append(" xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"")
        .append(" manifest:version=\"1.3\">");
    entry(manifest, "/", mediaType);
    parts.forEach(
        (name, part) -> {
          made.put(name, XmlWriter.write(part));
          entry(manifest, name, "text/xml");
        });
    if (notes.contains(GreyPicture.NOTE)) {
      made.put(OpenDocumentCleaner.PICTURE, GreyPicture.png());
      entry(manifest, OpenDocumentCleaner.PICTURE, "image/png");
    }
    manifest.append("</manifest:manifest>");
    made.put("META-INF/manifest.xml", manifest.toString().getBytes(StandardCharsets.UTF_8));
    return made.write(MIMETYPE);
  }

  private static void entry(StringBuilder manifest, String path, String type) {
    manifest.append("<manifest:file-entry manifest:full-path=\"").append(path);
    manifest.append("\" manifest:media-type=\"").append(type).append("\"/>");
  }
}
