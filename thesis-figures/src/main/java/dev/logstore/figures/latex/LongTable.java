package dev.logstore.figures.latex;

import java.util.List;
import java.util.stream.Collectors;

/** A booktabs table that may fill several pages, with its head on each. */
final class LongTable {
  private LongTable() {}

  /**
   * The table's text.
   *
   * @param run id of the run that it comes from
   * @param label name that it is referred to by, after {@code tab:}
   * @param widths of the columns, as shares of the text's width
   * @param caption in LaTeX
   * @param header names of the columns, as plain text
   * @param body its rows in LaTeX, with their line ends
   */
  static String of(
      String run,
      String label,
      List<Double> widths,
      String caption,
      List<String> header,
      String body) {
    String columns =
        widths.stream()
            .map(share -> ">{\\raggedright\\arraybackslash}p{%s\\textwidth}".formatted(share))
            .collect(Collectors.joining("", "@{}", "@{}"));
    String head = header.stream().map(Tex::escape).collect(Collectors.joining(" & ")) + "\\\\";
    return """
        % Run @RUN@. Written by thesis-figures: do not edit.
        % Needs the packages array, booktabs, longtable. Input it outside of a float.
        \\begingroup\\footnotesize\\setlength{\\tabcolsep}{3pt}\\setlength{\\LTcapwidth}{\\textwidth}\\hyphenpenalty=10000
        \\begin{longtable}{@COLUMNS@}
        \\caption{@CAPTION@}\\label{tab:@LABEL@}\\\\
        \\toprule
        @HEAD@
        \\midrule
        \\endfirsthead
        \\toprule
        @HEAD@
        \\midrule
        \\endhead
        \\bottomrule
        \\endfoot
        @BODY@\\end{longtable}
        \\endgroup
        """
        .replace("@RUN@", run)
        .replace("@COLUMNS@", columns)
        .replace("@CAPTION@", caption)
        .replace("@LABEL@", label)
        .replace("@HEAD@", head)
        .replace("@BODY@", body);
  }
}
