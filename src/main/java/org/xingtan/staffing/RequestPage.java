package org.xingtan.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;

/// A request: what it asks for, what became of it, and what the reader can do about it.
///
/// @param yes the form with which it is accepted or approved
/// @param no forms that end it, each with a reason
record RequestPage(
    Shell shell,
    @Nullable String refusal,
    List<FormPage.Fact> facts,
    List<StaffPage.ChangeLine> steps,
    @Nullable Fields yes,
    List<Fields> no) {}
