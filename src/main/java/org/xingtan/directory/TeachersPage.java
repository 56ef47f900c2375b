package org.xingtan.directory;

import java.util.List;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Shell;

/// @param first the first page of the same filter
record TeachersPage(Shell shell, Filter filter, TeacherTable table, String first) {

  /// @param areas empty for those who see one area only
  /// @param school whether it makes sense to ask for one
  /// @param more whether the further filters are open
  record Filter(
      TeacherFilter typed,
      List<Choice> areas,
      List<Choice> subjects,
      List<Choice> stages,
      List<Choice> staffKinds,
      List<Choice> statuses,
      boolean school,
      boolean more) {}
}
