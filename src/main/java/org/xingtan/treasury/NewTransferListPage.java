package org.xingtan.treasury;

import org.xingtan.web.Fields;
import org.xingtan.web.Shell;

/// The form for a file with bank transfers.
record NewTransferListPage(Shell shell, Fields form) {}
