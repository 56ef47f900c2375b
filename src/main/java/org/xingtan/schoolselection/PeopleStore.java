package org.xingtan.schoolselection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

/// What a school needs to select for its people: always of this one school.
@Repository
class PeopleStore {
  record Person(int teacherId, String number, String name, String subject) {}

  record Section(int sectionId, String label, String run) {}

  record Review(
      int teacherId,
      int sectionId,
      int attempt,
      String number,
      String name,
      String title,
      String run,
      Instant askedAt) {}

  private static final RowMapper<Person> PERSON =
      (row, number) ->
          new Person(
              row.getInt("id"),
              row.getString("number"),
              row.getString("name"),
              row.getString("subject"));

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Person> of(int school) {
    return jdbc.sql(
            """
            select t.id, t.number, t.name, coalesce(b.name, '') as subject
            from roster.v_teacher t
            left join roster.v_subject b on b.id = t.subject_id
            where t.school_id = :school
              and t.employed
            order by b.ordinal nulls last, t.name, t.number
            """)
        .param("school", school)
        .query(PERSON)
        .list();
  }

  List<Person> named(int school, List<String> numbers) {
    return jdbc.sql(
            """
            select t.id, t.number, t.name, coalesce(b.name, '') as subject
            from roster.v_teacher t
            left join roster.v_subject b on b.id = t.subject_id
            where t.school_id = :school
              and t.employed
              and t.number = any (:numbers)
            order by t.name, t.number
            """)
        .param("school", school)
        .param("numbers", numbers.toArray(String[]::new))
        .query(PERSON)
        .list();
  }

  /// Sections of runs whose period is not over and in which schools select.
  List<Section> sections(int school, LocalDate today) {
    return jdbc.sql(
            """
            select o.section_id, concat_ws(' · ', o.title, nullif(o.section_name, o.title)) as label, o.programme_name || ' ' || o.period_name as run
            from selection.v_section_offer o
            join programme.v_run r on r.id = o.run_id
            where o.school in ('SELECTS', 'BOTH')
              and r.ends_on >= :today
              and coalesce(o.retired_on > :today, true)
              and coalesce(o.section_area_id = (
                select area_id
                from roster.v_school
                where id = :school
              ), true)
            order by run, o.title, o.section_id
            """)
        .param("school", school)
        .param("today", today)
        .query((row, number) ->
            new Section(row.getInt("section_id"), row.getString("label"), row.getString("run")))
        .list();
  }

  List<Review> reviews(int school, int limit, int offset) {
    return jdbc.sql(
            """
            select v.teacher_id, e.section_id, v.attempt, t.number, t.name, o.title, o.programme_name || ' ' || o.period_name as run, v.asked_at
            from selection.v_review v
            join enrolment.v_enrolment e
              on e.teacher_id = v.teacher_id and e.run_id = v.run_id and e.course_id = v.course_id and e.attempt = v.attempt
            join selection.v_section_offer o on o.section_id = e.section_id
            join roster.v_teacher t on t.id = v.teacher_id
            where v.school_id = :school
            order by v.asked_at, t.number, o.title
            limit :limit offset :offset
            """)
        .param("school", school)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) ->
            new Review(
                row.getInt("teacher_id"),
                row.getInt("section_id"),
                row.getInt("attempt"),
                row.getString("number"),
                row.getString("name"),
                row.getString("title"),
                row.getString("run"),
                Moments.of(row, "asked_at")))
        .list();
  }
}
