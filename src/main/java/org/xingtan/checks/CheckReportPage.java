package org.xingtan.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

record CheckReportPage(
    Shell shell, String summary, List<Section> sections, List<Table> tables, List<File> files) {
  /// Findings of one severity.
  record Section(
      String severity, String heading, String meaning, List<FindingTexts.Line> findings) {}

  record Table(String title, String asOf, @Nullable String address) {}

  record File(String format, String address) {}
}
