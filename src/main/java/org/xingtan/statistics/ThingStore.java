package org.xingtan.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Things that other rooms keep, few enough to be read whole. Codes are in the order of their characters: in the order of a language,
/// sorting takes longer than reading.
@Repository
class ThingStore {
  private static final RowMapper<Thing> THING =
      (row, number) ->
          new Thing(
              row.getString("code"),
              row.getString("name"),
              row.getString("kind"),
              row.getString("subject"),
              new Thing.Place(integer(row, "area_id"), integer(row, "school_id")),
              person(row),
              row.getLong("amount"));

  private final JdbcClient jdbc;

  ThingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Sections open by the day in a part of a run.
  List<Thing> sections(String context, LocalDate day) {
    return jdbc.sql(
            """
            select section.code, section.name, section.kind, subject.code as subject, section.area_id,
              null::integer as school_id, null as person_number, null as person_name, 1 as amount
            from enrolment.v_section section
            join milestone.v_part_context part on part.run_id = section.run_id and part.part_id = section.part_id
            join milestone.v_context context on context.id = part.context_id
            left join roster.v_subject subject on subject.id = section.subject_id
            where context.code = :context
              and section.opens_on <= :day
            order by section.code collate "C"
            """)
        .param("context", context)
        .param("day", day)
        .query(THING)
        .list();
  }

  /// Courses with a section open by the day in a part of a run.
  List<Thing> courses(String context, LocalDate day) {
    return jdbc.sql(
            """
            select course.code, course.title as name, course.category as kind, subject.code as subject, null::integer as area_id,
              null::integer as school_id, null as person_number, null as person_name, course.id as amount
            from catalogue.v_course course
            left join roster.v_subject subject on subject.id = course.subject_id
            where course.id in (
              select section.course_id
              from enrolment.v_section section
              join milestone.v_part_context part on part.run_id = section.run_id and part.part_id = section.part_id
              join milestone.v_context context on context.id = part.context_id
              where context.code = :context
                and section.opens_on <= :day)
            order by course.code collate "C"
            """)
        .param("context", context)
        .param("day", day)
        .query(THING)
        .list();
  }

  /// Posts held on the day in a run.
  List<Thing> duties(String context, LocalDate day) {
    return jdbc.sql(
            """
            select duty.role || '-' || duty.id as code, coalesce(section.name, subject.name, '') as name, duty.role as kind,
              subject.code as subject, duty.area_id, duty.school_id,
              teacher.number as person_number, teacher.name as person_name, 1 as amount
            from workshop.v_duty duty
            join programme.v_run run on run.id = duty.run_id
            join roster.v_person teacher on teacher.id = duty.teacher_id
            left join enrolment.v_section section on section.id = duty.section_id
            left join roster.v_subject subject on subject.id = duty.subject_id
            where run.programme_code || '/' || run.period_code = :context
              and duty.from_day <= :day
              and (duty.until_day is null or duty.until_day >= :day)
            order by duty.role collate "C", duty.id
            """)
        .param("context", context)
        .param("day", day)
        .query(THING)
        .list();
  }

  List<Thing> awardEntries(String round, LocalDate day) {
    return jdbc.sql(
            """
            select entry.kind || '-' || lpad(entry.number::text, 4, '0') as code, entry.title as name, entry.kind,
              null as subject, entry.area_id, entry.school_id,
              teacher.number as person_number, teacher.name as person_name, 1 as amount
            from award.v_entry entry
            join award.v_round round on round.id = entry.round_id
            left join roster.v_person teacher on teacher.id = entry.teacher_id
            where round.code = :round
              and entry.sent_up_on <= :day
            order by entry.kind collate "C", entry.number
            """)
        .param("round", round)
        .param("day", day)
        .query(THING)
        .list();
  }

  List<Thing> awardQuotas(String round) {
    return jdbc.sql(
            """
            select quota.kind as code, round.name, quota.kind, null as subject, null::integer as area_id,
              null::integer as school_id, null as person_number, null as person_name, quota.quota as amount
            from award.v_quota quota
            join award.v_round round on round.id = quota.round_id
            where round.code = :round
            order by quota.kind
            """)
        .param("round", round)
        .query(THING)
        .list();
  }

  /// Subject courses on offer on the day, with their credit hours.
  List<Thing> coursesOnOffer(LocalDate day) {
    return jdbc.sql(
            """
            select course.code, course.title as name, course.category as kind, subject.code as subject, null::integer as area_id,
              null::integer as school_id, null as person_number, null as person_name, (course.credit_hours * 10)::bigint as amount
            from catalogue.v_course course
            join roster.v_subject subject on subject.id = course.subject_id
            where course.offered_from <= :day
              and (course.retired_on is null or course.retired_on > :day)
            order by course.code collate "C"
            """)
        .param("day", day)
        .query(THING)
        .list();
  }

  List<Thing> requirements(String programme, LocalDate day) {
    return jdbc.sql(
            """
            select requirement.category as code, coalesce(requirement.note, '') as name, requirement.category as kind,
              null as subject, null::integer as area_id, null::integer as school_id,
              null as person_number, null as person_name, (requirement.credit_hours * 10)::bigint as amount
            from programme.v_requirement requirement
            join programme.v_programme its on its.id = requirement.programme_id
            where its.code = :programme
              and requirement.valid_from <= :day
              and (requirement.valid_until is null or requirement.valid_until > :day)
            order by requirement.category
            """)
        .param("programme", programme)
        .param("day", day)
        .query(THING)
        .list();
  }

  List<Thing> pilotSchools(LocalDate day) {
    return jdbc.sql(
            """
            select school.key as code, school.name, pilot.pilot as kind, null as subject, school.area_id, school.id as school_id,
              null as person_number, null as person_name, 1 as amount
            from roster.v_school_pilot pilot
            join roster.v_school school on school.id = pilot.school_id
            where pilot.valid_from <= :day
              and (pilot.valid_until is null or pilot.valid_until > :day)
            order by school.key collate "C"
            """)
        .param("day", day)
        .query(THING)
        .list();
  }

  List<Thing> schools(Collection<Integer> keys) {
    return jdbc.sql(
            """
            select school.key as code, school.name, null as kind, null as subject, school.area_id, school.id as school_id,
              null as person_number, null as person_name, 1 as amount
            from roster.v_school school
            where school.id = any(:keys)
            order by school.key collate "C"
            """)
        .param("keys", keys.toArray(Integer[]::new))
        .query(THING)
        .list();
  }

  List<Integer> coursesOf(String category) {
    return jdbc.sql(
            """
            select course.id
            from catalogue.v_course course
            where course.category = :category
            """)
        .param("category", category)
        .query((row, number) -> row.getInt("id"))
        .list();
  }

  private static Thing.@Nullable Person person(ResultSet row) throws SQLException {
    String number = row.getString("person_number");
    return number == null ? null : new Thing.Person(number, row.getString("person_name"));
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
