package org.xingtan.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xingtan.time.CityTime;

/// Why a person cannot select a course, or not give it back. Each is one rule of docs/rules/selection.md.
public sealed interface SelectionRefused {

  /// There is no such section, or it is no longer offered.
  record NotOffered() implements SelectionRefused {}

  /// The run has no selection window for this area.
  record NoWindow() implements SelectionRefused {}

  record NotOpenYet(Instant opensAt) implements SelectionRefused {}

  record Closed(Instant closedAt) implements SelectionRefused {}

  record NotInAudience() implements SelectionRefused {}

  record OtherArea() implements SelectionRefused {}

  record OtherSubject() implements SelectionRefused {}

  record OtherStage() implements SelectionRefused {}

  record HeldAlready() implements SelectionRefused {}

  record CompletedBefore() implements SelectionRefused {}

  record WithdrawnBefore() implements SelectionRefused {}

  record NeedsAnother(String course) implements SelectionRefused {}

  record TooManyCourses(int limit) implements SelectionRefused {}

  record TooManyHours(BigDecimal limit) implements SelectionRefused {}

  /// All parts together.
  record TooManyCoursesOfRun(int limit) implements SelectionRefused {}

  record TooManyHoursOfRun(BigDecimal limit) implements SelectionRefused {}

  /// The person's area or school has no seats in this section.
  record NoQuota() implements SelectionRefused {}

  /// All seats are taken and there is no waiting list.
  record NoSeats() implements SelectionRefused {}

  /// The fee is no longer what the person saw.
  record FeeChanged(BigDecimal seen, BigDecimal now) implements SelectionRefused {}

  /// The school does not select for its people in this run.
  record SchoolMayNot() implements SelectionRefused {}

  /// The person is not of this school.
  record NotOfSchool() implements SelectionRefused {}

  record NotHeld() implements SelectionRefused {}

  record TooLate(Instant until) implements SelectionRefused {}

  record StudyBegun() implements SelectionRefused {}

  /// A seat that was paid for is given back through a refund.
  record PaidFor() implements SelectionRefused {}

  /// The name under which it is counted and worded.
  default String reason() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /// What its sentence names.
  default List<String> arguments() {
    return switch (this) {
      case NotOpenYet(Instant opensAt) -> List.of(moment(opensAt));
      case Closed(Instant closedAt) -> List.of(moment(closedAt));
      case TooLate(Instant until) -> List.of(moment(until));
      case NeedsAnother(String course) -> List.of(course);
      case TooManyCourses(int limit) -> List.of(String.valueOf(limit));
      case TooManyCoursesOfRun(int limit) -> List.of(String.valueOf(limit));
      case TooManyHours(BigDecimal limit) -> List.of(plain(limit));
      case TooManyHoursOfRun(BigDecimal limit) -> List.of(plain(limit));
      case FeeChanged(BigDecimal seen, BigDecimal now) ->
          List.of(seen.toPlainString(), now.toPlainString());
      case NotOffered _,
          NoWindow _,
          NotInAudience _,
          OtherArea _,
          OtherSubject _,
          OtherStage _,
          HeldAlready _,
          CompletedBefore _,
          WithdrawnBefore _,
          NoQuota _,
          NoSeats _,
          SchoolMayNot _,
          NotOfSchool _,
          NotHeld _,
          StudyBegun _,
          PaidFor _ ->
          List.of();
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String moment(Instant at) {
    return CityTime.minute(at);
  }
}
