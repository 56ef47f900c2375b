package org.xingtan.programme;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Identity;
import org.xingtan.time.Moments;

@Repository
class PeriodSetUpStore {
  private static final RowMapper<Period> PERIOD =
      (row, number) ->
          new Period(
              row.getShort("id"),
              row.getString("code"),
              row.getString("name"),
              row.getObject("begins_on", LocalDate.class),
              row.getObject("ends_on", LocalDate.class),
              row.getString("state"));
  private static final RowMapper<PeriodStep> STEP =
      (row, number) ->
          new PeriodStep(
              row.getString("step"),
              row.getString("template"),
              Moments.of(row, "at"),
              row.getString("actor"),
              row.getString("reason"));

  private final JdbcClient jdbc;

  PeriodSetUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Period> all() {
    return jdbc.sql(
            """
            select id, code, name, begins_on, ends_on, programme.period_state(id) as state
            from programme.period
            order by code desc
            """)
        .query(PERIOD)
        .list();
  }

  Optional<Period> find(String code) {
    return jdbc.sql(
            """
            select id, code, name, begins_on, ends_on, programme.period_state(id) as state
            from programme.period
            where code = :code
            """)
        .param("code", code)
        .query(PERIOD)
        .optional();
  }

  /// Its state, with its row locked: two who open or close it come one after the other.
  Optional<String> lock(String code) {
    return jdbc.sql(
            """
            select id
            from programme.period
            where code = :code
            for no key update
            """)
        .param("code", code)
        .query(Short.class)
        .optional()
        .map(this::state);
  }

  private String state(short period) {
    return jdbc.sql("select programme.period_state(:period::smallint)")
        .param("period", period)
        .query(String.class)
        .single();
  }

  List<PeriodStep> steps(short period) {
    return jdbc.sql(
            """
            select s.step, t.code as template, s.at, s.actor, s.reason
            from programme.period_step s
            left join programme.period t on t.id = s.template_id
            where s.period_id = :period
            order by s.id
            """)
        .param("period", period)
        .query(STEP)
        .list();
  }

  /// The key of the new period; nothing when its code is taken.
  Optional<Short> insert(PeriodOrder order) {
    return jdbc.sql(
            """
            insert into programme.period (code, name, begins_on, ends_on)
            values (:code, :name, :begins_on, :ends_on)
            on conflict (code) do nothing
            returning id
            """)
        .param("code", order.code())
        .param("name", order.name())
        .param("begins_on", order.beginsOn())
        .param("ends_on", order.endsOn())
        .query(Short.class)
        .optional();
  }

  void update(short period, PeriodOrder order) {
    jdbc.sql(
            """
            update programme.period
            set name = :name, begins_on = :begins_on, ends_on = :ends_on
            where id = :period
            """)
        .param("period", period)
        .param("name", order.name())
        .param("begins_on", order.beginsOn())
        .param("ends_on", order.endsOn())
        .update();
  }

  void step(
      Identity by,
      short period,
      String step,
      @Nullable Short template,
      @Nullable String reason,
      Instant at) {
    jdbc.sql(
            """
            insert into programme.period_step (period_id, step, template_id, at, account_id, actor, reason)
            values (:period, :step, :template, :at, :account, :actor, :reason)
            """)
        .param("period", period)
        .param("step", step)
        .param("template", template)
        .param("at", at.atOffset(UTC))
        .param("account", by.accountId())
        .param("actor", by.name())
        .param("reason", reason)
        .update();
  }

  /// For a transaction that is rolled back.
  void openForNow(short period) {
    jdbc.sql(
            """
            insert into programme.period_step (period_id, step, at, actor)
            select id, 'OPENED', begins_on, ''
            from programme.period
            where id = :period
            """)
        .param("period", period)
        .update();
  }

  /// The name of a chosen programme that does not reach into the period.
  Optional<String> programmeOutside(Collection<String> programmes, PeriodOrder order) {
    return jdbc.sql(
            """
            select name
            from programme.programme
            where code = any(:programmes)
              and (:ends_on < begins_on or :begins_on > ends_on)
            order by id
            limit 1
            """)
        .param("programmes", programmes.toArray(String[]::new))
        .param("begins_on", order.beginsOn())
        .param("ends_on", order.endsOn())
        .query(String.class)
        .optional();
  }

  void addRuns(short period, Collection<String> programmes, LocalDate referenceDay) {
    jdbc.sql(
            """
            insert into programme.run (period_id, programme_id, reference_day, population_rule, participation_rule, completion_rule)
            select :period, g.id, :reference_day, 'EMPLOYED_FULL_TIME', 'STARTED', 'ALL_PARTS'
            from programme.programme g
            where g.code = any(:programmes)
              and not exists (
                select
                from programme.run r
                where r.period_id = :period
                  and r.programme_id = g.id
              )
            order by g.id
            """)
        .param("period", period)
        .param("programmes", programmes.toArray(String[]::new))
        .param("reference_day", referenceDay)
        .update();
  }

  void copyRuns(short template, short period, Collection<String> programmes, int days) {
    jdbc.sql(
            """
            insert into programme.run
              (period_id, programme_id, reference_day, population_rule, head_count_id, pilot, participation_rule, completion_rule)
            select
              :period, r.programme_id, r.reference_day + :days, r.population_rule, r.head_count_id, r.pilot, r.participation_rule,
              r.completion_rule
            from programme.run r
            join programme.programme g on g.id = r.programme_id
            where r.period_id = :template
              and g.code = any(:programmes)
            order by r.id
            """)
        .param("template", template)
        .param("period", period)
        .param("days", days)
        .param("programmes", programmes.toArray(String[]::new))
        .update();
    copyWindows(template, period, days);
    copyLimits(template, period);
    copyFees(template, period);
  }

  private void copyWindows(short template, short period, int days) {
    jdbc.sql(
            """
            insert into programme.study_window (run_id, area_id, kind, opens_at, closes_at, reason)
            select n.id, w.area_id, w.kind, w.opens_at + make_interval(days => :days), w.closes_at + make_interval(days => :days), w.reason
            from programme.study_window w
            join programme.run r on r.id = w.run_id
            join programme.run n on n.programme_id = r.programme_id and n.period_id = :period
            where r.period_id = :template
            """)
        .param("template", template)
        .param("period", period)
        .param("days", days)
        .update();
  }

  private void copyLimits(short template, short period) {
    jdbc.sql(
            """
            insert into programme.selection_limit (run_id, part_id, most_courses, most_hours, warn_courses)
            select n.id, l.part_id, l.most_courses, l.most_hours, l.warn_courses
            from programme.selection_limit l
            join programme.run r on r.id = l.run_id
            join programme.run n on n.programme_id = r.programme_id and n.period_id = :period
            where r.period_id = :template
            """)
        .param("template", template)
        .param("period", period)
        .update();
  }

  private void copyFees(short template, short period) {
    jdbc.sql(
            """
            insert into programme.fee_rule (run_id, basis, yuan, payer, refund, pay_within_hours)
            select n.id, f.basis, f.yuan, f.payer, f.refund, f.pay_within_hours
            from programme.fee_rule f
            join programme.run r on r.id = f.run_id
            join programme.run n on n.programme_id = r.programme_id and n.period_id = :period
            where r.period_id = :template
            """)
        .param("template", template)
        .param("period", period)
        .update();
  }

  void touchRuns(short period) {
    jdbc.sql(
            """
            insert into pg_temp.touched_run (run_id)
            select id
            from programme.run
            where period_id = :period
            """)
        .param("period", period)
        .update();
  }
}
