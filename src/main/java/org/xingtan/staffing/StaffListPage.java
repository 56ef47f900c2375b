package org.xingtan.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// What was changed by hand within the scope, latest first.
///
/// @param export where the list is had as a file
record StaffListPage(
    Shell shell,
    List<StaffPage.Act> acts,
    List<Field.Choice> kinds,
    PlainTable changes,
    String export,
    @Nullable String next) {}
