package org.xingtan.treasury;

import org.xingtan.web.Pager;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Receipts that were given out.
record ReceiptsPage(Shell shell, PlainTable table, Pager pager) {}
