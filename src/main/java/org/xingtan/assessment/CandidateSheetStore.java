package org.xingtan.assessment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class CandidateSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select a.code as assessment, p.number as teacher, t.completed_at, t.score, t.level
      from assessment.candidate t
      join assessment.assessment a on a.id = t.assessment_id
      join roster.v_teacher p on p.id = t.teacher_id
      order by a.code collate "C", p.number collate "C"
      """;

  private final JdbcClient jdbc;

  CandidateSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit, outcomeWithoutCompletion(limit), outOfScale(limit), outsideWindow(limit));
  }

  private List<Problem> outcomeWithoutCompletion(int limit) {
    return found(
        """
        select s.row_number, 'completed_at' as mend, 'outcome_without_completion' as reason, array[]::text[] as arguments
        from pg_temp.stage_assessment_candidates s
        where s.completed_at is null
          and (s.score is not null or s.level is not null)
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> outOfScale(int limit) {
    return found(
        """
        select s.row_number, 'score' as mend, 'score_out_of_scale' as reason, array[s.score::text] as arguments
        from pg_temp.stage_assessment_candidates s
        where s.score not between 0 and 100
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// A campaign without a window for the area sets no bounds there.
  private List<Problem> outsideWindow(int limit) {
    return found(
        """
        with standing as materialized (
          select a.id as assessment_id, v.teacher_id, v.area_id
          from assessment.assessment a
          cross join lateral roster.v_standing(a.frozen_on) v
          where a.id in (select w.assessment_id from assessment.area_window w)
            and a.id in (select c.assessment_id from pg_temp.stage_assessment_candidates c)
        )
        select
          s.row_number, 'completed_at' as mend, 'assessment_outside_window' as reason,
          array[r.name, w.opens_on::text, coalesce(w.extended_until, w.closes_on)::text] as arguments
        from pg_temp.stage_assessment_candidates s
        join standing v on v.assessment_id = s.assessment_id and v.teacher_id = s.teacher_id
        join assessment.area_window w on w.assessment_id = s.assessment_id and w.area_id = v.area_id
        join roster.v_area r on r.id = v.area_id
        where s.completed_at::date not between w.opens_on and coalesce(w.extended_until, w.closes_on)
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
