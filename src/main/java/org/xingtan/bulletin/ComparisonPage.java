package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Shell;

/// Two issues side by side: words line by line, figures by what they are.
record ComparisonPage(
    Shell shell,
    List<NewIssuePage.Option> ones,
    List<NewIssuePage.Option> others,
    boolean chosen,
    List<Line> lines,
    List<Figure> figures) {
  /// @param mark `same`, `less` for words only of the first, `more` for words only of the second
  record Line(String mark, String sign, String text) {}

  record Figure(String label, String one, String other, boolean differs) {}
}
