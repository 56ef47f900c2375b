package org.xingtan.intake;

import java.util.List;

/// What is wrong with a staged row.
///
/// @param row line in the file, the header being line 1
/// @param column the column to mend
/// @param reason message key below `intake.` in messages/intake.properties: says what is wrong and what to do
/// @param arguments values for the message
public record Problem(long row, String column, String reason, List<String> arguments) {

  public static Problem at(long row, String column, String reason, String... arguments) {
    return new Problem(row, column, reason, List.of(arguments));
  }
}
