package org.caseveil.brief.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.GregorianCalendar;
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

  private static final String FONTS = "/liberation/Liberation";

  /** What stands for a character that the fonts lack. */
  private static final String UNKNOWN = "\u25A1";

  /** Joins and variants of signs: nothing to be seen by themselves. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFE00-\\uFE0F]");

  private static final String FOOT = "</footer>";

  private static final String LACKING =
      "<p>"
          + UNKNOWN
          + " stands for a sign of another script, which this print cannot show; the page for the"
          + " screen has it.</p>\n";

  private static final String PRODUCER = "Caseveil";

  /** A date that says nothing of the day on which a case was worked on. */
  private static final int NO_YEAR = 2000;

  /** Of an inch. */
  private static final double POINTS = 72;

  private static final double MILLIMETRES = 25.4;

  private final Glyphs glyphs;
  private final Glyphs serifs;

  public PdfPrinter() {
    // Its log quotes what it stumbles over.
    XRLog.setLoggingEnabled(false);
    glyphs = Glyphs.load(FONTS + "Sans-Regular.ttf");
    serifs = Glyphs.load(FONTS + "Serif-Regular.ttf");
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
    builder
        .withHtmlContent(honest(xhtml), "caseveil:/")
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useReplacementText(UNKNOWN)
        .useSVGDrawer(new SvgDrawer(glyphs))
        .usePdfUaAccessibility(true)
        .withProducer(PRODUCER);
    fonts(builder);
    return builder.buildPdfRenderer();
  }

  /** Says at the foot of the page where the fonts lack a sign. */
  private String honest(String xhtml) {
    String seen = UNSEEN.matcher(xhtml).replaceAll("");
    boolean lacking =
        seen.codePoints()
            .anyMatch(
                point ->
                    !Character.isWhitespace(point) && !(glyphs.has(point) && serifs.has(point)));
    int foot = seen.indexOf(FOOT);
    return lacking && foot >= 0 ? seen.substring(0, foot) + LACKING + seen.substring(foot) : seen;
  }

  private static void fonts(PdfRendererBuilder builder) {
    font(builder, "Sans-Regular", "Sheet Sans", 400, FontStyle.NORMAL);
    font(builder, "Sans-Bold", "Sheet Sans", 700, FontStyle.NORMAL);
    font(builder, "Sans-Italic", "Sheet Sans", 400, FontStyle.ITALIC);
    font(builder, "Serif-Regular", "Sheet Serif", 400, FontStyle.NORMAL);
    font(builder, "Serif-Italic", "Sheet Serif", 400, FontStyle.ITALIC);
  }

  private static void font(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> open(FONTS + file + ".ttf"), family, weight, style, true);
  }

  static InputStream open(String resource) {
    InputStream font = PdfPrinter.class.getResourceAsStream(resource);
    if (font == null) {
      throw new IllegalStateException("a font of the program is missing; build again");
    }
    return font;
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
