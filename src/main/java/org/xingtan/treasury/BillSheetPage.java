package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// A bill on paper.
record BillSheetPage(
    Shell shell,
    String number,
    String back,
    List<BillPage.Fact> facts,
    @Nullable String how,
    PlainTable lines) {}
