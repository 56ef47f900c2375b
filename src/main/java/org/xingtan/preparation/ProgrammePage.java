package org.xingtan.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// @param require the form for a new requirement; nothing for readers
record ProgrammePage(
    Shell shell,
    List<PeriodPage.Fact> facts,
    List<PeriodPage.Link> links,
    List<PlainTable> tables,
    @Nullable Fields require) {}
