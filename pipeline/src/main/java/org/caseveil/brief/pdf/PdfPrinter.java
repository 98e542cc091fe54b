package org.caseveil.brief.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Sets pages of this program, XHTML with a style sheet for print, as PDF files: tagged for screen
 * readers, fonts embedded, nothing fetched from anywhere. The same page gives the same bytes: a
 * file's dates are fixed and its identity comes from the page. Thread safe.
 */
public final class PdfPrinter {

  /** What stands for a character that the fonts lack. */
  private static final String UNKNOWN = "\u25A1";

  /** Joins and variants of signs: nothing to be seen by themselves. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFE00-\\uFE0F]");

  private static final String FOOT = "</footer>";
  private static final String END = "</article>";
  private static final Pattern AFTER_A_SHEET = Pattern.compile("(?<=" + END + ")");

  private static final String LACKING =
      "<p>"
          + UNKNOWN
          + " stands for a sign of another script, which this print cannot show; the page for the"
          + " screen has it.</p>\n";

  /** A drawing, and what is said in it for those who do not see it. */
  private static final Pattern DRAWING =
      Pattern.compile(
          "<svg(?=\\s[^>]*role=\"img\"[^>]*>"
              + "\\s*<title[^>]*>([^<]*)</title>\\s*<desc[^>]*>([^<]*)</desc>)");

  /** Scripts whose letters join or move, which the setter cannot do as it does for Arabic. */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.MYANMAR,
          UnicodeScript.KHMER,
          UnicodeScript.MONGOLIAN);

  private static final String UNJOINED =
      "<p>Words of a script whose letters join stand here letter by letter; the page for the"
          + " screen joins them.</p>\n";

  private static final String PRODUCER = "Caseveil";

  /** A date that says nothing of the day on which a case was worked on. */
  private static final int NO_YEAR = 2000;

  /** Of an inch. */
  private static final double POINTS = 72;

  private static final double MILLIMETRES = 25.4;

  private final SheetFonts fonts;

  /** With what this machine has for scripts that the program's own fonts lack. */
  public PdfPrinter() {
    this(MachineFonts.USUAL);
  }

  /**
   * With other fonts than the usual ones.
   *
   * @param ofTheMachine TrueType files for what the program's own fonts lack, the best first; a
   *     file that is not there or cannot be read is passed over
   */
  public PdfPrinter(List<Path> ofTheMachine) {
    // Its log quotes what it stumbles over.
    XRLog.setLoggingEnabled(false);
    fonts = new SheetFonts(ofTheMachine);
  }

  /**
   * How much room a page takes.
   *
   * @param sheets how many
   * @param height of the content in millimetres, all sheets together
   */
  public record Extent(int sheets, double height) {}

  /** Measures a page without setting it. */
  public Extent measure(String xhtml) {
    try (PdfBoxRenderer renderer = renderer(xhtml)) {
      renderer.layout();
      double points = renderer.getRootBox().getHeight() / (double) renderer.getDotsPerPoint();
      return new Extent(
          renderer.getRootBox().getLayer().getPages().size(), points / POINTS * MILLIMETRES);
    }
  }

  /**
   * Sets a page.
   *
   * @throws IllegalStateException if it is not well-formed
   */
  public byte[] print(String xhtml) {
    try (PdfBoxRenderer renderer = renderer(xhtml);
        PDDocument document = renderer.createPDFKeepOpen()) {
      makeReproducible(document, xhtml);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("the page could not be set", e);
    }
  }

  private PdfBoxRenderer renderer(String xhtml) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    String seen = UNSEEN.matcher(xhtml).replaceAll("");
    builder
        .withHtmlContent(spoken(honest(seen)), "caseveil:/")
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useReplacementText(UNKNOWN)
        .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
        .useUnicodeBidiReorderer(new ICUBidiReorderer())
        .useSVGDrawer(new SvgDrawer(fonts.glyphs()))
        .usePdfUaAccessibility(true)
        .withProducer(PRODUCER);
    fonts.addTo(builder, seen);
    return builder.buildPdfRenderer();
  }

  /** Gives each drawing its words in the one attribute from which the setter takes them. */
  private static String spoken(String xhtml) {
    return DRAWING.matcher(xhtml).replaceAll("<svg alt=\"$1. $2\"");
  }

  /** Says at the foot or the end of each sheet what the print cannot show there as it should. */
  private String honest(String seen) {
    StringBuilder told = new StringBuilder(seen.length());
    for (String sheet : AFTER_A_SHEET.split(seen)) {
      int foot = sheet.contains(FOOT) ? sheet.indexOf(FOOT) : sheet.indexOf(END);
      int at = Math.max(0, foot);
      told.append(sheet, 0, at).append(lacks(sheet)).append(sheet, at, sheet.length());
    }
    return told.toString();
  }

  private String lacks(String sheet) {
    boolean lacking = sheet.codePoints().anyMatch(point -> !fonts.has(point));
    boolean unjoined =
        sheet.codePoints().anyMatch(point -> JOINING.contains(UnicodeScript.of(point)));
    return (lacking ? LACKING : "") + (unjoined ? UNJOINED : "");
  }

  private static void makeReproducible(PDDocument document, String xhtml) {
    Calendar never = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    never.clear();
    never.set(NO_YEAR, Calendar.JANUARY, 1);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(document.getDocumentInformation().getTitle());
    information.setProducer(PRODUCER);
    information.setCreationDate(never);
    information.setModificationDate(never);
    document.setDocumentInformation(information);
    document.setDocumentId(identity(xhtml));
  }

  private static long identity(String xhtml) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(xhtml.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
