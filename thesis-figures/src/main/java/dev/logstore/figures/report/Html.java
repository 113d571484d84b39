package dev.logstore.figures.report;

import java.util.List;

/** Small pieces of HTML, with all text escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();
  private String lastHeading = "";

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
    return table("", name, header, rows);
  }

  /** A table whose cells are numbers and short words that must not be broken. */
  Html numbers(String name, List<String> header, List<List<String>> rows) {
    return table(" class=\"numbers\"", name, header, rows);
  }

  private Html table(String attributes, String name, List<String> header, List<List<String>> rows) {
    if (!name.equals(lastHeading)) {
      heading(4, name);
    }
    raw(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%1$s\">"
            .formatted(escape(name)));
    raw("<table%s aria-label=\"%s\"><thead><tr>".formatted(attributes, escape(name)));
    header.forEach(cell -> raw("<th scope=\"col\">" + escape(cell) + "</th>"));
    raw("</tr></thead><tbody>");
    for (List<String> row : rows) {
      raw("<tr><th scope=\"row\">" + escape(row.get(0)) + "</th>");
      row.stream().skip(1).forEach(cell -> raw("<td>" + escape(cell) + "</td>"));
      raw("</tr>");
    }
    return raw("</tbody></table></div>");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
