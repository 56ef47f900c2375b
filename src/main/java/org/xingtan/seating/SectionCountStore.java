package org.xingtan.seating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;
import org.xingtan.time.Moments;

/// How selection goes, section by section, within what the reader may see.
@Repository
class SectionCountStore {
  record Run(int id, String name, String period, String programme) {}

  /// @param offered seats of the section, or of the reader's area or school in it; null without a limit
  /// @param paid of those taken
  /// @param studying of those taken, whose study has begun
  record Count(
      int sectionId,
      String title,
      String section,
      @Nullable Integer offered,
      int taken,
      int paid,
      int studying,
      int waiting,
      int refused) {}

  record Reason(int sectionId, String reason, int times) {}

  record Waiter(int place, String number, String name, String school, Instant since) {}

  private final JdbcClient jdbc;

  SectionCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Run> runs(LocalDate today) {
    return jdbc.sql(
            """
            select r.id, r.programme_short_name || ' ' || r.period_name as name, r.period_code, r.programme_code
            from programme.v_run r
            where exists (
              select
              from enrolment.v_section s
              where s.run_id = r.id
            )
            order by r.ends_on >= :today desc, r.begins_on desc, r.programme_code
            """)
        .param("today", today)
        .query((row, number) ->
            new Run(
                row.getInt("id"),
                row.getString("name"),
                row.getString("period_code"),
                row.getString("programme_code")))
        .list();
  }

  private static final String COUNTS =
      """
      select s.section_id, s.title, s.section_name, s.offered, t.taken, t.paid, t.studying, w.waiting, f.refused
      from (
        select
          o.section_id, o.title, o.section_name,
          case
            when :scope_school::integer is not null then q.seats
            when :scope_area::smallint is not null then coalesce(q.seats, case when o.section_area_id = :scope_area::smallint then o.capacity end)
            else o.capacity
          end as offered
        from selection.v_section_offer o
        left join selection.v_pool q
          on q.section_id = o.section_id
          and (
            q.level = 'AREA' and q.unit_id = :scope_area::smallint
            or q.level = 'SCHOOL' and q.unit_id = :scope_school::integer
          )
        where o.run_id = :run
          and (:q = '' or strpos(lower(o.title || ' ' || o.section_name || ' ' || o.course_code), lower(:q)) > 0)
          and (:scope_area::smallint is null or coalesce(o.section_area_id = :scope_area::smallint, true))
        order by o.title, o.section_id
        limit :limit offset :offset
      ) s
      cross join lateral (
        select
          count(*)::integer as taken, count(e.paid_at)::integer as paid, count(e.started_at)::integer as studying
        from enrolment.v_enrolment e
        where e.section_id = s.section_id
          and e.withdrawn_at is null
          and (:scope_area::smallint is null or e.area_id = :scope_area::smallint)
          and (:scope_school::integer is null or e.school_id = :scope_school::integer)
      ) t
      cross join lateral (
        select count(*)::integer as waiting
        from selection.v_waiting v
        where v.section_id = s.section_id
          and (:scope_area::smallint is null or v.area_id = :scope_area::smallint)
          and (:scope_school::integer is null or v.school_id = :scope_school::integer)
      ) w
      cross join lateral (
        select count(*)::integer as refused
        from selection.v_refusal v
        where v.section_id = s.section_id
          and (:scope_area::smallint is null or v.area_id = :scope_area::smallint)
          and (:scope_school::integer is null or v.school_id = :scope_school::integer)
      ) f
      order by s.title, s.section_id
      """;

  List<Count> counts(int run, String q, Scope scope, int limit, int offset) {
    return jdbc.sql(COUNTS)
        .param("run", run)
        .param("q", q)
        .params(scope.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) ->
            new Count(
                row.getInt("section_id"),
                row.getString("title"),
                row.getString("section_name"),
                row.getObject("offered", Integer.class),
                row.getInt("taken"),
                row.getInt("paid"),
                row.getInt("studying"),
                row.getInt("waiting"),
                row.getInt("refused")))
        .list();
  }

  List<Reason> reasons(List<Integer> sections, Scope scope) {
    return jdbc.sql(
            """
            select v.section_id, v.reason, count(*)::integer as times
            from selection.v_refusal v
            where v.section_id = any (:sections)
              and (:scope_area::smallint is null or v.area_id = :scope_area::smallint)
              and (:scope_school::integer is null or v.school_id = :scope_school::integer)
            group by v.section_id, v.reason
            order by v.section_id, count(*) desc, v.reason
            """)
        .param("sections", sections.toArray(Integer[]::new))
        .params(scope.parameters())
        .query((row, number) ->
            new Reason(row.getInt("section_id"), row.getString("reason"), row.getInt("times")))
        .list();
  }

  List<Waiter> waiters(int section, Scope scope, int limit, int offset) {
    return jdbc.sql(
            """
            select q.place, t.number, t.name, coalesce(s.name, '') as school, q.joined_at
            from (
              select v.teacher_id, v.area_id, v.school_id, v.joined_at, row_number() over (order by v.number) as place
              from selection.v_waiting v
              where v.section_id = :section
            ) q
            join roster.v_teacher t on t.id = q.teacher_id
            left join roster.v_school s on s.id = q.school_id
            where (:scope_area::smallint is null or q.area_id = :scope_area::smallint)
              and (:scope_school::integer is null or q.school_id = :scope_school::integer)
            order by q.place
            limit :limit offset :offset
            """)
        .param("section", section)
        .params(scope.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) ->
            new Waiter(
                row.getInt("place"),
                row.getString("number"),
                row.getString("name"),
                row.getString("school"),
                Moments.of(row, "joined_at")))
        .list();
  }

  /// The section's title; nothing when there is none.
  Optional<String> title(int section) {
    return jdbc.sql(
            """
            select concat_ws(' · ', title, nullif(section_name, title)) as title
            from selection.v_section_offer
            where section_id = :section
            """)
        .param("section", section)
        .query((row, number) -> row.getString("title"))
        .optional();
  }
}
