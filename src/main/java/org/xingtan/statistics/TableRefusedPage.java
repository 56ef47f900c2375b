package org.xingtan.statistics;

import org.xingtan.web.Shell;

record TableRefusedPage(Shell shell, String reason) {}
