package org.xingtan.payment;

import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// What did not agree on a day.
record ReconciliationPage(Shell shell, String summary, PlainTable differences) {}
