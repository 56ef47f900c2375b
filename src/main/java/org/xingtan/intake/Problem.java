package org.xingtan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is wrong with a staged row.
///
/// @param row line in the file, the header being line 1; 0 for the file as a whole
/// @param column the column to mend
/// @param reason message key below `intake.` in messages/intake.properties: says what is wrong and what to do
/// @param arguments values for the message
public record Problem(long row, String column, String reason, List<String> arguments) {

  public static Problem at(long row, String column, String reason, String... arguments) {
    return new Problem(row, column, reason, List.of(arguments));
  }

  /// Reads the columns row_number, mend (column to mend), reason and arguments (text[]) of a check's query.
  public static Problem read(ResultSet row, int number) throws SQLException {
    var arguments = (String[]) row.getArray("arguments").getArray();
    return new Problem(
        row.getLong("row_number"),
        row.getString("mend"),
        row.getString("reason"),
        Stream.of(arguments).map(a -> a == null ? "" : a).toList());
  }

  /// The first problems of several checks, in order of row.
  @SafeVarargs
  public static List<Problem> first(int limit, List<Problem>... found) {
    return Stream.of(found)
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Problem::row))
        .limit(limit)
        .toList();
  }
}
