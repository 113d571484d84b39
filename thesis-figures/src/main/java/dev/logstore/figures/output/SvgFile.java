package dev.logstore.figures.output;

import dev.logstore.figures.chart.Typeface;
import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture as SVG whose text is text, with a title and a description for screen readers. */
public final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Pattern IDS = Pattern.compile("(\\bid=\"|url\\(#|href=\"#)");
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** Arial's letters are as wide, so that the layout holds where the font is not installed. */
  private static final String FONTS = "'" + Typeface.FAMILY + "', Arial, Helvetica, sans-serif";

  private SvgFile() {}

  /** The text of a file of its own for an element, with its font in it. */
  public static String of(String element) {
    int content = element.indexOf("<title");
    return PROLOG
        + element.substring(0, content)
        + "<style>"
        + WebFont.rule()
        + "</style>"
        + element.substring(content);
  }

  /**
   * The {@code svg} element, to stand in a page that defines the font.
   *
   * @param idPrefix keeps its ids apart from those of the page's other pictures
   */
  public static String element(Picture picture, String idPrefix) {
    Document document = newDocument();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(3);
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
    picture.painter().accept(g);
    Element root = g.getRoot();
    g.dispose();
    describe(root, picture);
    StringWriter text = new StringWriter();
    try {
      g.stream(root, text, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String element = text.toString();
    element = element.substring(element.indexOf("<svg"));
    element = element.replace("&apos;" + Typeface.FAMILY + "&apos;", FONTS);
    element = element.replace("'" + Typeface.FAMILY + "'", FONTS);
    return IDS.matcher(element).replaceAll("$1" + idPrefix + "-").replace("\r\n", "\n");
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML documents", e);
    }
  }

  private static void describe(Element root, Picture picture) {
    root.setAttribute("viewBox", "0 0 %d %d".formatted(picture.width(), picture.height()));
    root.setAttribute("width", String.format(Locale.ROOT, "%.3fcm", picture.widthInCm()));
    root.setAttribute("height", String.format(Locale.ROOT, "%.3fcm", picture.heightInCm()));
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", picture.title() + " " + picture.description());
    Element title = root.getOwnerDocument().createElementNS(SVG, "title");
    title.setTextContent(picture.title());
    Element description = root.getOwnerDocument().createElementNS(SVG, "desc");
    description.setTextContent(picture.description());
    root.insertBefore(description, root.getFirstChild());
    root.insertBefore(title, description);
  }
}
