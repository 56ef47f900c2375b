package org.xingtan.intake;

/// Brings derived rows (members, milestones, roll-ups) in line with the facts an import changed, in the same transaction. Called
/// once after all sheets were applied, in the order of Spring's `@Order`.
public interface Settlement {

  void settle();
}
