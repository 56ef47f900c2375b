package org.xingtan.workshop;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class DutySheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select
        r.period_code as period, r.programme_code as programme, t.role, p.number as teacher, e.code as section, b.code as subject,
        a.code as area, c.key as school, t.from_day, t.until_day
      from workshop.duty t
      join programme.v_run r on r.id = t.run_id
      join roster.v_teacher p on p.id = t.teacher_id
      left join enrolment.v_section e on e.id = t.section_id
      left join roster.v_subject b on b.id = t.subject_id
      left join roster.v_area a on a.id = t.area_id
      left join roster.v_school c on c.id = t.school_id
      order by
        r.period_code collate "C", r.programme_code collate "C", t.role collate "C", p.number collate "C", e.code collate "C" nulls first,
        b.code collate "C" nulls first
      """;

  private final JdbcClient jdbc;

  DutySheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit,
        endsBeforeBeginning(limit),
        withoutPlace(limit),
        sectionOfAnotherRun(limit),
        sectionOfAnotherKind(limit),
        acrossAreas(limit));
  }

  private List<Problem> endsBeforeBeginning(int limit) {
    return found(
        """
        select
          s.row_number, 'until_day' as mend, 'ends_before_begins' as reason, array[s.until_day::text, s.from_day::text] as arguments
        from pg_temp.stage_duties s
        where s.until_day < s.from_day
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Tutors have a class, hosts a workshop, assistants a school and a subject, inspectors a subject.
  private List<Problem> withoutPlace(int limit) {
    return found(
        """
        select
          s.row_number, m.mend, 'duty_without_place' as reason, array[s.role, m.mend] as arguments
        from pg_temp.stage_duties s
        cross join lateral (
          select
            case
              when s.role in ('TUTOR', 'HOST') and s.section_id is null then 'section'
              when s.role = 'ASSISTANT' and s.school_id is null then 'school'
              when s.role in ('ASSISTANT', 'INSPECTOR') and s.subject_id is null then 'subject'
            end as mend
        ) m
        where m.mend is not null
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> sectionOfAnotherRun(int limit) {
    return found(
        """
        select
          s.row_number, 'section' as mend, 'duty_section_of_another_run' as reason, array[s.section, s.programme, s.period] as arguments
        from pg_temp.stage_duties s
        join enrolment.v_section e on e.id = s.section_id
        where e.run_id <> s.run_id
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> sectionOfAnotherKind(int limit) {
    return found(
        """
        select s.row_number, 'section' as mend, 'duty_section_of_another_kind' as reason, array[s.role, s.section, e.kind] as arguments
        from pg_temp.stage_duties s
        join enrolment.v_section e on e.id = s.section_id
        where s.role = 'HOST' and e.kind <> 'WORKSHOP'
          or s.role = 'TUTOR' and e.kind = 'WORKSHOP'
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Workshops never cross areas, and an assistant serves an area's own school.
  private List<Problem> acrossAreas(int limit) {
    return found(
        """
        select s.row_number, 'area' as mend, 'duty_across_areas' as reason, array[o.name, a.name] as arguments
        from pg_temp.stage_duties s
        left join enrolment.v_section e on e.id = s.section_id
        left join roster.v_school c on c.id = s.school_id
        join roster.v_area a on a.id in (e.area_id, c.area_id) and a.id <> s.area_id
        join roster.v_area o on o.id = s.area_id
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
