package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Colours as the three kinds that need no description in the file (ISO 32000-1, 8.6.4): profiles
 * are left out with whatever they name, inks that a house mixed and patterns become grey. Used by
 * one thread.
 */
final class PdfColours {

  /** Grey for what has no colour of its own here. */
  private static final double GREY = 0.8;

  private static final Map<Integer, String> BY_COMPONENTS = Map.of(1, "g", 3, "rg", 4, "k");

  /** What the numbers of a colour mean. */
  private enum Kind {
    DEVICE,
    INK,
    LAB,
    OTHER
  }

  private record Kinds(Kind fill, Kind stroke) {}

  private final Deque<Kinds> saved = new ArrayDeque<>();
  private Kinds now = new Kinds(Kind.DEVICE, Kind.DEVICE);

  void save() {
    saved.push(now);
  }

  void restore() {
    if (!saved.isEmpty()) {
      now = saved.pop();
    }
  }

  /** Writes a colour operator in its plain form; false where it is none. */
  boolean write(String name, List<COSBase> operands, PDResources resources, PdfCanvas canvas)
      throws IOException {
    switch (name) {
      case "g", "rg", "k", "G", "RG", "K" -> device(name, operands, canvas);
      case "cs", "CS" -> space(operands, name.equals("CS"), resources, canvas);
      case "sc", "scn" -> colour(operands, now.fill, false, canvas);
      case "SC", "SCN" -> colour(operands, now.stroke, true, canvas);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void device(String name, List<COSBase> operands, PdfCanvas canvas) throws IOException {
    boolean stroke = Character.isUpperCase(name.charAt(0));
    now = stroke ? new Kinds(now.fill, Kind.DEVICE) : new Kinds(Kind.DEVICE, now.stroke);
    colour(operands, Kind.DEVICE, stroke, canvas);
  }

  private void space(
      List<COSBase> operands, boolean stroke, PDResources resources, PdfCanvas canvas)
      throws IOException {
    COSBase space = operands.isEmpty() ? COSName.DEVICEGRAY : operands.get(0);
    COSDictionary named = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    if (named != null && space instanceof COSName name && named.containsKey(name)) {
      space = named.getDictionaryObject(name);
    }
    Kind kind = kind(space);
    now = stroke ? new Kinds(now.fill, kind) : new Kinds(kind, now.stroke);
    canvas.write(stroke ? "G" : "g", kind == Kind.OTHER ? GREY : 0);
  }

  private static Kind kind(COSBase space) {
    COSBase family =
        space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
    String name = family instanceof COSName known ? known.getName() : "";
    return switch (name) {
      case "DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "G", "RGB", "CMYK" ->
          Kind.DEVICE;
      case "ICCBased" -> isLab(space) ? Kind.LAB : Kind.DEVICE;
      case "Separation", "DeviceN" -> Kind.INK;
      case "Lab" -> Kind.LAB;
      default -> Kind.OTHER;
    };
  }

  private static boolean isLab(COSBase space) {
    return space instanceof COSArray array
        && array.getObject(1) instanceof COSStream profile
        && profile.getDictionaryObject(COSName.ALTERNATE) instanceof COSArray alternate
        && kind(alternate) == Kind.LAB;
  }

  private static void colour(List<COSBase> operands, Kind kind, boolean stroke, PdfCanvas canvas)
      throws IOException {
    double[] numbers =
        operands.stream()
            .filter(COSNumber.class::isInstance)
            .mapToDouble(number -> ((COSNumber) number).floatValue())
            .toArray();
    String operator = BY_COMPONENTS.getOrDefault(numbers.length, "g");
    double[] plain =
        switch (kind) {
          case DEVICE -> BY_COMPONENTS.containsKey(numbers.length) ? numbers : new double[] {GREY};
          case INK -> new double[] {1 - DoubleStream.of(numbers).max().orElse(1 - GREY)};
          case LAB -> new double[] {numbers.length == 0 ? GREY : numbers[0] / 100};
          case OTHER -> new double[] {GREY};
        };
    String written = kind == Kind.DEVICE ? operator : "g";
    canvas.write(stroke ? written.toUpperCase(java.util.Locale.ROOT) : written, plain);
  }
}
