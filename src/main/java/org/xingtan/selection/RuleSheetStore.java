package org.xingtan.selection;

/// What the sheet of rules is written from.
final class RuleSheetStore {
  static final String EXPORT =
      """
      select
        r.period_code as period, r.programme_code as programme, t.audience, t.fit, t.repeats, t.again, t.waiting, t.school, t.withdraw_until
      from selection.rule t
      join programme.v_run r on r.id = t.run_id
      order by r.period_code collate "C", r.programme_code collate "C"
      """;

  private RuleSheetStore() {}
}
