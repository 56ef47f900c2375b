package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;
import org.xingtan.roster.EmploymentEvent.Kind;

/// The employment history of a person as the scope shows it, and what of it can no longer change.
@Repository
class EntryStore {
  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Entry(
      LocalDate day,
      Kind kind,
      @Nullable Integer schoolId,
      @Nullable String school,
      @Nullable String staffKind,
      @Nullable Short subject,
      @Nullable String subjectName,
      @Nullable String stage) {}

  /// Latest first. An ending belongs to the school that it ends with.
  List<Entry> entries(int teacher, Scope scope) {
    return jdbc.sql(
            """
            select v.on_day, v.event, v.school_id, s.name as school, v.staff_kind, v.subject_id, b.name as subject, v.stage
            from roster.v_employment_event v
            join roster.v_employment e
              on e.teacher_id = v.teacher_id and case when v.event in ('LEAVE', 'RETIRE') then e.to_day else e.from_day end = v.on_day
            left join roster.v_school s on s.id = v.school_id
            left join roster.v_subject b on b.id = v.subject_id
            where v.teacher_id = :teacher
              and (:scope_area::smallint is null or e.area_id = :scope_area)
              and (:scope_school::integer is null or e.school_id = :scope_school)
              and (:scope_teacher::integer is null or v.teacher_id = :scope_teacher)
            order by v.on_day desc
            """)
        .params(scope.parameters())
        .param("teacher", teacher)
        .query((row, number) ->
            new Entry(
                row.getObject("on_day", LocalDate.class),
                Kind.valueOf(row.getString("event")),
                row.getObject("school_id", Integer.class),
                row.getString("school"),
                row.getString("staff_kind"),
                row.getObject("subject_id", Short.class),
                row.getString("subject"),
                row.getString("stage")))
        .list();
  }

  int entriesInAll(int teacher) {
    return jdbc.sql(
            """
            select count(*)
            from roster.v_employment_event
            where teacher_id = :teacher
            """)
        .param("teacher", teacher)
        .query(Integer.class)
        .single();
  }

  /// Closed periods and frozen lists that hold the person and whose day is not before the one given.
  List<String> frozen(int teacher, LocalDate from) {
    return jdbc.sql(
            """
            select f.name
            from (
              select r.reference_day as day, r.period_name || ' ' || r.programme_short_name as name
              from programme.v_member m
              join programme.v_run r on r.id = m.run_id
              where m.teacher_id = :teacher
                and r.reference_day >= :from
                and r.period_state = 'CLOSED'
              union all
              select h.on_day, h.name
              from roster.v_head_count_member m
              join roster.v_head_count h on h.id = m.head_count_id
              where m.teacher_id = :teacher
                and h.on_day >= :from
            ) f
            order by f.day, f.name
            """)
        .param("teacher", teacher)
        .param("from", from)
        .query((row, number) -> row.getString("name"))
        .list();
  }
}
