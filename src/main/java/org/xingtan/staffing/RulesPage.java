package org.xingtan.staffing;

import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

record RulesPage(Shell shell, Fields form, PlainTable rules) {}
