package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Makes PDFs for tests from the operators of their pages. */
final class Pdfs {

  /** Seeds the document's identifier, which otherwise holds the time. */
  private static final long IDENTIFIER = 1;

  private Pdfs() {}

  /**
   * A document with one A4 page: fonts F1 (Helvetica), F2 (Times) and F3 (embedded, Identity-H).
   */
  static PDDocument page(String content) throws IOException {
    PDDocument document = new PDDocument();
    add(document, content);
    return document;
  }

  static PDPage add(PDDocument document, String content) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
    resources.put(COSName.getPDFName("F2"), new PDType1Font(FontName.TIMES_ROMAN));
    page.setResources(resources);
    page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content));
    document.addPage(page);
    return page;
  }

  static COSStream stream(PDDocument document, String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  static byte[] saved(PDDocument document) throws IOException {
    try (document) {
      return savedOpen(document);
    }
  }

  /** Lines from the top of the page, 14 points apart; an empty one leaves three lines free. */
  static String lines(String... lines) {
    StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 72 760 Td\n");
    for (String line : lines) {
      content.append(line.isEmpty() ? "T* T* T*\n" : "(" + line + ") Tj T*\n");
    }
    return content.append("ET\n").toString();
  }

  /** The embedded font of PDFBox, whole, with its ligatures. */
  static PDFont embedded(PDDocument document) throws IOException {
    try (InputStream font =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, font, false);
    }
  }

  /** A text as the codes of a font, for the content of a page. */
  static String codes(PDFont font, String text) throws IOException {
    StringBuilder codes = new StringBuilder("<");
    for (byte code : font.encode(text)) {
      codes.append("%02X".formatted(code));
    }
    return codes.append(">").toString();
  }

  /** A form that a page draws under the name X1. */
  static PDFormXObject form(PDDocument document, PDPage page, String content) throws IOException {
    PDFormXObject form = new PDFormXObject(stream(document, content));
    form.setBBox(new PDRectangle(0, 0, 595, 842));
    form.setResources(page.getResources());
    PDResources resources = page.getResources();
    resources.put(COSName.getPDFName("X1"), form);
    return form;
  }

  /** One line of story, and the canary in each channel that a page's reader does not see. */
  static byte[] hiding(String canary) throws IOException {
    String hidden = "BT /F1 11 Tf %s 72 %d Td (%s) Tj ET\n";
    String content =
        lines("The story.")
            + hidden.formatted("3 Tr", 500, canary + "invisible")
            + hidden.formatted("", 2000, canary + "besidethepage")
            + "BT /F1 0.2 Tf 72 400 Td ("
            + canary
            + "tiny) Tj ET\n"
            + "/OC /Layer BDC\n"
            + hidden.formatted("", 300, canary + "layer")
            + "EMC\n"
            + "/Span <</ActualText ("
            + canary
            + ")>> BDC EMC\n"
            + "/Span <</Alt ("
            + canary
            + ")>> BDC EMC\n"
            + "/Ink cs 1 scn 72 200 50 5 re f\n"
            + "% "
            + canary
            + "\n";
    PDDocument document = page(content);
    PDPage page = document.getPage(0);
    layer(document, page, canary);
    properties(document, canary);
    page.getCOSObject().setString("Canary", canary);
    page.getCOSObject().setItem("PieceInfo", named(canary));
    PDAnnotationText note = new PDAnnotationText();
    note.setContents(canary);
    page.getAnnotations().add(note);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(canary);
    PDDocumentOutline outline = new PDDocumentOutline();
    outline.addLast(item);
    document.getDocumentCatalog().setDocumentOutline(outline);
    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(canary));
    structure(document, page, canary);
    field(document, page, canary);
    attachment(document, canary);
    targets(document, page, canary);
    ink(page, canary);
    page.getCOSObject().setItem(COSName.getPDFName("Thumb"), stream(document, canary));
    return revised(saved(document), canary);
  }

  private static void layer(PDDocument document, PDPage page, String canary) {
    PDOptionalContentGroup group = new PDOptionalContentGroup(canary);
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    layers.addGroup(group);
    layers.setGroupEnabled(group, false);
    document.getDocumentCatalog().setOCProperties(layers);
    page.getResources().put(COSName.getPDFName("Layer"), group);
  }

  private static void properties(PDDocument document, String canary) throws IOException {
    document.getDocumentInformation().setAuthor(canary);
    document.getDocumentInformation().setTitle(canary);
    document.getDocumentInformation().setCustomMetadataValue("Patient", canary);
    document
        .getDocumentCatalog()
        .setMetadata(new PDMetadata(document, new ByteArrayInputStream(utf8(canary))));
    document.getDocumentCatalog().setLanguage(canary);
  }

  /** A link, a named place and a page's label. */
  private static void targets(PDDocument document, PDPage page, String canary) throws IOException {
    PDActionURI address = new PDActionURI();
    address.setURI("https://" + canary + ".example");
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(72, 700, 100, 20));
    link.setAction(address);
    page.getAnnotations().add(link);
    COSArray place = new COSArray();
    place.add(page);
    place.add(COSName.getPDFName("Fit"));
    COSDictionary places = new COSDictionary();
    places.setItem(canary, place);
    COSDictionary label = new COSDictionary();
    label.setString("P", canary);
    COSArray numbers = new COSArray();
    numbers.add(COSInteger.ZERO);
    numbers.add(label);
    COSDictionary labels = new COSDictionary();
    labels.setItem("Nums", numbers);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem("Dests", places);
    catalog.setItem("PageLabels", labels);
  }

  /** A house's own ink, named. */
  private static void ink(PDPage page, String canary) {
    COSDictionary shade = new COSDictionary();
    shade.setInt("FunctionType", 2);
    shade.setInt("N", 1);
    shade.setItem("Domain", new COSArray(List.of(COSInteger.ZERO, COSInteger.ONE)));
    shade.setItem("C0", new COSArray(List.of(COSInteger.ONE)));
    shade.setItem("C1", new COSArray(List.of(COSInteger.ZERO)));
    COSArray ink = new COSArray();
    ink.add(COSName.SEPARATION);
    ink.add(COSName.getPDFName(canary));
    ink.add(COSName.DEVICEGRAY);
    ink.add(shade);
    COSDictionary inks = new COSDictionary();
    inks.setItem("Ink", ink);
    page.getResources().getCOSObject().setItem(COSName.COLORSPACE, inks);
  }

  private static void structure(PDDocument document, PDPage page, String canary) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    PDStructureElement element = new PDStructureElement("Figure", root);
    element.setAlternateDescription(canary);
    element.setActualText(canary);
    element.setTitle(canary);
    element.setPage(page);
    root.appendKid(element);
    document.getDocumentCatalog().setStructureTreeRoot(root);
  }

  private static void field(PDDocument document, PDPage page, String canary) throws IOException {
    PDAcroForm form = new PDAcroForm(document);
    form.setDefaultResources(page.getResources());
    form.setDefaultAppearance("/F1 11 Tf 0 g");
    document.getDocumentCatalog().setAcroForm(form);
    PDTextField field = new PDTextField(form);
    field.setPartialName(canary);
    form.getFields().add(field);
    field.getWidgets().get(0).setRectangle(new PDRectangle(72, 600, 200, 20));
    field.getWidgets().get(0).setPage(page);
    page.getAnnotations().add(field.getWidgets().get(0));
    field.setValue(canary);
  }

  private static void attachment(PDDocument document, String canary) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(canary);
    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(utf8(canary))));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(canary, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  /** The file saved a second time behind itself, the first version holding a page of canaries. */
  private static byte[] revised(byte[] file, String canary) throws IOException {
    try (PDDocument first = org.apache.pdfbox.Loader.loadPDF(file)) {
      PDPage page = first.getPage(0);
      COSArray contents = new COSArray();
      contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
      contents.add(stream(first, lines(canary + "earlier")));
      page.getCOSObject().setItem(COSName.CONTENTS, contents);
      byte[] earlier = savedOpen(first);
      try (PDDocument second = org.apache.pdfbox.Loader.loadPDF(earlier)) {
        PDPage again = second.getPage(0);
        COSArray both = again.getCOSObject().getCOSArray(COSName.CONTENTS);
        again.getCOSObject().setItem(COSName.CONTENTS, both.get(0));
        again.getCOSObject().setNeedToBeUpdated(true);
        second.setDocumentId(IDENTIFIER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        second.saveIncremental(bytes);
        return bytes.toByteArray();
      }
    }
  }

  private static byte[] savedOpen(PDDocument document) throws IOException {
    document.setDocumentId(IDENTIFIER);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static COSDictionary named(String canary) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setString("Private", canary);
    return dictionary;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The operators of all pages of a file, unpacked. */
  static String content(byte[] file) throws IOException {
    StringBuilder content = new StringBuilder();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        try (InputStream in = page.getContents()) {
          content.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return content.toString();
  }

  /** The names of the files' catalog entries. */
  static List<String> catalog(byte[] file) throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file)) {
      return document.getDocumentCatalog().getCOSObject().keySet().stream()
          .map(COSName::getName)
          .sorted()
          .toList();
    }
  }
}
