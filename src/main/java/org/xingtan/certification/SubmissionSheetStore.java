package org.xingtan.certification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class SubmissionSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select
        r.period_code as period, r.programme_code as programme, p.number as teacher, a.code as ability, t.submitted_at, t.decided_at, t.level
      from certification.submission t
      join programme.v_run r on r.id = t.run_id
      join roster.v_teacher p on p.id = t.teacher_id
      join certification.ability a on a.id = t.ability_id
      order by r.period_code collate "C", r.programme_code collate "C", p.number collate "C", a.code collate "C"
      """;

  private final JdbcClient jdbc;

  SubmissionSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit, decidedBeforeSubmitted(limit), halfDecided(limit), beforePeriod(limit));
  }

  private List<Problem> decidedBeforeSubmitted(int limit) {
    return found(
        """
        select
          s.row_number, 'decided_at' as mend, 'decided_before_submitted' as reason,
          array[to_char(s.decided_at, 'YYYY-MM-DD HH24:MI:SS'), to_char(s.submitted_at, 'YYYY-MM-DD HH24:MI:SS')] as arguments
        from pg_temp.stage_ability_submissions s
        where s.decided_at < s.submitted_at
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> halfDecided(int limit) {
    return found(
        """
        select
          s.row_number, case when s.level is null then 'level' else 'decided_at' end as mend, 'decision_incomplete' as reason,
          array[]::text[] as arguments
        from pg_temp.stage_ability_submissions s
        where (s.decided_at is null) <> (s.level is null)
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> beforePeriod(int limit) {
    return found(
        """
        select
          s.row_number, 'submitted_at' as mend, 'submitted_before_period' as reason, array[s.period, r.begins_on::text] as arguments
        from pg_temp.stage_ability_submissions s
        join programme.v_run r on r.id = s.run_id
        where s.submitted_at::date < r.begins_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
