package org.xingtan.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.Measure.Source;

/// The cells of one roll-up that a question needs.
///
/// @param cut name of the roll-up
/// @param group which key the sums are grouped by: 1, 2, or 0 for one sum
/// @param key1 wanted first key; null for all
/// @param key2 wanted second key; null for all
/// @param only wanted keys of the group; empty for all
record RollUp(
    String cut, int group, @Nullable Integer key1, @Nullable Integer key2, List<Integer> only) {

  /// The roll-up that knows every dimension the question touches; nothing when single lines must be read.
  static Optional<RollUp> fitting(Question question, Source source) {
    boolean school = question.touches(Dimension.SCHOOL);
    boolean subject = question.touches(Dimension.SUBJECT);
    boolean ownership = question.touches(Dimension.OWNERSHIP);
    if (question.by() == Dimension.COURSE) {
      boolean others = school || subject || ownership || question.touches(Dimension.AREA);
      return others ? Optional.empty() : Optional.of(of("COURSE", question, null));
    }
    boolean timesOfSchool = school && source == Source.PERSON_TIMES;
    if (timesOfSchool || (school ? 1 : 0) + (subject ? 1 : 0) + (ownership ? 1 : 0) > 1) {
      return Optional.empty();
    }
    Selection who = question.selection();
    return Optional.of(
        school
            ? of("SCHOOL", question, who.school())
            : subject
                ? of("AREA_SUBJECT", question, who.subject())
                : of("AREA_OWNERSHIP", question, who.ownership()));
  }

  private static RollUp of(String cut, Question question, @Nullable Integer key2) {
    Dimension by = question.by();
    int group = by == null ? 0 : by == Dimension.AREA || by == Dimension.COURSE ? 1 : 2;
    return new RollUp(cut, group, question.selection().area(), key2, question.only());
  }
}
