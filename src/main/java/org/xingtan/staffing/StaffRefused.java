package org.xingtan.staffing;

import java.util.List;
import org.xingtan.intake.Problem;

/// Why a change by hand is not made. Each is one rule of docs/rules/staffing.md.
sealed interface StaffRefused {

  /// Somebody else changed the person since the form was shown.
  record Stale(String actor) implements StaffRefused {}

  record ReasonMissing() implements StaffRefused {}

  record NothingChanged() implements StaffRefused {}

  record NameUnsound() implements StaffRefused {}

  record NumberUnsound() implements StaffRefused {}

  record NumberTaken() implements StaffRefused {}

  /// @param why a key below `transfer.reason.`
  record IdentityUnsound(String why, List<String> arguments) implements StaffRefused {}

  /// @param number of the person who has it
  record IdentityTaken(String number) implements StaffRefused {}

  record MobileUnsound() implements StaffRefused {}

  record ChoiceMissing() implements StaffRefused {}

  record SchoolUnknown(String typed) implements StaffRefused {}

  record DayOutside(String first, String last) implements StaffRefused {}

  /// The history would be impossible; the problem is the one that a file would be told.
  record Impossible(Problem problem) implements StaffRefused {}

  /// Nobody who left has this number and name.
  record NobodyLeft() implements StaffRefused {}

  record LastEntry() implements StaffRefused {}

  record SameSchool() implements StaffRefused {}

  /// Another transfer of the person waits.
  record OfferWaits() implements StaffRefused {}

  record DecidedAlready(String actor) implements StaffRefused {}

  /// The person is no longer in the school that offered them.
  record MovedMeanwhile() implements StaffRefused {}
}
