package org.xingtan.intake;

/// Brings derived rows (members, milestones, roll-ups) in line with the facts an import changed, in the same transaction. Called
/// once after all sheets were applied, in the order of Spring's `@Order`.
public interface Settlement {

  void settle();

  /// After a change by hand of one person's name or employment and of nothing else. Whoever goes through the whole city to settle
  /// says here how one person is settled.
  default void settle(int teacher) {
    settle();
  }
}
