package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.Pager;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// A bill: what it says, its seats, its whole history, and what can be done with it.
///
/// @param state as a word beside the title
/// @param how to pay it; null when nothing is owed
record BillPage(
    Shell shell,
    String state,
    @Nullable String done,
    @Nullable String refusal,
    List<Fact> facts,
    @Nullable String how,
    List<Link> links,
    List<Fields> forms,
    PlainTable lines,
    Pager pager,
    PlainTable history) {

  record Fact(String label, String value) {}

  record Link(String label, String address) {}
}
