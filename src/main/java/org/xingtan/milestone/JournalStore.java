package org.xingtan.milestone;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalStore {
  static final String TABLE = "milestone.milestone";

  private final JdbcClient jdbc;

  JournalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int context(String code) {
    jdbc.sql(
            """
            insert into milestone.context (code)
            values (:code)
            on conflict do nothing
            """)
        .param("code", code)
        .update();
    return jdbc.sql(
            """
            select id
            from milestone.context
            where code = :code
            """)
        .param("code", code)
        .query((row, number) -> row.getInt("id"))
        .single();
  }

  void begin() {
    jdbc.sql(
            """
            create temp table if not exists settled_context (
              context_id integer not null
            ) on commit drop
            """)
        .update();
    jdbc.sql(
            """
            create temp table if not exists settled_person (
              context_id integer not null,
              teacher_id integer not null
            ) on commit drop
            """)
        .update();
    jdbc.sql("truncate pg_temp.settled_context, pg_temp.settled_person").update();
    drop("desired_milestone");
    drop("milestone_difference");
  }

  private void drop(String name) {
    String kind =
        jdbc.sql(
                """
                select case relkind when 'v' then 'view' else 'table' end as kind
                from pg_catalog.pg_class
                where oid = to_regclass('pg_temp.' || :name)
                """)
            .param("name", name)
            .query((row, number) -> row.getString("kind"))
            .optional()
            .orElse("table");
    jdbc.sql("drop %s if exists pg_temp.%s".formatted(kind, name)).update();
  }

  /// The few contexts are found by words joined together, which the planner takes for a single row: it would read millions of lines once
  /// for each of them. And it takes a list of all runs for a choice, for which it would walk through an index of all enrolments, in one
  /// process.
  void joinWholeSets(boolean whole) {
    jdbc.sql(
            """
            select set_config('enable_nestloop', :value, true), set_config('enable_indexscan', :value, true)
            """)
        .param("value", whole ? "off" : "on")
        .query((row, number) -> row.getString(1))
        .single();
  }

  /// Into an empty journal nothing needs comparing.
  long appendDesired(Instant recordedAt) {
    return jdbc.sql(
            """
            insert into milestone.milestone (
              at, recorded_at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, delta
            )
            select
              at, :recorded_at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, delta
            from pg_temp.desired_milestone
            """)
        .param("recorded_at", recordedAt.atOffset(UTC))
        .update();
  }

  private static final String FIND_DIFFERENCE =
      """
      create temp table milestone_difference on commit drop as
      with standing as (
        select m.context_id, m.measure, m.teacher_id, m.at, m.delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
        from milestone.milestone m
        where m.context_id in (
            select context_id
            from pg_temp.settled_context
          )
          and m.measure = any (cast(:measures as milestone.measure[]))
        union all
        select m.context_id, m.measure, m.teacher_id, m.at, m.delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind
        from (
          select distinct context_id, teacher_id
          from pg_temp.settled_person
        ) p
        join milestone.milestone m on m.teacher_id = p.teacher_id and m.context_id = p.context_id
        where m.measure = any (cast(:measures as milestone.measure[]))
      )
      select
        context_id, measure, teacher_id, at, area_id, school_id, subject_id, ownership, staff_kind, sum(delta)::integer as net
      from (
        select context_id, measure, teacher_id, at, delta, area_id, school_id, subject_id, ownership, staff_kind
        from pg_temp.desired_milestone
        union all
        select context_id, measure, teacher_id, at, -delta, area_id, school_id, subject_id, ownership, staff_kind
        from standing
      ) both_sides
      group by context_id, measure, teacher_id, at, area_id, school_id, subject_id, ownership, staff_kind
      having sum(delta) <> 0
      """;

  /// What to append so that the net of equal lines becomes as desired; returns how many differ.
  long findDifference(Set<Measure> measures) {
    jdbc.sql("analyze pg_temp.settled_context, pg_temp.settled_person").update();
    return jdbc.sql(FIND_DIFFERENCE).param("measures", Measure.array(measures)).update();
  }

  long appendDifference(Instant recordedAt) {
    return jdbc.sql(
            """
            insert into milestone.milestone (
              at, recorded_at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, delta
            )
            select
              at, :recorded_at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, sign(net)
            from pg_temp.milestone_difference
            cross join lateral generate_series(1, abs(net))
            order by context_id, measure, area_id, school_id, teacher_id, at
            """)
        .param("recorded_at", recordedAt.atOffset(UTC))
        .update();
  }

  /// The same difference as changes of roll-up cells.
  void layOutCells() {
    jdbc.sql(
            """
            create temp table count_cell on commit drop as
            select d.context_id, d.measure, c.cut, c.key1, c.key2, milestone.city_day(d.at) as day, sum(d.net)::integer as delta
            from pg_temp.milestone_difference d
            cross join lateral milestone.cell(d.measure, d.area_id, d.school_id, d.subject_id, d.ownership, null) c
            group by d.context_id, d.measure, c.cut, c.key1, c.key2, milestone.city_day(d.at)
            """)
        .update();
  }

  private static final String APPEND =
      """
      insert into milestone.milestone (
        at, recorded_at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, delta
      )
      select
        l.at, :recorded_at, l.teacher_id, l.context_id, l.measure, l.school_id, l.ownership, l.staff_kind, l.area_id, l.subject_id, l.delta
      from unnest(
        cast(:at as timestamptz[]), cast(:teacher as integer[]), cast(:context as integer[]), cast(:measure as milestone.measure[]),
        cast(:school as integer[]), cast(:ownership as roster.ownership[]), cast(:staff_kind as roster.staff_kind[]),
        cast(:area as smallint[]), cast(:subject as smallint[]), cast(:delta as smallint[])
      ) l (at, teacher_id, context_id, measure, school_id, ownership, staff_kind, area_id, subject_id, delta)
      """;

  /// One statement, however many lines.
  void append(List<Line> written, Instant recordedAt) {
    jdbc.sql(APPEND)
        .param("recorded_at", recordedAt.atOffset(UTC))
        .param("at", array(written, Line::at))
        .param("teacher", array(written, Line::teacherId))
        .param("context", array(written, Line::contextId))
        .param("measure", array(written, Line::measure))
        .param("school", array(written, line -> line.dimensions().schoolId()))
        .param("ownership", array(written, line -> line.dimensions().ownership()))
        .param("staff_kind", array(written, line -> line.dimensions().staffKind()))
        .param("area", array(written, line -> line.dimensions().areaId()))
        .param("subject", array(written, line -> line.dimensions().subjectId()))
        .param("delta", array(written, Line::delta))
        .update();
  }

  /// Keys, codes and moments as an array for PostgreSQL; none of them needs quoting.
  static <T> String array(List<T> written, Function<T, @Nullable Object> part) {
    return written.stream()
        .map(one -> String.valueOf(part.apply(one)))
        .collect(joining(",", "{", "}"));
  }
}
