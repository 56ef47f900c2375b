package org.xingtan.duplicate;

import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Two persons beside each other.
///
/// @param obstacle why they cannot be merged in this direction; nothing when they can
/// @param inTheWay what stands in the way, and what is to be done about it; nothing when nothing does
/// @param otherWay the same with who stays and who goes exchanged
/// @param form nothing when they cannot be merged
record MergerPage(
    Shell shell,
    @Nullable String refusal,
    PlainTable both,
    @Nullable String obstacle,
    @Nullable PlainTable inTheWay,
    String otherWay,
    @Nullable Fields form) {}
