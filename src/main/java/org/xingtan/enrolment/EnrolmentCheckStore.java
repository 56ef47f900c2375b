package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

/// What can be wrong with an enrolment beyond its cells (docs/rules/enrolment.md).
@Repository
class EnrolmentCheckStore {
  /// All rows of persons who try something again.
  private static final String REPEATERS =
      """
      with staged as (
        select i.row_number, i.teacher_id, c.run_id, c.course_id, coalesce(i.attempt, 1) as attempt, i.selected_at, i.withdrawn_at
        from pg_temp.stage_enrolments i
        join enrolment.section c on c.id = i.section_id
        where i.teacher_id in (
          select teacher_id
          from pg_temp.stage_enrolments
          where attempt > 1
        )
      )
      """;

  /// The widest window of any area: which area a person counts in is settled later.
  private static final String WINDOWS =
      """
      with bounds as (
        select
          run_id,
          min(opens_at) filter (where kind = 'SELECTION') as selection_from, max(closes_at) filter (where kind = 'SELECTION') as selection_until,
          min(opens_at) filter (where kind = 'PAYMENT') as payment_from, max(closes_at) filter (where kind = 'PAYMENT') as payment_until,
          min(opens_at) filter (where kind = 'STUDY') as study_from
        from programme.v_study_window
        group by run_id
      )
      """;

  private final JdbcClient jdbc;

  EnrolmentCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Kinds of problems that a sheet may have; those it cannot have need no search of their own.
  record Suspected(
      boolean momentsOutOfOrder,
      boolean doubled,
      boolean repeated,
      boolean outsideWindows,
      boolean boundToAreas,
      boolean neverEmployed) {}

  private static final String SUSPECT =
      """
      select
        bool_or(%1$s) is true as moments_out_of_order,
        count(*) filter (where %3$s = 1) <> count(distinct s.teacher_id::bigint << 32 | c.first_id) filter (where %3$s = 1)
          or count(*) filter (where %3$s > 1) <> count(distinct (s.teacher_id, c.first_id, s.attempt)) filter (where %3$s > 1) as doubled,
        bool_or(s.attempt > 1) is true as repeated,
        bool_or(%2$s) is true as outside_windows,
        bool_or(c.kind = 'WORKSHOP' and c.area_id is not null) is true as bound_to_areas,
        exists (
          select
          from roster.v_teacher t
          where not exists (
            select
            from roster.v_employment e
            where e.teacher_id = t.id
          )
        ) as never_employed
      from pg_temp.stage_enrolments s
      join (
        select id, run_id, kind, area_id, min(id) over (partition by run_id, course_id) as first_id
        from enrolment.section
      ) c on c.id = s.section_id
      left join bounds b on b.run_id = c.run_id
      """;

  /// One pass over millions of rows that are nearly always sound: only for what it suspects is it asked which rows. Sections of the
  /// same course in a run are told by the first of them, so that person and course are one number to sort.
  Suspected suspect() {
    return jdbc.sql(WINDOWS + SUSPECT.formatted(DISORDER, OUTSIDE, "coalesce(s.attempt, 1)"))
        .query(Suspected.class)
        .single();
  }

  private static final String DISORDER =
      """
      s.paid_at < s.selected_at
      or s.started_at < s.selected_at
      or s.completed_at < s.selected_at
      or s.completed_at < s.started_at
      or s.withdrawn_at < s.selected_at
      or s.completed_at is not null and (s.result is null or s.result = 'FAIL' or s.started_at is null)
      or s.attempt not between 1 and 100
      """;

  private static final String MOMENTS_OUT_OF_ORDER =
      """
      select row_number, f.mend, f.reason, f.arguments
      from pg_temp.stage_enrolments s
      cross join lateral (
        values
          (s.paid_at < s.selected_at, 'paid_at', 'moment_before', s.paid_at, 'selected_at', s.selected_at),
          (s.started_at < s.selected_at, 'started_at', 'moment_before', s.started_at, 'selected_at', s.selected_at),
          (s.completed_at < s.selected_at, 'completed_at', 'moment_before', s.completed_at, 'selected_at', s.selected_at),
          (s.completed_at < s.started_at, 'completed_at', 'moment_before', s.completed_at, 'started_at', s.started_at),
          (s.withdrawn_at < s.selected_at, 'withdrawn_at', 'moment_before', s.withdrawn_at, 'selected_at', s.selected_at),
          (s.completed_at is not null and s.result = 'FAIL', 'result', 'failed_but_completed', s.completed_at, 'FAIL', null),
          (s.completed_at is not null and s.result is null, 'result', 'completed_without_result', s.completed_at, '', null),
          (s.completed_at is not null and s.started_at is null, 'started_at', 'completed_without_start', s.completed_at, '', null),
          (s.attempt not between 1 and 100, 'attempt', 'attempt_not_a_number', null, s.attempt::text, null)
      ) c (wrong, mend, reason, moment, other, bound)
      cross join lateral (
        select
          c.mend, c.reason,
          array[to_char(c.moment, 'YYYY-MM-DD HH24:MI:SS'), c.other, to_char(c.bound, 'YYYY-MM-DD HH24:MI:SS')] as arguments
      ) f
      where (%s)
        and c.wrong
      order by row_number
      limit :limit
      """;

  List<Problem> momentsOutOfOrder(int limit) {
    return jdbc.sql(MOMENTS_OUT_OF_ORDER.formatted(DISORDER))
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  private static final String DOUBLED =
      """
      select
        row_number, 'section' as mend, case when section_id = first_section_id then 'doubled' else 'course_doubled' end as reason,
        array[first_row::text, section] as arguments
      from (
        select
          i.row_number, i.section, i.section_id,
          min(i.row_number) over same as first_row,
          first_value(i.section_id) over (same order by i.row_number) as first_section_id
        from pg_temp.stage_enrolments i
        join enrolment.section c on c.id = i.section_id
        where (i.teacher_id, c.run_id, c.course_id, coalesce(i.attempt, 1)) in (
          select o.teacher_id, d.run_id, d.course_id, coalesce(o.attempt, 1)
          from pg_temp.stage_enrolments o
          join enrolment.section d on d.id = o.section_id
          group by o.teacher_id, d.run_id, d.course_id, coalesce(o.attempt, 1)
          having count(*) > 1
        )
        window same as (partition by i.teacher_id, c.run_id, c.course_id, coalesce(i.attempt, 1))
      ) s
      where row_number > first_row
      order by row_number
      limit :limit
      """;

  /// Two sections of the same course are the same course to a person.
  List<Problem> doubled(int limit) {
    return jdbc.sql(DOUBLED).param("limit", limit).query(Problem::read).list();
  }

  private static final String ATTEMPTS_IN_SEQUENCE =
      """
      select
        s.row_number, 'attempt' as mend,
        case when b.selected_at is null then 'attempt_missing' else 'attempt_before_withdrawal' end as reason,
        array[s.attempt::text, (s.attempt - 1)::text] as arguments
      from staged s
      left join (
        select teacher_id, run_id, course_id, attempt, selected_at, withdrawn_at
        from staged
        union all
        select e.teacher_id, e.run_id, e.course_id, e.attempt, e.selected_at, e.withdrawn_at
        from enrolment.enrolment e
        where not :complete
          and (e.teacher_id, e.run_id, e.course_id, e.attempt + 1) in (
            select teacher_id, run_id, course_id, attempt
            from staged
            where attempt > 1
          )
          and (e.teacher_id, e.run_id, e.course_id, e.attempt::integer) not in (
            select teacher_id, run_id, course_id, attempt
            from staged
          )
      ) b on b.teacher_id = s.teacher_id and b.run_id = s.run_id and b.course_id = s.course_id and b.attempt = s.attempt - 1
      where s.attempt > 1
        and coalesce(b.withdrawn_at > s.selected_at, true)
      order by s.row_number
      limit :limit
      """;

  List<Problem> attemptsInSequence(boolean complete, int limit) {
    return jdbc.sql(REPEATERS + ATTEMPTS_IN_SEQUENCE)
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  private static final String OUTSIDE =
      """
      s.selected_at < b.selection_from
      or s.selected_at >= b.selection_until
      or s.paid_at < b.payment_from
      or s.paid_at >= b.payment_until
      or least(s.started_at, s.completed_at) < b.study_from
      """;

  private static final String OUTSIDE_WINDOWS =
      """
      select s.row_number, m.mend, 'moment_outside_window' as reason,
        array[
          to_char(m.at, 'YYYY-MM-DD HH24:MI:SS'), m.kind, to_char(m.opens_at, 'YYYY-MM-DD HH24:MI:SS'),
          coalesce(to_char(m.closes_at, 'YYYY-MM-DD HH24:MI:SS'), '…')
        ] as arguments
      from pg_temp.stage_enrolments s
      join enrolment.section c on c.id = s.section_id
      join bounds b on b.run_id = c.run_id
      cross join lateral (
        values
          ('selected_at', 'SELECTION', s.selected_at, b.selection_from, b.selection_until),
          ('paid_at', 'PAYMENT', s.paid_at, b.payment_from, b.payment_until),
          ('started_at', 'STUDY', s.started_at, b.study_from, null),
          ('completed_at', 'STUDY', s.completed_at, b.study_from, null)
      ) m (mend, kind, at, opens_at, closes_at)
      where (%s)
        and (m.at < m.opens_at or m.at >= m.closes_at)
      order by s.row_number
      limit :limit
      """;

  /// Only where the run has windows: selection and payment within them, study not before it opens. Study may end later than
  /// announced: platforms stay open for those who are late.
  List<Problem> outsideWindows(int limit) {
    return jdbc.sql(WINDOWS + OUTSIDE_WINDOWS.formatted(OUTSIDE))
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  List<Problem> neverEmployed(int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'teacher' as mend, 'never_employed' as reason, array[s.teacher] as arguments
            from pg_temp.stage_enrolments s
            where not exists (
              select
              from roster.v_employment e
              where e.teacher_id = s.teacher_id
            )
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  private static final String WORKSHOPS_OF_OTHER_AREAS =
      """
      with bound as (
        select s.row_number, s.section, s.teacher, s.teacher_id, c.area_id, c.run_id
        from pg_temp.stage_enrolments s
        join enrolment.section c on c.id = s.section_id
        where c.kind = 'WORKSHOP'
          and c.area_id is not null
      ),
      standing as (
        select r.id as run_id, p.teacher_id, p.area_id, h.teacher_id is not null as listed, h.area_id as listed_area_id
        from programme.v_run r
        cross join lateral roster.v_standing(r.reference_day) p
        left join roster.v_head_count_member h
          on h.head_count_id = r.head_count_id and h.teacher_id = p.teacher_id and r.population_rule = 'HEAD_COUNT'
        where r.id in (select run_id from bound)
      )
      select b.row_number, 'section' as mend, 'workshop_of_other_area' as reason, array[b.section, o.name, a.name] as arguments
      from bound b
      join standing p on p.run_id = b.run_id and p.teacher_id = b.teacher_id
      join roster.v_area a on a.id = case when p.listed then p.listed_area_id else p.area_id end
      join roster.v_area o on o.id = b.area_id
      where a.id <> o.id
      order by b.row_number
      limit :limit
      """;

  /// Workshops never cross areas. Who counts in no area may join any.
  List<Problem> workshopsOfOtherAreas(int limit) {
    return jdbc.sql(WORKSHOPS_OF_OTHER_AREAS).param("limit", limit).query(Problem::read).list();
  }
}
