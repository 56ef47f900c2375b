package org.xingtan.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// @param actions what the city office can do with it now; empty for readers
/// @param differences from the template, while it is a draft
record PeriodPage(
    Shell shell,
    String state,
    List<Fact> facts,
    List<Link> links,
    List<Fields> actions,
    List<Run> runs,
    @Nullable PlainTable differences,
    PlainTable changes) {

  record Fact(String label, String value) {}

  record Link(String label, String address) {}

  record Run(
      String heading, List<Fact> facts, List<Link> links, PlainTable windows, PlainTable parts) {}
}
