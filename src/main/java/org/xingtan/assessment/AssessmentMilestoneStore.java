package org.xingtan.assessment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentMilestoneStore {
  private final JdbcClient jdbc;

  AssessmentMilestoneStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> touchedCodes() {
    return jdbc.sql(
            """
            select code
            from assessment.assessment
            where id in (
              select assessment_id
              from pg_temp.touched_assessment
            )
            order by code
            """)
        .query((row, number) -> row.getString("code"))
        .list();
  }

  void scope() {
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select distinct c.id, t.teacher_id
            from pg_temp.touched_assessment t
            join assessment.assessment a on a.id = t.assessment_id
            join milestone.v_context c on c.code = 'ASSESSMENT/' || a.code
            """)
        .update();
  }

  private static final String DESIRE =
      """
      create temp view desired_milestone as
      select
        p.context_id, l.measure, p.teacher_id, l.at, 1::smallint as delta, s.area_id, s.school_id, s.subject_id, s.ownership, s.staff_kind
      from pg_temp.settled_person p
      join milestone.v_context c on c.id = p.context_id
      join assessment.assessment a on 'ASSESSMENT/' || a.code = c.code
      join assessment.v_candidate_step l on l.assessment_id = a.id and l.teacher_id = p.teacher_id
      left join (
        select d.frozen_on, e.teacher_id, e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind
        from (
          select distinct frozen_on
          from assessment.assessment
          where id in (
            select assessment_id
            from pg_temp.touched_assessment
          )
        ) d
        cross join lateral roster.v_standing(d.frozen_on) e
      ) s on s.frozen_on = a.frozen_on and s.teacher_id = p.teacher_id
      """;

  /// Dimensions are those of the day on which the list was frozen.
  void desire() {
    jdbc.sql(DESIRE).update();
  }
}
