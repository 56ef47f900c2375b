package org.xingtan.directory;

import java.util.Arrays;
import java.util.List;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.NotFound;
import org.xingtan.web.Words;

/// How somebody stands today.
enum TeacherStatus {
  EMPLOYED("l.from_day is not null and (l.to_day is null or l.to_day > :today)"),
  LEFT("l.ended_by = 'LEAVE' and l.to_day <= :today"),
  RETIRED("l.ended_by = 'RETIRE' and l.to_day <= :today"),
  WITHOUT_EMPLOYMENT("l.from_day is null"),
  ALL("true");

  /// As a condition on the listing.
  final String condition;

  TeacherStatus(String condition) {
    this.condition = condition;
  }

  static TeacherStatus of(String code) {
    if (code.isEmpty()) {
      return EMPLOYED;
    }
    return Arrays.stream(values())
        .filter(status -> status.name().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  static List<Choice> options(TeacherStatus chosen, Words words) {
    return Arrays.stream(values())
        .map(status ->
            new Choice(
                status.name(), words.of("directory.status." + status.name()), status == chosen))
        .toList();
  }
}
