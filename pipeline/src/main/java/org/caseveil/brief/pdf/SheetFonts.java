package org.caseveil.brief.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fonts of a printed page: Liberation for the page itself; for words of other scripts Noto
 * Sans, then DejaVu Sans, all three the program's own; and last, for what even these lack (Chinese,
 * Japanese, Korean), the first font of this machine that can be read. Those of other scripts are
 * read only for a page that needs them. Thread safe.
 */
final class SheetFonts {

  private static final String LIBERATION = "/liberation/Liberation";

  private static final List<String> OTHER_SCRIPTS =
      List.of(
          "/fonts/sans/NotoSansMerged-Regular.ttf",
          "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

  private static final Set<FSFontUseCase> WHERE_OTHERS_LACK_A_SIGN =
      EnumSet.of(FSFontUseCase.FALLBACK_PRE);

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /**
   * A font that stands in where the page's own lack a sign.
   *
   * @param family a name of its own, since of one family the setter asks one font only
   */
  private record StandIn(String family, Typeface face, byte[] file) {}

  private final Typeface sans;
  private final Typeface serif;
  private final List<Path> ofTheMachine;
  private final List<StandIn> standIns = new ArrayList<>();

  /**
   * Loads them.
   *
   * @param ofTheMachine TrueType files that may be there, in the order of preference
   */
  SheetFonts(List<Path> ofTheMachine) {
    this.sans = Typeface.read(bytes(LIBERATION + "Sans-Regular.ttf"));
    this.serif = Typeface.read(bytes(LIBERATION + "Serif-Regular.ttf"));
    this.ofTheMachine = List.copyOf(ofTheMachine);
  }

  /** Whether a code point can be printed, in either of the page's letters. */
  boolean has(int point) {
    return isOwn(point) || standIn(point).isPresent();
  }

  /** For words in drawings. */
  Glyphs glyphs() {
    return new Glyphs(
        sans,
        point -> standIns().stream().map(StandIn::face).filter(f -> f.has(point)).findFirst());
  }

  /** Hands the fonts to the setter, those of other scripts if a page's words need them. */
  void addTo(PdfRendererBuilder builder, String words) {
    add(builder, "Sans-Regular", "Sheet Sans", REGULAR, FontStyle.NORMAL);
    add(builder, "Sans-Bold", "Sheet Sans", BOLD, FontStyle.NORMAL);
    add(builder, "Sans-Italic", "Sheet Sans", REGULAR, FontStyle.ITALIC);
    add(builder, "Serif-Regular", "Sheet Serif", REGULAR, FontStyle.NORMAL);
    add(builder, "Serif-Italic", "Sheet Serif", REGULAR, FontStyle.ITALIC);
    List<StandIn> needed =
        words
            .codePoints()
            .filter(point -> !isOwn(point))
            .mapToObj(this::standIn)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    for (StandIn font : needed) {
      builder.useFont(
          () -> new ByteArrayInputStream(font.file()),
          font.family(),
          REGULAR,
          FontStyle.NORMAL,
          true,
          WHERE_OTHERS_LACK_A_SIGN);
    }
  }

  private static void add(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> open(LIBERATION + file + ".ttf"), family, weight, style, true);
  }

  private boolean isOwn(int point) {
    return Character.isWhitespace(point) || sans.has(point) && serif.has(point);
  }

  /** The first of them that has a sign. */
  private Optional<StandIn> standIn(int point) {
    return standIns().stream().filter(font -> font.face().has(point)).findFirst();
  }

  private synchronized List<StandIn> standIns() {
    if (standIns.isEmpty()) {
      Stream.concat(
              OTHER_SCRIPTS.stream().map(SheetFonts::bytes),
              ofTheMachine.stream().flatMap(file -> readable(file).stream()).limit(1))
          .forEach(
              file ->
                  standIns.add(
                      new StandIn("Stand-in " + standIns.size(), Typeface.read(file), file)));
    }
    return List.copyOf(standIns);
  }

  /** A font file of the machine; one that cannot be read is as good as none. */
  private static Optional<byte[]> readable(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Typeface.read(bytes);
      return Optional.of(bytes);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read; build again", e);
    }
  }

  private static InputStream open(String resource) {
    InputStream font = SheetFonts.class.getResourceAsStream(resource);
    if (font == null) {
      throw new IllegalStateException("a font of the program is missing; build again");
    }
    return font;
  }
}
