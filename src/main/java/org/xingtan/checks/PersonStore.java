package org.xingtan.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Counted.Dimension;

/// Persons behind counts: who stands at a point, and what the roster says of them as of a day. Sets of persons are bit sets of
/// their keys, so that differences cost nothing.
@Repository
class PersonStore {
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Everybody who stands at the point before the instant, within all its cuts.
  BitSet standing(Counted counted, Instant until) {
    BitSet persons = new BitSet();
    jdbc.sql(
            """
            select m.teacher_id
            from milestone.v_milestone m
            where m.context_id = (select x.id from milestone.v_context x where x.code = :context)
              and m.measure = :measure::milestone.measure
              and m.at < :until
              and (:area = '' or m.area_id = (select a.id from roster.v_area a where a.code = :area)
                or (:area = 'NONE' and m.area_id is null))
              and (:subject = '' or m.subject_id = (select s.id from roster.v_subject s where s.code = :subject)
                or (:subject = 'NONE' and m.subject_id is null))
              and (:school = '' or m.school_id = (select c.id from roster.v_school c where c.key = :school)
                or (:school = 'NONE' and m.school_id is null))
              and (:ownership = '' or coalesce(m.ownership::text, 'NONE') = :ownership)
            group by m.teacher_id
            having sum(m.delta) > 0
            """)
        .param("context", counted.context())
        .param("measure", counted.measure())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("area", cut(counted, Dimension.AREA))
        .param("subject", cut(counted, Dimension.SUBJECT))
        .param("school", cut(counted, Dimension.SCHOOL))
        .param("ownership", cut(counted, Dimension.OWNERSHIP))
        .query(row -> {
          persons.set(row.getInt("teacher_id"));
        });
    return persons;
  }

  /// The same by area or subject, by code; `NONE` for those without.
  Map<String, BitSet> standingBy(Dimension dimension, Counted whole, Instant until) {
    Map<String, BitSet> persons = new HashMap<>();
    jdbc.sql(
            """
            select p.teacher_id, coalesce(a.code, s.code, 'NONE') as code
            from (
              select m.teacher_id, case when :by_area then m.area_id else m.subject_id end as key
              from milestone.v_milestone m
              where m.context_id = (select x.id from milestone.v_context x where x.code = :context)
                and m.measure = :measure::milestone.measure
                and m.at < :until
              group by 1, 2
              having sum(m.delta) > 0) p
            left join roster.v_area a on :by_area and a.id = p.key
            left join roster.v_subject s on not :by_area and s.id = p.key
            """)
        .param("by_area", dimension == Dimension.AREA)
        .param("context", whole.context())
        .param("measure", whole.measure())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(row -> {
          persons
              .computeIfAbsent(row.getString("code"), _ -> new BitSet())
              .set(row.getInt("teacher_id"));
        });
    return persons;
  }

  private static String cut(Counted counted, Dimension dimension) {
    return counted.cuts().stream()
        .filter(cut -> cut.dimension() == dimension)
        .map(Counted.Cut::code)
        .findFirst()
        .orElse("");
  }

  /// The day as of which the list of a context was made.
  Optional<LocalDate> dayOfList(String context) {
    return jdbc.sql(
            """
            select h.on_day as day
            from roster.v_head_count h
            where 'HEADCOUNT/' || h.code = :context
            union all
            select coalesce(h.on_day, r.reference_day)
            from programme.v_run r
            left join roster.v_head_count h on h.id = r.head_count_id
            where r.programme_code || '/' || r.period_code = :context
            union all
            select a.frozen_on
            from assessment.v_assessment a
            where 'ASSESSMENT/' || a.code = :context
            """)
        .param("context", context)
        .query((row, number) -> row.getObject("day", LocalDate.class))
        .optional();
  }

  /// What the roster says of each person as of a day.
  Map<Integer, Cause> standingInService(BitSet persons, LocalDate day) {
    Map<Integer, Cause> causes = new HashMap<>();
    jdbc.sql(
            """
            select
              p.id,
              bool_or(e.covers and e.staff_kind = 'OTHER') as other_staff,
              bool_or(e.covers) as in_service,
              bool_or(e.to_day <= :day) as before,
              bool_or(e.from_day > :day) as after,
              (array_agg(e.ended_by order by e.to_day desc) filter (where e.to_day <= :day))[1] as ended_by
            from unnest(:persons::integer[]) p (id)
            left join (
              select
                teacher_id, from_day, to_day, staff_kind, ended_by,
                from_day <= :day and (to_day is null or to_day > :day) as covers
              from roster.v_employment
            ) e on e.teacher_id = p.id
            group by p.id
            """)
        .param("day", day)
        .param("persons", keys(persons))
        .query(row -> {
          causes.put(
              row.getInt("id"),
              cause(
                  row.getBoolean("in_service"),
                  row.getBoolean("other_staff"),
                  row.getBoolean("before") ? row.getString("ended_by") : null,
                  row.getBoolean("after")));
        });
    return causes;
  }

  private static Cause cause(
      boolean inService, boolean otherStaff, @Nullable String endedBy, boolean after) {
    if (inService) {
      return otherStaff ? Cause.OTHER_STAFF : Cause.NOT_LISTED;
    }
    if (endedBy != null) {
      return endedBy.equals("RETIRE") ? Cause.RETIRED : Cause.LEFT;
    }
    return after ? Cause.NEWCOMER : Cause.UNKNOWN;
  }

  /// Who of these completed the part of the context in an earlier period that counts in the context's own.
  BitSet carriedOver(BitSet among, String context, Instant until) {
    BitSet persons = new BitSet();
    jdbc.sql(
            """
            with earlier as materialized (
              select x.id
              from programme.v_part p
              join programme.v_carry_over o on o.part_id = p.id
              join programme.v_period f on f.id = o.from_period_id
              join programme.v_period t on t.id = o.to_period_id
              join milestone.v_context x on x.code = p.programme_code || '/' || f.code || '/' || p.code
              where p.programme_code || '/' || t.code || '/' || p.code = :context)
            select m.teacher_id
            from milestone.v_milestone m
            where m.teacher_id = any (:persons::integer[])
              and m.context_id in (select earlier.id from earlier)
              and m.measure = 'COMPLETED'
              and m.at < :until
            group by m.teacher_id, m.context_id
            having sum(m.delta) > 0
            """)
        .param("context", context)
        .param("persons", keys(among))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(row -> {
          persons.set(row.getInt("teacher_id"));
        });
    return persons;
  }

  /// A person of a list, as they count in the context the list is about.
  record Listed(String number, String name, String area, String school, String subject) {}

  /// Names of the persons, by number, a page at a time.
  List<Listed> names(BitSet persons, Counted counted, int offset, int limit) {
    return jdbc.sql(
            """
            select t.number, t.name, a.name as area, c.name as school, s.name as subject
            from (
              select distinct on (m.teacher_id) m.teacher_id, m.area_id, m.school_id, m.subject_id
              from milestone.v_milestone m
              where m.teacher_id = any (:persons::integer[])
                and m.context_id = (select x.id from milestone.v_context x where x.code = :context)
                and m.measure = :measure::milestone.measure
              order by m.teacher_id, m.id desc
            ) m
            join roster.v_teacher t on t.id = m.teacher_id
            left join roster.v_area a on a.id = m.area_id
            left join roster.v_school c on c.id = m.school_id
            left join roster.v_subject s on s.id = m.subject_id
            order by t.number
            offset :offset
            limit :limit
            """)
        .param("persons", keys(persons))
        .param("context", counted.context())
        .param("measure", counted.measure())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) ->
            new Listed(
                row.getString("number"),
                row.getString("name"),
                text(row.getString("area")),
                text(row.getString("school")),
                text(row.getString("subject"))))
        .list();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Integer[] keys(BitSet persons) {
    IntStream keys = persons.stream();
    return keys.boxed().toArray(Integer[]::new);
  }
}
