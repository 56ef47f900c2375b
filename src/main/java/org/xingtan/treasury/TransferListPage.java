package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// A list of bank transfers: what is wrong with it, and what booking does or did.
///
/// @param book the form that books it; null once it was booked, or when no row can be
record TransferListPage(
    Shell shell,
    String summary,
    List<BillPage.Fact> facts,
    @Nullable Fields book,
    PlainTable wrong,
    PlainTable lines) {}
