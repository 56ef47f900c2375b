package org.xingtan.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `pg_temp.member_due` holds who is due, as the rules say now, in the scope of what was touched: all persons of touched runs, and
/// touched teachers in all runs.
@Repository
class MemberStore {

  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void touchRunsOfLists() {
    jdbc.sql(
            """
            insert into pg_temp.touched_run
            select distinct r.id
            from pg_temp.touched_head_count h
            join programme.run r on r.head_count_id = h.head_count_id
            where r.population_rule = 'HEAD_COUNT'
            """)
        .update();
  }

  boolean anythingTouched() {
    return jdbc.sql(
            """
            select exists (select from pg_temp.touched_run) or exists (select from pg_temp.touched_teacher)
            """)
        .query(Boolean.class)
        .single();
  }

  void layOutDue() {
    jdbc.sql("drop table if exists pg_temp.member_due").update();
    jdbc.sql(
            """
            create temp table member_due on commit drop as
            select m.teacher_id, m.run_id, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage
            from programme.member m
            where false
            """)
        .update();
    layOutEmployed();
    layOutListed();
    jdbc.sql("analyze pg_temp.member_due").update();
  }

  private void layOutEmployed() {
    jdbc.sql(
            """
            insert into pg_temp.member_due (teacher_id, run_id, area_id, school_id, subject_id, ownership, staff_kind, stage)
            select e.teacher_id, r.id, e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind, e.stage
            from programme.run r
            join roster.v_employment e
              on e.staff_kind = 'FULL_TIME'
              and e.from_day <= r.reference_day
              and coalesce(e.to_day > r.reference_day, true)
            where r.population_rule in ('EMPLOYED_FULL_TIME', 'PILOT_SCHOOLS')
              and (
                r.population_rule = 'EMPLOYED_FULL_TIME'
                or exists (
                  select
                  from roster.v_school_pilot p
                  where p.school_id = e.school_id
                    and p.pilot = r.pilot
                    and p.valid_from <= r.reference_day
                    and coalesce(p.valid_until > r.reference_day, true)
                )
              )
              and (
                r.id in (select t.run_id from pg_temp.touched_run t)
                or e.teacher_id in (select t.teacher_id from pg_temp.touched_teacher t)
              )
            """)
        .update();
  }

  private void layOutListed() {
    jdbc.sql(
            """
            insert into pg_temp.member_due (teacher_id, run_id, area_id, school_id, subject_id, ownership, staff_kind, stage)
            select m.teacher_id, r.id, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage
            from programme.run r
            join roster.v_head_count_member m on m.head_count_id = r.head_count_id
            where r.population_rule = 'HEAD_COUNT'
              and (
                r.id in (select t.run_id from pg_temp.touched_run t)
                or m.teacher_id in (select t.teacher_id from pg_temp.touched_teacher t)
              )
            """)
        .update();
  }

  void removeThoseNoLongerDue() {
    jdbc.sql(
            """
            with gone as (
              delete from programme.member m
              where (
                  m.run_id in (select t.run_id from pg_temp.touched_run t)
                  or m.teacher_id in (select t.teacher_id from pg_temp.touched_teacher t)
                )
                and (
                  not exists (select from roster.v_teacher t where t.id = m.teacher_id)
                  or m.due
                  and not exists (
                    select
                    from pg_temp.member_due d
                    where d.run_id = m.run_id
                      and d.teacher_id = m.teacher_id
                  )
                )
              returning m.run_id, m.teacher_id
            )
            insert into pg_temp.touched_member
            select run_id, teacher_id
            from gone
            """)
        .update();
  }

  void changeThoseDue() {
    jdbc.sql(
            """
            with changed as (
              update programme.member m
              set due = true, area_id = d.area_id, school_id = d.school_id, subject_id = d.subject_id, ownership = d.ownership,
                staff_kind = d.staff_kind, stage = d.stage
              from pg_temp.member_due d
              where m.run_id = d.run_id
                and m.teacher_id = d.teacher_id
                and (m.due, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage)
                  is distinct from (true, d.area_id, d.school_id, d.subject_id, d.ownership, d.staff_kind, d.stage)
              returning m.run_id, m.teacher_id
            )
            insert into pg_temp.touched_member
            select run_id, teacher_id
            from changed
            """)
        .update();
  }

  /// Members who are not due, whose standing on the reference day changed.
  void changeOthers() {
    jdbc.sql(
            """
            with others as (
              select m.run_id, m.teacher_id, s.area_id, s.school_id, s.subject_id, s.ownership, s.staff_kind, s.stage
              from programme.member m
              join programme.run r on r.id = m.run_id
              left join lateral (
                select e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind, e.stage
                from roster.v_employment e
                where e.teacher_id = m.teacher_id
                order by e.from_day <= r.reference_day desc, abs(e.from_day - r.reference_day)
                limit 1
              ) s on true
              where not m.due
                and (
                  m.run_id in (select t.run_id from pg_temp.touched_run t)
                  or m.teacher_id in (select t.teacher_id from pg_temp.touched_teacher t)
                )
            ),
            changed as (
              update programme.member m
              set area_id = o.area_id, school_id = o.school_id, subject_id = o.subject_id, ownership = o.ownership,
                staff_kind = o.staff_kind, stage = o.stage
              from others o
              where m.run_id = o.run_id
                and m.teacher_id = o.teacher_id
                and (m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage)
                  is distinct from (o.area_id, o.school_id, o.subject_id, o.ownership, o.staff_kind, o.stage)
              returning m.run_id, m.teacher_id
            )
            insert into pg_temp.touched_member
            select run_id, teacher_id
            from changed
            """)
        .update();
  }

  void addThoseDue() {
    jdbc.sql(
            """
            with added as (
              insert into programme.member as m
                (teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind, stage)
              select d.teacher_id, d.run_id, true, d.area_id, d.school_id, d.subject_id, d.ownership, d.staff_kind, d.stage
              from pg_temp.member_due d
              where not exists (
                select
                from programme.member m
                where m.run_id = d.run_id
                  and m.teacher_id = d.teacher_id
              )
              returning m.run_id, m.teacher_id
            )
            insert into pg_temp.touched_member
            select a.run_id, a.teacher_id
            from added a
            where a.run_id not in (select t.run_id from pg_temp.touched_run t)
            """)
        .update();
  }

  void addOthers() {
    jdbc.sql(
            """
            with added as (
              insert into programme.member as m
                (teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind, stage)
              select w.teacher_id, w.run_id, false, s.area_id, s.school_id, s.subject_id, s.ownership, s.staff_kind, s.stage
              from (
                select distinct run_id, teacher_id
                from pg_temp.member_wanted
              ) w
              join programme.run r on r.id = w.run_id
              left join lateral (
                select e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind, e.stage
                from roster.v_employment e
                where e.teacher_id = w.teacher_id
                order by e.from_day <= r.reference_day desc, abs(e.from_day - r.reference_day)
                limit 1
              ) s on true
              where not exists (
                select
                from programme.member m
                where m.run_id = w.run_id
                  and m.teacher_id = w.teacher_id
              )
              returning m.run_id, m.teacher_id
            )
            insert into pg_temp.touched_member
            select a.run_id, a.teacher_id
            from added a
            where a.run_id not in (select t.run_id from pg_temp.touched_run t)
            """)
        .update();
  }
}
