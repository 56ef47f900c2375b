package org.xingtan.directory;

import java.util.List;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// @param last the last page that has schools, for whoever went beyond it
record SchoolsPage(Shell shell, Filter filter, List<SchoolRow> rows, Pager pager, String last) {

  /// @param areas empty for those who see one area only
  record Filter(
      String q,
      List<Choice> areas,
      List<Choice> ownerships,
      List<Choice> stages,
      List<Choice> pilots) {}
}
