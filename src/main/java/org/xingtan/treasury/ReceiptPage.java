package org.xingtan.treasury;

import java.util.List;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// A receipt on paper.
record ReceiptPage(
    Shell shell, String back, List<BillPage.Fact> facts, String text, PlainTable lines) {}
