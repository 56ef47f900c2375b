package org.xingtan.preparation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares who is due and who is complete before and after a change, within the transaction that makes it.
@Repository
class WhatIfStore {
  private static final RowMapper<Person> PERSON =
      (row, number) ->
          new Person(
              row.getString("kind"),
              row.getString("number"),
              row.getString("name"),
              row.getString("area"),
              row.getString("school"),
              row.getLong("of_kind"));

  private final JdbcClient jdbc;

  WhatIfStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param area nothing for those without
  record AreaLine(
      @Nullable String area, int dueNow, int dueThen, int completeNow, int completeThen) {}

  /// @param kind DUE, NOT_DUE, COMPLETE or NOT_COMPLETE: what the person becomes
  record Person(
      String kind,
      String number,
      String name,
      @Nullable String area,
      @Nullable String school,
      long ofKind) {}

  /// Persons whom the rule names, after `WhatIf` has laid them out.
  int countDue(short run) {
    return jdbc.sql("select count(*) from pg_temp.member_due where run_id = :run")
        .param("run", run)
        .query(Integer.class)
        .single();
  }

  void keepBefore(short run) {
    keep("before", run);
  }

  void keepAfter(short run) {
    keep("after", run);
  }

  private void keep(String when, short run) {
    jdbc.sql(
            """
            create temp table whatif_%s on commit drop as
            select m.teacher_id, m.area_id, m.school_id, m.due, c.teacher_id is not null as complete
            from programme.v_member m
            left join (
              select j.teacher_id
              from milestone.v_milestone j
              join milestone.v_context x on x.id = j.context_id
              join programme.v_run r on r.programme_code || '/' || r.period_code = x.code
              where r.id = :run
                and j.measure = 'COMPLETED'
              group by j.teacher_id
              having sum(j.delta) > 0
            ) c on c.teacher_id = m.teacher_id
            where m.run_id = :run
            """
                .formatted(when))
        .param("run", run)
        .update();
  }

  /// For a run in which people are selecting: only who would be due; completion is shown as it is.
  void keepDueAsAfter(short run) {
    jdbc.sql(
            """
            create temp table whatif_after on commit drop as
            select coalesce(d.teacher_id, b.teacher_id) as teacher_id, coalesce(d.area_id, b.area_id) as area_id,
              coalesce(d.school_id, b.school_id) as school_id, d.teacher_id is not null as due, coalesce(b.complete, false) as complete
            from (
              select teacher_id, area_id, school_id
              from pg_temp.member_due
              where run_id = :run
            ) d
            full join pg_temp.whatif_before b on b.teacher_id = d.teacher_id
            """)
        .param("run", run)
        .update();
  }

  List<AreaLine> areas() {
    return jdbc.sql(
            """
            select a.short_name as area, sum(t.due_now) as due_now, sum(t.due_then) as due_then, sum(t.complete_now) as complete_now,
              sum(t.complete_then) as complete_then
            from (
              select area_id, due::integer as due_now, 0 as due_then, complete::integer as complete_now, 0 as complete_then
              from pg_temp.whatif_before
              union all
              select area_id, 0, due::integer, 0, complete::integer
              from pg_temp.whatif_after
            ) t
            left join roster.v_area a on a.id = t.area_id
            group by a.ordinal, a.short_name
            order by a.ordinal nulls last
            """)
        .query((row, number) ->
            new AreaLine(
                row.getString("area"),
                row.getInt("due_now"),
                row.getInt("due_then"),
                row.getInt("complete_now"),
                row.getInt("complete_then")))
        .list();
  }

  /// The first of those for whom something changes, of each kind.
  List<Person> persons(int ofEachKind) {
    return jdbc.sql(
            """
            select c.kind, t.number, t.name, a.short_name as area, s.name as school, c.of_kind
            from (
              select k.kind, x.teacher_id, x.area_id, x.school_id,
                row_number() over (partition by k.kind order by x.teacher_id) as place, count(*) over (partition by k.kind) as of_kind
              from (
                select coalesce(n.teacher_id, b.teacher_id) as teacher_id, coalesce(n.area_id, b.area_id) as area_id,
                  coalesce(n.school_id, b.school_id) as school_id, coalesce(b.due, false) as due_now, coalesce(n.due, false) as due_then,
                  coalesce(b.complete, false) as complete_now, coalesce(n.complete, false) as complete_then
                from pg_temp.whatif_before b
                full join pg_temp.whatif_after n on n.teacher_id = b.teacher_id
              ) x
              cross join lateral (
                values
                  (case when x.due_then and not x.due_now then 'DUE' when x.due_now and not x.due_then then 'NOT_DUE' end),
                  (case
                    when x.complete_then and not x.complete_now then 'COMPLETE'
                    when x.complete_now and not x.complete_then then 'NOT_COMPLETE'
                  end)
              ) k (kind)
              where k.kind is not null
            ) c
            join roster.v_teacher t on t.id = c.teacher_id
            left join roster.v_area a on a.id = c.area_id
            left join roster.v_school s on s.id = c.school_id
            where c.place <= :limit
            order by array_position(array['DUE', 'NOT_DUE', 'COMPLETE', 'NOT_COMPLETE'], c.kind), c.place
            """)
        .param("limit", ofEachKind)
        .query(PERSON)
        .list();
  }

  /// Whether people may be selecting in the run at the moment.
  boolean selecting(short run, Instant now) {
    return jdbc.sql(
            """
            select exists (
              select
              from programme.v_study_window w
              join programme.v_run r on r.id = w.run_id
              where w.run_id = :run
                and r.period_state = 'OPEN'
                and w.kind = 'SELECTION'
                and w.opens_at <= :now
                and w.closes_at > :now
            )
            """)
        .param("run", run)
        .param("now", now.atOffset(UTC))
        .query(Boolean.class)
        .single();
  }
}
