package org.caseveil.document.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Puts pictures of pages beside each other. Stateless. */
final class SideBySide {

  private static final Color BETWEEN = Color.LIGHT_GRAY;
  private static final int GAP = 8;

  private SideBySide() {}

  /** One colour picture, with a line between each two. */
  static BufferedImage of(List<BufferedImage> pages) {
    int width = pages.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (pages.size() - 1);
    int height = pages.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
    BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.setColor(BETWEEN);
    graphics.fillRect(0, 0, width, height);
    int x = 0;
    for (BufferedImage page : pages) {
      graphics.drawImage(page, x, 0, null);
      x += page.getWidth() + GAP;
    }
    graphics.dispose();
    return all;
  }
}
