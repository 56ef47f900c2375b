package org.xingtan.staffing;

import java.util.Optional;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Every "no" as a sentence: what is wrong, where, and what to do.
final class Refusals {
  private Refusals() {}

  /// What could not be read, if anything.
  static Optional<String> unreadable(Typed typed, Words words) {
    return typed.unreadable().map(text -> words.of("web.unreadable", text));
  }

  static String text(StaffRefused refused, Words words) {
    return switch (refused) {
      case StaffRefused.Stale no -> words.of("staffing.refused.stale", no.actor());
      case StaffRefused.ReasonMissing no -> words.of("staffing.refused.reason-missing");
      case StaffRefused.NothingChanged no -> words.of("staffing.refused.nothing-changed");
      case StaffRefused.NameUnsound no -> words.of("staffing.refused.name-unsound");
      case StaffRefused.NumberUnsound no -> words.of("staffing.refused.number-unsound");
      case StaffRefused.NumberTaken no -> words.of("staffing.refused.number-taken");
      case StaffRefused.IdentityUnsound no ->
          words.of("transfer.reason." + no.why(), no.arguments().toArray());
      case StaffRefused.IdentityTaken no ->
          words.of("staffing.refused.identity-taken", no.number());
      case StaffRefused.MobileUnsound no -> words.of("staffing.refused.mobile-unsound");
      case StaffRefused.ChoiceMissing no -> words.of("staffing.refused.choice-missing");
      case StaffRefused.SchoolUnknown no -> words.of("staffing.refused.school-unknown", no.typed());
      case StaffRefused.DayOutside no ->
          words.of("staffing.refused.day-outside", no.first(), no.last());
      case StaffRefused.Impossible no -> impossible(no, words);
      case StaffRefused.NobodyLeft no -> words.of("staffing.refused.nobody-left");
      case StaffRefused.LastEntry no -> words.of("staffing.refused.last-entry");
      case StaffRefused.SameSchool no -> words.of("staffing.refused.same-school");
      case StaffRefused.OfferWaits no -> words.of("staffing.refused.offer-waits");
      case StaffRefused.DecidedAlready no ->
          words.of("staffing.refused.decided-already", no.actor());
      case StaffRefused.MovedMeanwhile no -> words.of("staffing.refused.moved-meanwhile");
    };
  }

  /// Events are named in the reader's words, not in those of files.
  private static String impossible(StaffRefused.Impossible no, Words words) {
    Object[] arguments =
        no.problem().arguments().stream()
            .map(text ->
                text.matches("JOIN|TRANSFER|CHANGE|LEAVE|RETIRE|RETURN")
                    ? words.of("staffing.event." + text)
                    : text)
            .toArray();
    return words.of("staffing.impossible." + no.problem().reason(), arguments);
  }
}
