package org.xingtan.payment;

import org.xingtan.web.Fields;
import org.xingtan.web.Pager;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Days that were compared, and the form to compare one with an uploaded bill.
record ReconciliationsPage(Shell shell, PlainTable days, Pager pager, Fields form) {}
