package org.xingtan.preparation;

import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// @param mayWrite whether the reader sets up periods
record PeriodsPage(Shell shell, PlainTable periods, boolean mayWrite) {}
