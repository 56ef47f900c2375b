package org.xingtan.preparation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// What stands around the set-up of a run: parts with their sections, people on duty, who is due.
@Repository
class PreparationStore {
  private static final RowMapper<PartLine> PART =
      (row, number) ->
          new PartLine(
              row.getString("name"),
              row.getString("completion_rule"),
              row.getBigDecimal("completion_minimum"),
              row.getInt("courses"),
              row.getInt("sections"),
              row.getObject("seats", Long.class));

  private final JdbcClient jdbc;

  PreparationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param seats nothing when a section has no limit
  record PartLine(
      String name,
      String rule,
      BigDecimal minimum,
      int courses,
      int sections,
      @Nullable Long seats) {}

  record DutyLine(String role, int posts, int persons) {}

  record HeadCount(String code, String name) {}

  List<PartLine> parts(short run) {
    return jdbc.sql(
            """
            select
              p.name, p.completion_rule, p.completion_minimum, count(distinct s.course_id) as courses, count(s.id) as sections,
              case when bool_and(s.capacity is not null) then sum(s.capacity) end as seats
            from programme.v_run r
            join programme.v_part p on p.programme_id = r.programme_id
            left join enrolment.v_section s on s.run_id = r.id and s.part_id = p.id
            where r.id = :run
            group by p.id, p.name, p.completion_rule, p.completion_minimum, p.ordinal
            order by p.ordinal, p.id
            """)
        .param("run", run)
        .query(PART)
        .list();
  }

  /// Posts and persons apart, within the reader's scope.
  List<DutyLine> duties(short run, Scope scope) {
    return jdbc.sql(
            """
            select role, count(*) as posts, count(distinct teacher_id) as persons
            from workshop.v_duty
            where run_id = :run
              and (:scope_area::smallint is null or area_id = :scope_area)
              and (:scope_school::integer is null or school_id = :scope_school)
              and (:scope_teacher::integer is null or teacher_id = :scope_teacher)
            group by role
            order by role
            """)
        .params(scope.parameters())
        .param("run", run)
        .query((row, number) ->
            new DutyLine(row.getString("role"), row.getInt("posts"), row.getInt("persons")))
        .list();
  }

  int due(short run, Scope scope) {
    return jdbc.sql(
            """
            select count(*)
            from programme.v_member
            where run_id = :run
              and due
              and (:scope_area::smallint is null or area_id = :scope_area)
              and (:scope_school::integer is null or school_id = :scope_school)
              and (:scope_teacher::integer is null or teacher_id = :scope_teacher)
            """)
        .params(scope.parameters())
        .param("run", run)
        .query(Integer.class)
        .single();
  }

  List<HeadCount> headCounts() {
    return jdbc.sql(
            """
            select code, name
            from roster.v_head_count
            order by on_day desc, code
            """)
        .query((row, number) -> new HeadCount(row.getString("code"), row.getString("name")))
        .list();
  }

  /// Sections of the template whose course is not offered here, because it is retired.
  List<String> leftBehind(short template, short period) {
    return jdbc.sql(
            """
            select distinct c.code || ' ' || c.title as course
            from enrolment.v_section s
            join programme.v_run r on r.id = s.run_id
            join programme.v_run n on n.programme_id = r.programme_id and n.period_id = :period
            join catalogue.v_course c on c.id = s.course_id
            where r.period_id = :template
              and not exists (
                select
                from enrolment.v_section k
                where k.run_id = n.id
                  and k.course_id = c.id
              )
            order by course
            limit 50
            """)
        .param("template", template)
        .param("period", period)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
