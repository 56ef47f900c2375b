package org.xingtan.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.roster.Stages;
import org.xingtan.staffing.StaffMember.Workplace;
import org.xingtan.web.Words;

/// How a state is written into the journal, with codes for what each language has a word for, and read out of it again.
final class Trail {
  private static final String BETWEEN = " · ";
  private static final Set<String> STAGES = Set.of(Stages.all());
  private static final Set<String> STAFF_KINDS = Set.of("FULL_TIME", "OTHER_STAFF");

  private Trail() {}

  /// The stage and the staff kind OTHER are not the same word.
  static String position(
      @Nullable Workplace workplace,
      String staffKind,
      @Nullable String subject,
      @Nullable String stage) {
    List<String> parts = new ArrayList<>();
    if (workplace != null) {
      parts.add(workplace.name());
    }
    parts.add(staffKind.equals("OTHER") ? "OTHER_STAFF" : staffKind);
    Stream.of(subject, stage).filter(part -> part != null).forEach(parts::add);
    return String.join(BETWEEN, parts);
  }

  static @Nullable String position(StaffMember.@Nullable Latest latest) {
    return latest == null
        ? null
        : position(latest.workplace(), latest.staffKind(), latest.subjectName(), latest.stage());
  }

  static String read(@Nullable String written, Words words) {
    return written == null
        ? ""
        : Stream.of(written.split(BETWEEN, -1))
            .map(part -> word(part, words))
            .collect(Collectors.joining(BETWEEN));
  }

  private static String word(String part, Words words) {
    if (STAFF_KINDS.contains(part)) {
      return words.of("directory.staff." + part.replace("_STAFF", ""));
    }
    return STAGES.contains(part) ? words.of("directory.stage." + part) : part;
  }
}
