package org.xingtan.treasury;

import java.util.List;
import org.xingtan.web.Field;
import org.xingtan.web.Pager;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Bills that may be seen.
record BillsPage(Shell shell, String q, List<Field.Choice> states, PlainTable table, Pager pager) {}
