package org.xingtan.duplicate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What came about under a number and stays with it. What was withdrawn is held by nobody.
@Repository
class HoldingStore {
  private static final String COUNT =
      """
      select
        (select count(*) from enrolment.v_enrolment where teacher_id = :teacher and withdrawn_at is null)::integer as courses,
        (select count(*) from enrolment.v_registration where teacher_id = :teacher and withdrawn_at is null)::integer as registrations,
        (select count(*) from workshop.v_duty where teacher_id = :teacher)::integer as duties,
        (select count(*) from assessment.v_candidate where teacher_id = :teacher)::integer as assessments,
        (select count(*) from certification.v_submission where teacher_id = :teacher)::integer as submissions,
        (select count(*) from award.v_entry where teacher_id = :teacher)::integer as awards,
        (
          select count(*)
          from identity.v_post p
          join identity.v_account a on a.id = p.account_id
          where a.teacher_id = :teacher
            and p.role <> 'TEACHER'
            and p.valid_until is null
        )::integer as offices,
        (select count(*) from identity.v_account where teacher_id = :teacher)::integer as accounts
      """;

  private static final String EACH =
      """
      select h.kind, h.what, h.place
      from (
        select 'COURSE' as kind, c.title as what, r.programme_short_name || ' ' || r.period_name as place, r.begins_on as day
        from enrolment.v_enrolment e
        join catalogue.v_course c on c.id = e.course_id
        join programme.v_run r on r.id = e.run_id
        where e.teacher_id = :teacher
          and e.withdrawn_at is null
        union all
        select 'REGISTRATION', '', r.programme_short_name || ' ' || r.period_name, r.begins_on
        from enrolment.v_registration n
        join programme.v_run r on r.id = n.run_id
        where n.teacher_id = :teacher
          and n.withdrawn_at is null
        union all
        select 'DUTY', concat_ws(' · ', s.name, c.name, b.name), r.programme_short_name || ' ' || r.period_name, d.from_day
        from workshop.v_duty d
        join programme.v_run r on r.id = d.run_id
        left join enrolment.v_section s on s.id = d.section_id
        left join roster.v_school c on c.id = d.school_id
        left join roster.v_subject b on b.id = d.subject_id
        where d.teacher_id = :teacher
        union all
        select 'ASSESSMENT', a.name, '', a.frozen_on
        from assessment.v_candidate d
        join assessment.v_assessment a on a.id = d.assessment_id
        where d.teacher_id = :teacher
        union all
        select 'SUBMISSION', a.name, r.programme_short_name || ' ' || r.period_name, m.submitted_at::date
        from certification.v_submission m
        join certification.v_ability a on a.id = m.ability_id
        join programme.v_run r on r.id = m.run_id
        where m.teacher_id = :teacher
        union all
        select 'AWARD', w.title, '', w.sent_up_on
        from award.v_entry w
        where w.teacher_id = :teacher
        union all
        select 'OFFICE', p.scope_name, '', p.valid_from
        from identity.v_post p
        join identity.v_account a on a.id = p.account_id
        where a.teacher_id = :teacher
          and p.role <> 'TEACHER'
          and p.valid_until is null
      ) h
      order by h.day desc nulls last, h.kind, h.what
      limit :limit
      """;

  private final JdbcClient jdbc;

  HoldingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param offices posts of the account that administer something
  record Holdings(
      int courses,
      int registrations,
      int duties,
      int assessments,
      int submissions,
      int awards,
      int offices,
      int accounts) {

    /// Results are not moved by a merge.
    boolean results() {
      return courses + registrations + duties + assessments + submissions + awards > 0;
    }
  }

  /// One thing held.
  ///
  /// @param where programme and period; may be empty
  record Holding(String kind, String what, String where) {}

  Holdings count(int teacher) {
    return jdbc.sql(COUNT).param("teacher", teacher).query(Holdings.class).single();
  }

  /// The latest first.
  List<Holding> of(int teacher, int limit) {
    return jdbc.sql(EACH)
        .param("teacher", teacher)
        .param("limit", limit)
        .query((row, number) ->
            new Holding(row.getString("kind"), row.getString("what"), row.getString("place")))
        .list();
  }

  /// Courses that both have in the same period.
  int sameCourses(int one, int other) {
    return jdbc.sql(
            """
            select count(distinct (a.run_id, a.course_id))
            from enrolment.v_enrolment a
            join enrolment.v_enrolment b on b.run_id = a.run_id and b.course_id = a.course_id
            where a.teacher_id = :one
              and b.teacher_id = :other
              and a.withdrawn_at is null
              and b.withdrawn_at is null
            """)
        .param("one", one)
        .param("other", other)
        .query(Integer.class)
        .single();
  }
}
