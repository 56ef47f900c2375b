package org.xingtan.treasury;

import java.util.List;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Bills that may be seen.
record BillsPage(
    Shell shell, String q, List<DuesPage.Choice> states, PlainTable table, Pager pager) {}
