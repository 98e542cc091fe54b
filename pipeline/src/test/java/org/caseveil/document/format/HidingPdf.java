package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
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

/** Makes a PDF that hides a word wherever a PDF can hide one. */
final class HidingPdf {

  private HidingPdf() {}

  /** One line of story, and the canary in each channel that a page's reader does not see. */
  static byte[] of(String canary) throws IOException {
    String hidden = "BT /F1 11 Tf %s 72 %d Td (%s) Tj ET\n";
    String content =
        Pdfs.lines("The story.")
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
    PDDocument document = Pdfs.page(content);
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
    page.getCOSObject().setItem(COSName.getPDFName("Thumb"), Pdfs.stream(document, canary));
    return revised(Pdfs.saved(document), canary);
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
      contents.add(Pdfs.stream(first, Pdfs.lines(canary + "earlier")));
      page.getCOSObject().setItem(COSName.CONTENTS, contents);
      byte[] earlier = Pdfs.savedOpen(first);
      try (PDDocument second = org.apache.pdfbox.Loader.loadPDF(earlier)) {
        PDPage again = second.getPage(0);
        COSArray both = again.getCOSObject().getCOSArray(COSName.CONTENTS);
        again.getCOSObject().setItem(COSName.CONTENTS, both.get(0));
        again.getCOSObject().setNeedToBeUpdated(true);
        second.setDocumentId(Pdfs.IDENTIFIER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        second.saveIncremental(bytes);
        return bytes.toByteArray();
      }
    }
  }

  private static COSDictionary named(String canary) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setString("Private", canary);
    return dictionary;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
