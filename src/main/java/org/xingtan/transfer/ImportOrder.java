package org.xingtan.transfer;

import java.util.List;

/// Which tables to take over, and how.
///
/// @param sheets in order of import
public record ImportOrder(List<SheetTables> sheets, ImportWish wish) {}
