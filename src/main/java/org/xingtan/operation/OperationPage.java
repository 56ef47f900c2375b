package org.xingtan.operation;

import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// How the installation is doing.
record OperationPage(
    Shell shell,
    String asOf,
    PlainTable configured,
    PlainTable tasks,
    PlainTable database,
    PlainTable machine) {}
