package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Which layers of a PDF are off when it is opened (ISO 32000-1, 8.11: optional content). A rule
 * that this class does not know counts as on, so that what it rules is read as text. Immutable.
 */
final class PdfLayers {

  private static final COSName MEMBERSHIP = COSName.getPDFName("OCMD");
  private static final COSName GROUPS = COSName.getPDFName("OCGs");

  private final List<COSBase> off;
  private final List<COSBase> on;
  private final boolean offByDefault;

  private PdfLayers(List<COSBase> off, List<COSBase> on, boolean offByDefault) {
    this.off = off;
    this.on = on;
    this.offByDefault = offByDefault;
  }

  static PdfLayers of(PDDocument pdf) {
    COSDictionary all =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary usual = all == null ? null : all.getCOSDictionary(COSName.D);
    if (usual == null) {
      return new PdfLayers(List.of(), List.of(), false);
    }
    return new PdfLayers(
        objects(usual.getCOSArray(COSName.OFF)),
        objects(usual.getCOSArray(COSName.ON)),
        COSName.OFF.equals(usual.getCOSName(COSName.BASE_STATE)));
  }

  /** Whether content with this optional content dictionary is not shown. */
  boolean isOff(COSDictionary content) {
    if (!MEMBERSHIP.equals(content.getCOSName(COSName.TYPE))) {
      return isGroupOff(content);
    }
    COSBase groups = content.getDictionaryObject(GROUPS);
    List<COSBase> members = groups instanceof COSArray array ? objects(array) : list(groups);
    if (members.isEmpty() || content.containsKey("VE")) {
      return false;
    }
    long hidden = members.stream().filter(this::isGroupOff).count();
    COSName policy = content.getCOSName(COSName.P);
    return switch (policy == null ? "AnyOn" : policy.getName()) {
      case "AllOn" -> hidden > 0;
      case "AnyOff" -> hidden == 0;
      case "AllOff" -> hidden < members.size();
      default -> hidden == members.size();
    };
  }

  private boolean isGroupOff(COSBase group) {
    return offByDefault ? !holds(on, group) : holds(off, group);
  }

  private static boolean holds(List<COSBase> groups, COSBase group) {
    return groups.stream().anyMatch(known -> known == group);
  }

  private static List<COSBase> list(COSBase group) {
    return group == null ? List.of() : List.of(group);
  }

  private static List<COSBase> objects(COSArray array) {
    List<COSBase> objects = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      COSBase object = array.getObject(i);
      if (object != null) {
        objects.add(object);
      }
    }
    return objects;
  }
}
