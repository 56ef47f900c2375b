package org.xingtan.staffing;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Transfers and additions of one's schools, latest first.
///
/// @param all whether those that are over are shown, too
record RequestListPage(Shell shell, boolean all, PlainTable requests, @Nullable String next) {}
