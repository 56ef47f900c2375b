package org.xingtan.preparation;

import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// What a changed rule would do, before it is saved.
///
/// @param form the rules as they were tried, to change or to save
/// @param note what was not worked out; may be empty
record WhatIfPage(
    Shell shell,
    String up,
    String upLabel,
    String note,
    PlainTable areas,
    PlainTable persons,
    Fields form) {}
