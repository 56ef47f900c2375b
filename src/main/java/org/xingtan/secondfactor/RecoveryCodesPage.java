package org.xingtan.secondfactor;

import java.util.List;
import org.xingtan.web.Shell;

/// Shown once.
record RecoveryCodesPage(Shell shell, List<String> codes) {}
