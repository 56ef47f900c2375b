package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import org.xingtan.web.Pager;
import org.xingtan.web.Words;

/// Makes the table of people that a filter found, and the ways to the pages beside it.
final class TeacherTables {
  private TeacherTables() {}

  static TeacherTable of(
      Words words,
      String caption,
      TeacherFilter filter,
      TeacherLists.Found found,
      LocalDate today) {
    List<TeacherRow> rows =
        found.lines().stream().map(line -> TeacherRow.of(line, words, today)).toList();
    return new TeacherTable(words, caption, rows, pager(words, filter, found));
  }

  private static Pager pager(Words words, TeacherFilter filter, TeacherLists.Found found) {
    List<TeacherLine> lines = found.lines();
    String count =
        found.count() > TeacherLists.COUNTED
            ? words.of("directory.teachers.count-above", TeacherLists.COUNTED)
            : words.of("directory.teachers.count", found.count());
    return new Pager(
        count,
        found.earlier() && !lines.isEmpty()
            ? filter.address().with("before", lines.getFirst().number()).toString()
            : null,
        found.later() && !lines.isEmpty()
            ? filter.address().with("after", lines.getLast().number()).toString()
            : null);
  }
}
