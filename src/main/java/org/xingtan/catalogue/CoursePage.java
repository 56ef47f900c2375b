package org.xingtan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// @param picture address of its picture
/// @param links what the reader may do with it
record CoursePage(
    Shell shell,
    String introduction,
    @Nullable String picture,
    List<Fact> facts,
    List<Link> links,
    PlainTable versions) {

  record Fact(String label, String value) {}

  record Link(String label, String address) {}
}
