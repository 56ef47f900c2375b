package org.xingtan.catalogue;

import java.util.List;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;

/// A page with one form.
///
/// @param message what was just done; may be empty
record FormPage(
    Shell shell,
    String up,
    String upLabel,
    String explanation,
    String message,
    List<Fields> forms) {}
