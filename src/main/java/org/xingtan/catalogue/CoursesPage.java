package org.xingtan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// @param q what was searched for
/// @param filters the choices beside it
/// @param links what the reader may do
record CoursesPage(
    Shell shell,
    String q,
    List<Field> filters,
    PlainTable courses,
    Pager pager,
    List<CoursePage.Link> links) {

  record Pager(String count, @Nullable String previous, @Nullable String next) {}
}
