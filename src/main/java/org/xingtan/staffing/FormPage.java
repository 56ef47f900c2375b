package org.xingtan.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;

/// A page with a form.
///
/// @param explanation above the form
/// @param facts of whom it is about
/// @param second another form, such as one that takes something back
record FormPage(
    Shell shell,
    Crumb up,
    String explanation,
    List<Fact> facts,
    Fields form,
    @Nullable Second second) {

  record Crumb(String address, String label) {}

  record Fact(String label, String value) {}

  record Second(String title, String explanation, Fields form) {}
}
