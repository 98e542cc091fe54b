package org.caseveil.brief.pdf;

import java.nio.file.Path;
import java.util.List;

/**
 * Where machines keep a font with Chinese, Japanese and Korean, which no package of sensible size
 * brings: one file each, TrueType, since the setter reads no collections. Thread safe.
 */
final class MachineFonts {

  /**
   * The usual places: Debian's fonts-droid-fallback (Apache licence), macOS, Windows. The widest
   * font stands first.
   */
  static final List<Path> USUAL =
      List.of(
          Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
          Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
          Path.of("C:\\Windows\\Fonts\\simhei.ttf"));

  private MachineFonts() {}
}
