package org.xingtan.programme;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class RunSetUpStore {
  private static final RowMapper<Window> WINDOW =
      (row, number) ->
          new Window(
              Window.Kind.valueOf(row.getString("kind")),
              row.getString("area"),
              Moments.of(row, "opens_at"),
              Moments.of(row, "closes_at"),
              row.getString("reason"));
  private static final RowMapper<Limit> LIMIT =
      (row, number) ->
          new Limit(
              row.getString("part"),
              row.getObject("most_courses", Integer.class),
              row.getBigDecimal("most_hours"),
              row.getObject("warn_courses", Integer.class));
  private static final RowMapper<FeeRule> FEE =
      (row, number) ->
          new FeeRule(
              FeeRule.Basis.valueOf(row.getString("basis")),
              row.getBigDecimal("yuan"),
              FeeRule.Payer.valueOf(row.getString("payer")),
              FeeRule.Refund.valueOf(row.getString("refund")),
              row.getObject("pay_within_hours", Integer.class));

  private final JdbcClient jdbc;

  RunSetUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RunSetUp> ofPeriod(String period) {
    return runs("p.code = :code", period);
  }

  List<RunSetUp> ofProgramme(String programme) {
    return runs("g.code = :code", programme);
  }

  private List<RunSetUp> runs(String condition, String code) {
    return jdbc.sql(
            """
            select
              r.id, p.id as period_id, p.code as period, g.id as programme_id, g.code as programme, g.name as programme_name,
              p.begins_on, p.ends_on, programme.period_state(p.id) as state, r.reference_day, r.population_rule,
              h.code as head_count, r.pilot, r.participation_rule, r.completion_rule
            from programme.run r
            join programme.period p on p.id = r.period_id
            join programme.programme g on g.id = r.programme_id
            left join roster.v_head_count h on h.id = r.head_count_id
            where
            """
                + condition
                + " order by p.code desc, g.id")
        .param("code", code)
        .query((row, number) -> run(row))
        .list();
  }

  private RunSetUp run(ResultSet row) throws SQLException {
    short id = row.getShort("id");
    return new RunSetUp(
        new RunSetUp.Key(
            id,
            row.getShort("period_id"),
            row.getString("period"),
            row.getShort("programme_id"),
            row.getString("programme"),
            row.getString("programme_name")),
        row.getObject("begins_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("state"),
        rules(row),
        windows(id),
        limits(id),
        fee(id).orElse(null));
  }

  private static RunRules rules(ResultSet row) throws SQLException {
    return new RunRules(
        row.getObject("reference_day", LocalDate.class),
        RunRules.Population.valueOf(row.getString("population_rule")),
        row.getString("head_count"),
        row.getString("pilot"),
        RunRules.Participation.valueOf(row.getString("participation_rule")),
        RunRules.Completion.valueOf(row.getString("completion_rule")));
  }

  private List<Window> windows(short run) {
    return jdbc.sql(
            """
            select w.kind, a.code as area, w.opens_at, w.closes_at, w.reason
            from programme.study_window w
            left join roster.v_area a on a.id = w.area_id
            where w.run_id = :run
            order by array_position(array['REGISTRATION', 'SELECTION', 'PAYMENT', 'STUDY'], w.kind), a.ordinal nulls first
            """)
        .param("run", run)
        .query(WINDOW)
        .list();
  }

  private List<Limit> limits(short run) {
    return jdbc.sql(
            """
            select p.code as part, l.most_courses::integer, l.most_hours, l.warn_courses::integer
            from programme.selection_limit l
            left join programme.part p on p.id = l.part_id
            where l.run_id = :run
            order by p.ordinal nulls first
            """)
        .param("run", run)
        .query(LIMIT)
        .list();
  }

  private Optional<FeeRule> fee(short run) {
    return jdbc.sql(
            """
            select basis, yuan, payer, refund, pay_within_hours::integer
            from programme.fee_rule
            where run_id = :run
            """)
        .param("run", run)
        .query(FEE)
        .optional();
  }

  /// False when the head count does not exist.
  boolean change(short run, RunRules rules) {
    return jdbc.sql(
                """
                update programme.run
                set reference_day = :reference_day, population_rule = :population,
                  head_count_id = (select h.id from roster.v_head_count h where h.code = :head_count), pilot = :pilot,
                  participation_rule = :participation, completion_rule = :completion
                where id = :run
                  and (:head_count::text is null or exists (select from roster.v_head_count h where h.code = :head_count))
                """)
            .param("run", run)
            .param("reference_day", rules.referenceDay())
            .param("population", rules.population().name())
            .param("head_count", rules.headCount())
            .param("pilot", rules.pilot())
            .param("participation", rules.participation().name())
            .param("completion", rules.completion().name())
            .update()
        == 1;
  }

  void deleteWindow(short run, Window window) {
    jdbc.sql(
            """
            delete from programme.study_window w
            where w.run_id = :run
              and w.kind = :kind
              and w.area_id is not distinct from (select a.id from roster.v_area a where a.code = :area)
            """)
        .param("run", run)
        .param("kind", window.kind().name())
        .param("area", window.area())
        .update();
  }

  void putWindow(short run, Window window) {
    jdbc.sql(
            """
            insert into programme.study_window (run_id, area_id, kind, opens_at, closes_at, reason)
            values (:run, (select a.id from roster.v_area a where a.code = :area), :kind, :opens_at, :closes_at, :reason)
            on conflict (run_id, kind, area_id) do update
            set opens_at = excluded.opens_at, closes_at = excluded.closes_at, reason = excluded.reason
            """)
        .param("run", run)
        .param("area", window.area())
        .param("kind", window.kind().name())
        .param("opens_at", window.opensAt().atOffset(UTC))
        .param("closes_at", window.closesAt().atOffset(UTC))
        .param("reason", window.reason())
        .update();
  }

  void putLimits(short run, List<Limit> limits) {
    jdbc.sql("delete from programme.selection_limit where run_id = :run")
        .param("run", run)
        .update();
    for (Limit limit : limits) {
      jdbc.sql(
              """
              insert into programme.selection_limit (run_id, part_id, most_courses, most_hours, warn_courses)
              values (
                :run,
                (
                  select p.id
                  from programme.part p
                  join programme.run r on r.programme_id = p.programme_id
                  where r.id = :run
                    and p.code = :part
                ),
                :most_courses, :most_hours, :warn_courses)
              """)
          .param("run", run)
          .param("part", limit.part())
          .param("most_courses", limit.mostCourses())
          .param("most_hours", limit.mostHours())
          .param("warn_courses", limit.warnCourses())
          .update();
    }
  }

  void putFee(short run, @Nullable FeeRule fee) {
    jdbc.sql("delete from programme.fee_rule where run_id = :run").param("run", run).update();
    if (fee == null) {
      return;
    }
    jdbc.sql(
            """
            insert into programme.fee_rule (run_id, basis, yuan, payer, refund, pay_within_hours)
            values (:run, :basis, :yuan, :payer, :refund, :hours)
            """)
        .param("run", run)
        .param("basis", fee.basis().name())
        .param("yuan", fee.yuan())
        .param("payer", fee.payer().name())
        .param("refund", fee.refund().name())
        .param("hours", fee.payWithinHours())
        .update();
  }

  void touch(short run) {
    jdbc.sql("insert into pg_temp.touched_run (run_id) values (:run)").param("run", run).update();
  }
}
