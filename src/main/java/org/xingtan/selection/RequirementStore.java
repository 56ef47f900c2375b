package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class RequirementStore {
  private static final RowMapper<Requirement> REQUIREMENT =
      (row, number) ->
          new Requirement(
              new Requirement.Run(
                  row.getInt("run_id"), row.getString("run_code"), row.getString("run_name")),
              row.getInt("part_id"),
              row.getString("part_name"),
              row.getString("completion_rule"),
              row.getBigDecimal("completion_minimum"),
              new Requirement.Done(
                  row.getInt("selected_courses"),
                  row.getBigDecimal("selected_hours"),
                  row.getInt("completed_courses"),
                  row.getBigDecimal("completed_hours")),
              new Requirement.Window(
                  row.getBoolean("open"),
                  Moments.orNull(row, "next_at"),
                  Moments.orNull(row, "last_at")),
              row.getObject("ends_on", LocalDate.class));

  private static final String OF =
      """
      select
        r.id as run_id, r.programme_code || '-' || r.period_code as run_code, r.programme_short_name || ' ' || r.period_name as run_name,
        p.id as part_id, p.name as part_name, p.completion_rule, p.completion_minimum, d.selected_courses, d.selected_hours,
        d.completed_courses, d.completed_hours, x.open, x.next_at, x.last_at, r.ends_on
      from programme.v_member m
      join programme.v_run r on r.id = m.run_id
      join programme.v_part p on p.programme_id = r.programme_id
      cross join lateral (
        select
          count(*) as selected_courses, coalesce(sum(c.credit_hours), 0) as selected_hours, count(e.completed_at) as completed_courses,
          coalesce(sum(c.credit_hours) filter (where e.completed_at is not null), 0) as completed_hours
        from enrolment.v_enrolment e
        join catalogue.v_course c on c.id = e.course_id
        where e.teacher_id = m.teacher_id
          and e.run_id = m.run_id
          and e.part_id = p.id
          and e.withdrawn_at is null
      ) d
      cross join lateral selection.window_of(r.id, m.area_id, :at) x
      where m.teacher_id = :teacher
        and r.ends_on >= :today
        and (r.begins_on <= :today or x.last_at > :at)
      order by r.begins_on, r.programme_code, p.ordinal
      """;

  private final JdbcClient jdbc;

  RequirementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Requirement> of(int teacher, Instant at, LocalDate today) {
    return jdbc.sql(OF)
        .param("teacher", teacher)
        .param("at", at.atOffset(UTC))
        .param("today", today)
        .query(REQUIREMENT)
        .list();
  }
}
