package org.xingtan.directory;

import java.util.List;
import org.xingtan.web.Shell;

/// @param identifiers the national identifiers it had and has, the latest first
/// @param pilots the pilot marks it had and has
/// @param all where the list of its people goes on
record SchoolPage(
    Shell shell,
    SchoolRow school,
    List<DatedRow> identifiers,
    List<DatedRow> pilots,
    TeacherTable teachers,
    String all) {

  record DatedRow(String what, String days) {}
}
