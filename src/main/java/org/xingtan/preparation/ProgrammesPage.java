package org.xingtan.preparation;

import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// @param mayWrite whether the reader sets up programmes
record ProgrammesPage(Shell shell, PlainTable programmes, boolean mayWrite) {}
