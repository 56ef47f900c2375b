package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class RunSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select
        p.code as period, r.code as programme, t.reference_day, t.population_rule, h.code as head_count, t.pilot,
        t.participation_rule, t.completion_rule
      from programme.run t
      join programme.period p on p.id = t.period_id
      join programme.programme r on r.id = t.programme_id
      left join roster.v_head_count h on h.id = t.head_count_id
      order by t.id
      """;

  private final JdbcClient jdbc;

  RunSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, withoutPopulation(limit), outsideProgramme(limit));
  }

  private List<Problem> withoutPopulation(int limit) {
    return found(
        """
        select
          s.row_number, case when s.population_rule = 'HEAD_COUNT' then 'head_count' else 'pilot' end as mend,
          case when s.population_rule = 'HEAD_COUNT' then 'run_without_head_count' else 'run_without_pilot' end as reason,
          array[s.period, s.programme] as arguments
        from pg_temp.stage_period_programmes s
        where s.population_rule = 'HEAD_COUNT' and s.head_count_id is null
          or s.population_rule = 'PILOT_SCHOOLS' and s.pilot is null
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> outsideProgramme(int limit) {
    return found(
        """
        select
          s.row_number, 'period' as mend, 'run_outside_programme' as reason,
          array[s.period, s.programme, r.begins_on::text, coalesce(r.ends_on::text, '…')] as arguments
        from pg_temp.stage_period_programmes s
        join programme.period p on p.id = s.period_id
        join programme.programme r on r.id = s.programme_id
        where p.ends_on < r.begins_on
          or p.begins_on > r.ends_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
