package org.xingtan.catalogue;

import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

record ProvidersPage(Shell shell, PlainTable providers) {}
