package dev.logstore.figures;

import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.output.Picture;
import dev.logstore.figures.output.SvgFile;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a figure's SVG holds, as tests want to see it. */
final class SvgPage {
  private static final Pattern SIZE = Pattern.compile("font-size:([0-9.]+)px");
  private static final Pattern SHIFT = Pattern.compile("translate\\(([-0-9.]+),([-0-9.]+)\\)");
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Document document;
  private final Font font;

  /**
   * A text on the page.
   *
   * @param text what it says
   * @param box around its letters
   */
  record Text(String text, Rectangle2D box) {}

  SvgPage(Picture picture) throws Exception {
    String svg = SvgFile.of(SvgFile.element(picture, "figure"));
    document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    font = font();
  }

  private static Font font() throws IOException, FontFormatException {
    try (InputStream file = Typeface.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<String> texts() {
    NodeList nodes = document.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  /** All texts in one, with lines that were broken joined again. */
  String whole() {
    return String.join(" ", texts());
  }

  /** Texts with their boxes; those that are turned are left out. */
  List<Text> placedTexts() {
    NodeList nodes = document.getElementsByTagName("text");
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element node = (Element) nodes.item(i);
      if (!isTurned(node)) {
        float size = Float.parseFloat(inherited(node, SIZE, "12"));
        double width =
            font.deriveFont(size).getStringBounds(node.getTextContent(), EXACT).getWidth();
        double[] shift = shift(node);
        texts.add(
            new Text(
                node.getTextContent(),
                new Rectangle2D.Double(
                    number(node, "x") + shift[0],
                    number(node, "y") + shift[1] - 0.72 * size,
                    width,
                    0.72 * size)));
      }
    }
    return texts;
  }

  /** Left and right ends of horizontal lines, in the order of drawing. */
  List<double[]> horizontalLines() {
    return lines("y1", "y2", "x1", "x2");
  }

  /** Upper and lower ends of vertical lines, in the order of drawing. */
  List<double[]> verticalLines() {
    return lines("x1", "x2", "y1", "y2");
  }

  private List<double[]> lines(String equal, String other, String from, String to) {
    NodeList lines = document.getElementsByTagName("line");
    List<double[]> ends = new ArrayList<>();
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      if (line.getAttribute(equal).equals(line.getAttribute(other))) {
        ends.add(new double[] {number(line, from), number(line, to)});
      }
    }
    return ends;
  }

  private static boolean isTurned(Node node) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      String transform = element.getAttribute("transform");
      if (!transform.isEmpty() && !SHIFT.matcher(transform).matches()) {
        return true;
      }
    }
    return false;
  }

  private static double[] shift(Node node) {
    double[] shift = new double[2];
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      Matcher translate = SHIFT.matcher(element.getAttribute("transform"));
      if (translate.matches()) {
        shift[0] += Double.parseDouble(translate.group(1));
        shift[1] += Double.parseDouble(translate.group(2));
      }
    }
    return shift;
  }

  private static String inherited(Node node, Pattern style, String otherwise) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      Matcher found = style.matcher(element.getAttribute("style"));
      if (found.find()) {
        return found.group(1);
      }
    }
    return otherwise;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
