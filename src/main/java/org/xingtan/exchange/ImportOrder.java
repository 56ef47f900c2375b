package org.xingtan.exchange;

import java.util.List;

/// What to do with which tables.
///
/// @param sheets in order of import
/// @param rehearsal whether everything is undone in the end (dry run)
/// @param complete whether the files are the whole truth, so that stored rows they do not name are removed
/// @param confirmedRemovals how many removals a person has confirmed; -1 for none
record ImportOrder(
    List<SheetTables> sheets, boolean rehearsal, boolean complete, long confirmedRemovals) {}
