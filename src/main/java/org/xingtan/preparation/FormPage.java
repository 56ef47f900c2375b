package org.xingtan.preparation;

import java.util.List;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// A page with forms, and what it helps to see while filling them in.
///
/// @param explanation above the forms; may be empty
/// @param tables below the forms
record FormPage(
    Shell shell,
    String up,
    String upLabel,
    String explanation,
    List<Fields> forms,
    List<PlainTable> tables) {}
