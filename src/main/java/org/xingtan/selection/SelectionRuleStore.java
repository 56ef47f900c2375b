package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class SelectionRuleStore {
  private static final RowMapper<SelectionRule> RULE =
      (row, number) ->
          new SelectionRule(
              SelectionRule.Audience.valueOf(row.getString("audience")),
              SelectionRule.Fit.valueOf(row.getString("fit")),
              row.getString("repeats").equals("ALLOWED"),
              row.getString("again").equals("ALLOWED"),
              row.getString("waiting").equals("OFFERED"),
              SelectionRule.School.valueOf(row.getString("school")),
              Moments.orNull(row, "withdraw_until"));

  private final JdbcClient jdbc;

  SelectionRuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  SelectionRule of(int run) {
    return jdbc.sql(
            """
            select audience, fit, repeats, again, waiting, school, withdraw_until
            from selection.v_rule
            where run_id = :run
            """)
        .param("run", run)
        .query(RULE)
        .single();
  }

  private static final String SET =
      """
      insert into selection.rule (run_id, audience, fit, repeats, again, waiting, school, withdraw_until)
      values (:run, :audience, :fit, :repeats, :again, :waiting, :school, :withdraw_until)
      on conflict (run_id) do update
      set audience = excluded.audience, fit = excluded.fit, repeats = excluded.repeats, again = excluded.again,
        waiting = excluded.waiting, school = excluded.school, withdraw_until = excluded.withdraw_until
      """;

  void set(int run, SelectionRule rule) {
    jdbc.sql(SET)
        .param("run", run)
        .param("audience", rule.audience().name())
        .param("fit", rule.fit().name())
        .param("repeats", rule.repeats() ? "ALLOWED" : "REFUSED")
        .param("again", rule.again() ? "ALLOWED" : "REFUSED")
        .param("waiting", rule.waiting() ? "OFFERED" : "NONE")
        .param("school", rule.school().name())
        .param(
            "withdraw_until",
            rule.withdrawUntil() == null ? null : rule.withdrawUntil().atOffset(UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /// The moment until which seats can be given back belongs to its own period.
  void copy(int fromPeriod, int toPeriod) {
    jdbc.sql(
            """
            insert into selection.rule (run_id, audience, fit, repeats, again, waiting, school)
            select n.id, r.audience, r.fit, r.repeats, r.again, r.waiting, r.school
            from selection.rule r
            join programme.v_run o on o.id = r.run_id
            join programme.v_run n on n.programme_id = o.programme_id and n.period_id = :to
            where o.period_id = :from
            on conflict do nothing
            """)
        .param("from", fromPeriod)
        .param("to", toPeriod)
        .update();
  }
}
