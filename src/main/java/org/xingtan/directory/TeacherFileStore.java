package org.xingtan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// One person. A scope shows a person who stands in it today, or once worked in it; of the rest of their life it shows nothing.
@Repository
class TeacherFileStore {
  private static final RowMapper<TeacherFile.Spell> SPELL =
      (row, number) ->
          new TeacherFile.Spell(
              row.getObject("from_day", LocalDate.class),
              row.getObject("to_day", LocalDate.class),
              row.getString("school_key"),
              row.getString("school"),
              row.getString("area"),
              row.getString("subject"),
              row.getString("stage"),
              row.getString("staff_kind"),
              row.getString("started_by"),
              row.getString("ended_by"));
  private static final RowMapper<TeacherFile.HeadCount> HEAD_COUNT =
      (row, number) ->
          new TeacherFile.HeadCount(
              row.getString("code"),
              row.getString("name"),
              row.getObject("on_day", LocalDate.class),
              row.getString("school"),
              row.getString("area"));
  private static final RowMapper<TeacherFile.Period> PERIOD =
      (row, number) ->
          new TeacherFile.Period(
              row.getString("period"),
              row.getString("programme"),
              row.getBoolean("due"),
              row.getString("school"),
              row.getString("area"),
              row.getString("subject"));

  private final JdbcClient jdbc;

  TeacherFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The number of somebody who was merged finds the one who stays.
  Optional<TeacherLine> byNumber(String number) {
    return line(
        "t.id = (select n.teacher_id from roster.v_sign_in_number n where n.number = :number)",
        "number",
        number);
  }

  Optional<TeacherLine> byId(int teacher) {
    return line("t.id = :teacher", "teacher", teacher);
  }

  private Optional<TeacherLine> line(String condition, String parameter, Object value) {
    return jdbc.sql(
            """
            select
              t.id, t.number, t.name, t.sex, t.identity_masked, t.mobile_masked, s.key as school_key, s.name as school,
              a.name as area, j.name as subject, l.stage, l.staff_kind, l.from_day, l.to_day, l.ended_by
            from roster.v_teacher t
            left join directory.listing l on l.teacher_id = t.id
            left join roster.v_school s on s.id = l.school_id
            left join roster.v_area a on a.id = l.area_id
            left join roster.v_subject j on j.id = l.subject_id
            where %s
            """
                .formatted(condition))
        .param(parameter, value)
        .query(TeacherListStore.LINE)
        .optional();
  }

  /// Whether the person stands in the scope today.
  boolean standsIn(int teacher, Scope scope) {
    return jdbc.sql(
            """
            select exists (
              select
              from directory.listing l
              where l.teacher_id = :teacher
                and (:scope_area::smallint is null or l.area_id = :scope_area)
                and (:scope_school::integer is null or l.school_id = :scope_school)
                and (:scope_teacher::integer is null or l.teacher_id = :scope_teacher)
            )
            """)
        .params(scope.parameters())
        .param("teacher", teacher)
        .query(Boolean.class)
        .single();
  }

  List<TeacherFile.Spell> spells(int teacher, Scope scope) {
    return jdbc.sql(
            """
            select e.from_day, e.to_day, s.key as school_key, s.name as school, a.name as area, j.name as subject,
              e.stage, e.staff_kind, e.started_by, e.ended_by
            from roster.v_employment e
            left join roster.v_school s on s.id = e.school_id
            left join roster.v_area a on a.id = e.area_id
            left join roster.v_subject j on j.id = e.subject_id
            where e.teacher_id = :teacher
              and (:scope_area::smallint is null or e.area_id = :scope_area)
              and (:scope_school::integer is null or e.school_id = :scope_school)
              and (:scope_teacher::integer is null or e.teacher_id = :scope_teacher)
            order by e.from_day desc
            """)
        .params(scope.parameters())
        .param("teacher", teacher)
        .query(SPELL)
        .list();
  }

  int spellsInAll(int teacher) {
    return jdbc.sql(
            """
            select count(*)
            from roster.v_employment
            where teacher_id = :teacher
            """)
        .param("teacher", teacher)
        .query(Integer.class)
        .single();
  }

  List<TeacherFile.HeadCount> headCounts(int teacher, Scope scope) {
    return jdbc.sql(
            """
            select h.code, h.name, h.on_day, s.name as school, a.name as area
            from roster.v_head_count_member m
            join roster.v_head_count h on h.id = m.head_count_id
            left join roster.v_school s on s.id = m.school_id
            left join roster.v_area a on a.id = m.area_id
            where m.teacher_id = :teacher
              and (:scope_area::smallint is null or m.area_id = :scope_area)
              and (:scope_school::integer is null or m.school_id = :scope_school)
              and (:scope_teacher::integer is null or m.teacher_id = :scope_teacher)
            order by h.on_day desc, h.code
            """)
        .params(scope.parameters())
        .param("teacher", teacher)
        .query(HEAD_COUNT)
        .list();
  }

  List<TeacherFile.Period> periods(int teacher, Scope scope) {
    return jdbc.sql(
            """
            select r.period_code as period, r.programme_name as programme, m.due, s.name as school, a.name as area, j.name as subject
            from programme.v_member m
            join programme.v_run r on r.id = m.run_id
            left join roster.v_school s on s.id = m.school_id
            left join roster.v_area a on a.id = m.area_id
            left join roster.v_subject j on j.id = m.subject_id
            where m.teacher_id = :teacher
              and (:scope_area::smallint is null or m.area_id = :scope_area)
              and (:scope_school::integer is null or m.school_id = :scope_school)
              and (:scope_teacher::integer is null or m.teacher_id = :scope_teacher)
            order by r.period_code desc, r.programme_name
            """)
        .params(scope.parameters())
        .param("teacher", teacher)
        .query(PERIOD)
        .list();
  }
}
