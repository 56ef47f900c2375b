package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Touched;

@Repository
class CarryOverSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select r.code as programme, a.code as part, f.code as from_period, g.code as to_period, t.reason
      from programme.carry_over t
      join programme.part a on a.id = t.part_id
      join programme.programme r on r.id = a.programme_id
      join programme.period f on f.id = t.from_period_id
      join programme.period g on g.id = t.to_period_id
      order by r.code collate "C", a.code collate "C", g.code collate "C", f.code collate "C"
      """;

  private final JdbcClient jdbc;
  private final Merges merges;

  CarryOverSheetStore(JdbcClient jdbc, Merges merges) {
    this.jdbc = jdbc;
    this.merges = merges;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, fromLater(limit), withoutRun(limit));
  }

  private List<Problem> fromLater(int limit) {
    return found(
        """
        select
          s.row_number, 'from_period' as mend, 'carry_over_from_later' as reason, array[s.from_period, s.to_period] as arguments
        from pg_temp.stage_carry_overs s
        join programme.period f on f.id = s.from_period_id
        join programme.period g on g.id = s.to_period_id
        where f.begins_on >= g.begins_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> withoutRun(int limit) {
    return found(
        """
        select s.row_number, e.mend, 'carry_over_without_run' as reason, array[s.programme, e.period] as arguments
        from pg_temp.stage_carry_overs s
        join programme.part a on a.id = s.part_id
        cross join lateral (
          values ('from_period', s.from_period, s.from_period_id), ('to_period', s.to_period, s.to_period_id)
        ) e (mend, period, period_id)
        where not exists (
          select
          from programme.run r
          where r.programme_id = a.programme_id
            and r.period_id = e.period_id
        )
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Completion in the later period may change for everybody there.
  @Override
  public void beforeMerge(boolean complete) {
    merges.note(Touched.RUN);
    noteRunsOfChangedRules(complete);
  }

  private void noteRunsOfChangedRules(boolean complete) {
    jdbc.sql(
            """
            with compared as (
              select coalesce(s.part_id, t.part_id) as part_id, coalesce(s.to_period_id, t.to_period_id) as period_id
              from pg_temp.stage_carry_overs s
              full join programme.carry_over t
                on t.part_id = s.part_id and t.from_period_id = s.from_period_id and t.to_period_id = s.to_period_id
              where t.part_id is null
                or s.part_id is null and :complete
            )
            insert into pg_temp.touched_run
            select distinct r.id
            from compared c
            join programme.part a on a.id = c.part_id
            join programme.run r on r.programme_id = a.programme_id and r.period_id = c.period_id
            """)
        .param("complete", complete)
        .update();
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
