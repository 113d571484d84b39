package dev.logstore.figures.report;

import java.util.List;
import java.util.OptionalDouble;

/** Small pieces of HTML, with all text escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();
  private final String language;
  private String lastHeading = "";

  /** A piece in no language. */
  Html() {
    this("");
  }

  /**
   * A piece of the page.
   *
   * @param language keeps its ids apart from those of the same piece in another language
   */
  Html(String language) {
    this.language = language;
  }

  /**
   * A cell of a table.
   *
   * @param text what it says
   * @param sortBy the number by which a column is sorted; empty to sort by the text
   */
  record Cell(String text, OptionalDouble sortBy) {
    Cell(String text) {
      this(text, OptionalDouble.empty());
    }

    Cell(String text, double sortBy) {
      this(text, OptionalDouble.of(sortBy));
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Markup that is one already. */
  Html raw(String markup) {
    text.append(markup).append('\n');
    return this;
  }

  Html heading(int level, String title) {
    lastHeading = title;
    return raw("<h%d>%s</h%d>".formatted(level, escape(title), level));
  }

  /** The id of a part of the page. */
  String id(String part) {
    return part + "-" + language;
  }

  /** The heading of a part that links lead to. */
  Html part(String part, String title) {
    lastHeading = title;
    return raw("<h2 id=\"%s\">%s</h2>".formatted(id(part), escape(title)));
  }

  Html paragraph(String content) {
    return raw("<p>" + escape(content) + "</p>");
  }

  Html list(List<String> items) {
    raw("<ul>");
    items.forEach(item -> raw("<li>" + escape(item) + "</li>"));
    return raw("</ul>");
  }

  /**
   * A table under its name, unless that stands above it already. Its first column names its rows,
   * and it can be scrolled on a narrow screen.
   *
   * @param name read out for it
   */
  Html table(String name, List<String> header, List<List<String>> rows) {
    return table(
        "", name, header, rows.stream().map(row -> row.stream().map(Cell::new).toList()).toList());
  }

  /** A table to be sorted whose cells are numbers and short words that must not be broken. */
  Html numbers(String name, List<String> header, List<List<Cell>> rows) {
    return table(" class=\"numbers\"", name, header, rows);
  }

  private Html table(String attributes, String name, List<String> header, List<List<Cell>> rows) {
    if (!name.equals(lastHeading)) {
      heading(4, name);
    }
    raw(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%1$s\">"
            .formatted(escape(name)));
    raw("<table%s aria-label=\"%s\"><thead><tr>".formatted(attributes, escape(name)));
    header.forEach(cell -> raw("<th scope=\"col\">" + escape(cell) + "</th>"));
    raw("</tr></thead><tbody>");
    for (List<Cell> row : rows) {
      text.append("<tr><th scope=\"row\">").append(escape(row.get(0).text())).append("</th>");
      row.stream().skip(1).forEach(this::cell);
      raw("</tr>");
    }
    return raw("</tbody></table></div>");
  }

  private void cell(Cell cell) {
    text.append("<td");
    cell.sortBy().ifPresent(number -> text.append(" data-sort=\"").append(number).append('"'));
    text.append('>').append(escape(cell.text())).append("</td>");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
