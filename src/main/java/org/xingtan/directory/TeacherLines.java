package org.xingtan.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// Reads a person from a result.
final class TeacherLines {
  private TeacherLines() {}

  static TeacherLine read(ResultSet row) throws SQLException {
    return new TeacherLine(
        row.getInt("id"),
        row.getString("number"),
        row.getString("name"),
        row.getString("sex"),
        row.getString("identity_masked"),
        row.getString("mobile_masked"),
        row.getString("school_key"),
        row.getString("school"),
        row.getString("area"),
        row.getString("subject"),
        row.getString("stage"),
        row.getString("staff_kind"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("ended_by"));
  }
}
