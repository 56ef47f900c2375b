package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the person-times of whole runs into `pg_temp.times_cell`, once by the persons' dimensions and once by course, in one pass with all
/// processors.
///
/// Run, part, place, measure and day are packed into one number (a mixed radix; what does not fit into a bigint, PostgreSQL refuses to
/// count), which is grouped several times faster than eight columns. As a column made by `unnest`, it is expected to have few values: the
/// planner then groups in each process before it brings groups together, instead of leaving all rows to one. Days are told by the offset of
/// the city.
@Repository
class TimesCountStore {
  private final JdbcClient jdbc;

  TimesCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many values each part of the number may have: places are areas by subject by three ownerships, then courses.
  private record Radix(long parts, long areas, long subjects, long courses) {
    long persons() {
      return areas * subjects * 3;
    }

    long places() {
      return persons() + courses;
    }
  }

  private static final RowMapper<Radix> RADIX =
      (row, number) ->
          new Radix(
              row.getLong("parts"),
              row.getLong("areas"),
              row.getLong("subjects"),
              row.getLong("courses"));

  private static final String FIND_RADIX =
      """
      select
        (select coalesce(max(id), 0) + 1 from programme.v_part) as parts,
        (select coalesce(max(id), 0) + 1 from roster.v_area) as areas,
        (select coalesce(max(id), 0) + 1 from roster.v_subject) as subjects,
        (select coalesce(max(id), 0) + 1 from catalogue.v_course) as courses
      """;

  void count(List<Integer> runs, int sign) {
    if (runs.isEmpty()) {
      return;
    }
    Radix radix = jdbc.sql(FIND_RADIX).query(RADIX).single();
    layOutSteps(runs, radix);
    addSteps(radix, sign);
    addWithdrawals(runs, sign);
  }

  private static final String LAY_OUT_STEPS =
      """
      create temp table times_step on commit drop as
      select key, count(*) as times
      from (
        select
          unnest(array[
            person + selected_on, person + paid_on + 131072, person + started_on + 262144, person + completed_on + 393216,
            course + selected_on, course + paid_on + 131072, course + started_on + 262144, course + completed_on + 393216
          ]) as key
        from (
          select
            unnest(array[
              (
                (e.run_id::bigint * :parts + s.part_id) * :places + (coalesce(m.area_id, 0) * :subjects + coalesce(m.subject_id, 0)) * 3
                + case m.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end
              ) * 524288
            ]) as person,
            ((e.run_id::bigint * :parts + s.part_id) * :places + :persons + e.course_id) * 524288 as course,
            (e.selected_at at time zone interval '8 hours')::date - date '1899-01-01' as selected_on,
            (e.paid_at at time zone interval '8 hours')::date - date '1899-01-01' as paid_on,
            (e.started_at at time zone interval '8 hours')::date - date '1899-01-01' as started_on,
            (e.completed_at at time zone interval '8 hours')::date - date '1899-01-01' as completed_on
          from enrolment.enrolment e
          join enrolment.section s on s.id = e.section_id
          left join programme.v_member m on m.teacher_id = e.teacher_id and m.run_id = e.run_id
          where e.run_id = any (:runs)
        ) moment
      ) change
      where key is not null
      group by key
      """;

  /// Every moment of every enrolment, as if nobody had ever withdrawn.
  private void layOutSteps(List<Integer> runs, Radix radix) {
    jdbc.sql(LAY_OUT_STEPS)
        .param("parts", radix.parts())
        .param("subjects", radix.subjects())
        .param("persons", radix.persons())
        .param("places", radix.places())
        .param("runs", runs.toArray(Integer[]::new))
        .update();
  }

  private static final String ADD_STEPS =
      """
      insert into pg_temp.times_cell (context_id, measure, cut, key1, key2, day, delta)
      select
        c.context_id, ('{TIMES_SELECTED,TIMES_PAID,TIMES_STARTED,TIMES_COMPLETED}'::milestone.measure[])[1 + t.measure], cell.cut, cell.key1,
        cell.key2, t.day, t.times * :sign
      from (
        select
          key / 524288 / :places / :parts as run_id, key / 524288 / :places % :parts as part_id, key / 524288 % :places as place,
          key / 131072 % 4 as measure, date '1899-01-01' + (key % 131072)::integer as day, times
        from pg_temp.times_step
      ) t
      join milestone.v_part_context c on c.run_id = t.run_id and c.part_id = t.part_id
      cross join lateral (
        select 'AREA_OWNERSHIP'::milestone.cut as cut, t.place / 3 / :subjects as key1, t.place % 3 as key2
        where t.place < :persons
        union all
        select 'AREA_SUBJECT', t.place / 3 / :subjects, t.place / 3 % :subjects
        where t.place < :persons
        union all
        select 'COURSE', t.place - :persons, 0
        where t.place >= :persons
      ) cell
      """;

  private void addSteps(Radix radix, int sign) {
    jdbc.sql(ADD_STEPS)
        .param("parts", radix.parts())
        .param("subjects", radix.subjects())
        .param("persons", radix.persons())
        .param("places", radix.places())
        .param("sign", sign)
        .update();
    jdbc.sql("drop table pg_temp.times_step").update();
  }

  /// What the few withdrawals take back.
  private void addWithdrawals(List<Integer> runs, int sign) {
    jdbc.sql(
            """
            insert into pg_temp.times_cell (context_id, measure, cut, key1, key2, day, delta)
            select context_id, measure, cut, key1, key2, day, delta * :sign
            from enrolment.v_change
            where delta < 0
              and run_id = any (:runs)
            """)
        .param("runs", runs.toArray(Integer[]::new))
        .param("sign", sign)
        .update();
  }
}
