package org.xingtan.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings the stored members in line with `pg_temp.member_due` (see [DueStore]) and, for those who are not due, with
/// `pg_temp.member_standing`.
@Repository
class MemberStore {
  private final JdbcClient jdbc;
  private final TouchedStore touched;

  MemberStore(JdbcClient jdbc, TouchedStore touched) {
    this.jdbc = jdbc;
    this.touched = touched;
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

  void removeThoseNoLongerDue() {
    noting(
            """
            delete from programme.member m
            where %s
              and (
                not exists (select from roster.v_teacher t where t.id = m.teacher_id)
                or m.due
                and m.run_id not in (select r.id from programme.run r where programme.period_state(r.period_id) = 'CLOSED')
                and not exists (
                  select
                  from pg_temp.member_due d
                  where d.run_id = m.run_id
                    and d.teacher_id = m.teacher_id
                )
              )
            returning m.run_id, m.teacher_id
            """
                .formatted(touched.condition("m.run_id", "m.teacher_id")))
        .update();
  }

  void changeThoseDue() {
    noting(
            """
            update programme.member m
            set due = true, area_id = d.area_id, school_id = d.school_id, subject_id = d.subject_id, ownership = d.ownership,
              staff_kind = d.staff_kind, stage = d.stage
            from pg_temp.member_due d
            where m.run_id = d.run_id
              and m.teacher_id = d.teacher_id
              and (m.due, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage)
                is distinct from (true, d.area_id, d.school_id, d.subject_id, d.ownership, d.staff_kind, d.stage)
            returning m.run_id, m.teacher_id
            """)
        .update();
  }

  void addThoseDue() {
    notingUnlessKnown(
            """
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
            """)
        .update();
  }

  /// Members who are not due, in the scope of what was touched.
  void layOutOthers() {
    layOutPairs(
        """
        insert into pg_temp.member_pair (run_id, teacher_id)
        select m.run_id, m.teacher_id
        from programme.member m
        where not m.due
          and m.run_id not in (select r.id from programme.run r where programme.period_state(r.period_id) = 'CLOSED')
          and %s
        """
            .formatted(touched.condition("m.run_id", "m.teacher_id")));
  }

  /// Wanted persons who are not members yet.
  void layOutMissing() {
    layOutPairs(
        """
        insert into pg_temp.member_pair (run_id, teacher_id)
        select distinct w.run_id, w.teacher_id
        from pg_temp.member_wanted w
        where not exists (
          select
          from programme.member m
          where m.run_id = w.run_id
            and m.teacher_id = w.teacher_id
        )
        """);
  }

  private void layOutPairs(String filling) {
    jdbc.sql("drop table if exists pg_temp.member_pair").update();
    jdbc.sql(
            """
            create temp table member_pair (run_id smallint not null, teacher_id integer not null) on commit drop
            """)
        .update();
    jdbc.sql(filling).update();
    jdbc.sql("analyze pg_temp.member_pair").update();
    layOutStandings();
  }

  /// Under what each of the pairs counts on the reference day: the spell that covers it, else the latest before it, else the
  /// earliest after it.
  private void layOutStandings() {
    jdbc.sql("drop table if exists pg_temp.member_standing").update();
    jdbc.sql(
            """
            create temp table member_standing on commit drop as
            select distinct on (p.teacher_id, p.run_id)
              p.teacher_id, p.run_id, e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind, e.stage
            from pg_temp.member_pair p
            join programme.run r on r.id = p.run_id
            left join roster.v_employment e on e.teacher_id = p.teacher_id
            order by p.teacher_id, p.run_id, e.from_day <= r.reference_day desc, abs(e.from_day - r.reference_day)
            """)
        .update();
  }

  void changeOthers() {
    noting(
            """
            update programme.member m
            set area_id = s.area_id, school_id = s.school_id, subject_id = s.subject_id, ownership = s.ownership,
              staff_kind = s.staff_kind, stage = s.stage
            from pg_temp.member_standing s
            where m.run_id = s.run_id
              and m.teacher_id = s.teacher_id
              and (m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, m.stage)
                is distinct from (s.area_id, s.school_id, s.subject_id, s.ownership, s.staff_kind, s.stage)
            returning m.run_id, m.teacher_id
            """)
        .update();
  }

  void addOthers() {
    notingUnlessKnown(
            """
            insert into programme.member as m
              (teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind, stage)
            select s.teacher_id, s.run_id, false, s.area_id, s.school_id, s.subject_id, s.ownership, s.staff_kind, s.stage
            from pg_temp.member_standing s
            returning m.run_id, m.teacher_id
            """)
        .update();
  }

  void addOther(int run, int teacher) {
    jdbc.sql(
            """
            insert into programme.member (teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind, stage)
            select :teacher, r.id, false, e.area_id, e.school_id, e.subject_id, e.ownership, e.staff_kind, e.stage
            from programme.run r
            left join roster.v_employment e on e.teacher_id = :teacher
            where r.id = :run
            order by e.from_day <= r.reference_day desc, abs(e.from_day - r.reference_day)
            limit 1
            on conflict do nothing
            """)
        .param("teacher", teacher)
        .param("run", run)
        .update();
  }

  /// Runs a change and notes whom it concerns.
  private JdbcClient.StatementSpec noting(String change) {
    return jdbc.sql(
        """
        with changed as (
          %s
        )
        insert into pg_temp.touched_member
        select run_id, teacher_id
        from changed
        """
            .formatted(change));
  }

  /// Like noting, but new members of a run that is touched as a whole are known anyway.
  private JdbcClient.StatementSpec notingUnlessKnown(String addition) {
    return jdbc.sql(
        """
        with added as (
          %s
        )
        insert into pg_temp.touched_member
        select a.run_id, a.teacher_id
        from added a
        where a.run_id not in (select t.run_id from pg_temp.touched_run t)
        """
            .formatted(addition));
  }
}
