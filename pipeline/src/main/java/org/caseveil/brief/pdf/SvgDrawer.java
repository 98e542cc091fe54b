package org.caseveil.brief.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the small part of SVG that this program's own drawings use: lines, circles, rectangles,
 * polygons and text with {@code fill}, {@code stroke}, {@code stroke-width} and {@code
 * stroke-dasharray} as attributes. A whole SVG library would bring twenty more, and read foreign
 * drawings, which never come here.
 */
final class SvgDrawer implements SVGDrawer {

  private final Glyphs glyphs;

  SvgDrawer(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    String[] view = svg.getAttribute("viewBox").trim().split("\\s+");
    double viewWidth = Double.parseDouble(view[2]);
    double viewHeight = Double.parseDouble(view[3]);
    double wide = width >= 0 ? width : viewWidth * dotsPerPixel;
    double scale = wide / viewWidth;
    return new Drawing(svg, scale, (int) Math.round(wide), (int) Math.round(viewHeight * scale));
  }

  private final class Drawing implements SVGImage {
    private final Element svg;
    private final double scale;
    private final int width;
    private final int height;

    Drawing(Element svg, double scale, int width, int height) {
      this.svg = svg;
      this.scale = scale;
      this.width = width;
      this.height = height;
    }

    @Override
    public int getIntrinsicWidth() {
      return width;
    }

    @Override
    public int getIntrinsicHeight() {
      return height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, y);
      for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          draw(device, element, place);
        }
      }
    }

    private void draw(OutputDevice device, Element element, AffineTransform place) {
      Shape shape = shape(element);
      if (shape == null) {
        return;
      }
      Shape placed = place.createTransformedShape(shape);
      String fill = element.getAttribute("fill");
      boolean isLine = element.getTagName().equals("line");
      if (!isLine && !fill.equals("none")) {
        device.setPaint(fill.isEmpty() ? Color.BLACK : Color.decode(fill));
        device.fill(placed);
      }
      String stroke = element.getAttribute("stroke");
      if (!stroke.isEmpty() && !stroke.equals("none")) {
        device.setPaint(Color.decode(stroke));
        device.setStroke(stroke(element));
        device.draw(placed);
      }
    }

    private BasicStroke stroke(Element element) {
      float width = (float) (number(element, "stroke-width", 1) * scale);
      String dashes = element.getAttribute("stroke-dasharray").trim();
      if (dashes.isEmpty()) {
        return new BasicStroke(width);
      }
      String[] parts = dashes.split("[ ,]+");
      float[] lengths = new float[parts.length];
      for (int i = 0; i < parts.length; i++) {
        lengths[i] = (float) (Double.parseDouble(parts[i]) * scale);
      }
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
    }
  }

  private @org.jspecify.annotations.Nullable Shape shape(Element element) {
    return switch (element.getTagName()) {
      case "line" ->
          new Line2D.Double(
              number(element, "x1", 0),
              number(element, "y1", 0),
              number(element, "x2", 0),
              number(element, "y2", 0));
      case "circle" -> circle(element);
      case "rect" ->
          new Rectangle2D.Double(
              number(element, "x", 0),
              number(element, "y", 0),
              number(element, "width", 0),
              number(element, "height", 0));
      case "polygon" -> polygon(element.getAttribute("points"));
      case "text" -> text(element);
      default -> null;
    };
  }

  private static Shape circle(Element element) {
    double radius = number(element, "r", 0);
    return new Ellipse2D.Double(
        number(element, "cx", 0) - radius,
        number(element, "cy", 0) - radius,
        2 * radius,
        2 * radius);
  }

  private static Shape polygon(String points) {
    Path2D path = new Path2D.Double();
    for (String point : points.trim().split("\\s+")) {
      String[] xy = point.split(",");
      double x = Double.parseDouble(xy[0]);
      double y = Double.parseDouble(xy[1]);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  private Shape text(Element element) {
    double size = number(element, "font-size", 12);
    String words = element.getTextContent();
    double width = glyphs.width(words, size);
    double back =
        switch (element.getAttribute("text-anchor")) {
          case "end" -> width;
          case "middle" -> width / 2;
          default -> 0;
        };
    return AffineTransform.getTranslateInstance(
            number(element, "x", 0) - back, number(element, "y", 0))
        .createTransformedShape(glyphs.outline(words, size));
  }

  private static double number(Element element, String attribute, double otherwise) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }
}
