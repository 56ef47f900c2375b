package org.xingtan.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Changes;

/// Turns events into spells. `pg_temp.employment_history` holds the events of everyone the sheet names, `pg_temp.employment_spell`
/// the spells that follow from them.
@Repository
class EmploymentStore {

  static final String EXPORT =
      """
      select
        t.number as teacher, v.on_day, v.event::text as event, c.key as school, v.staff_kind::text as staff_kind,
        b.code as subject, v.stage::text as stage
      from roster.v_employment_event v
      join roster.teacher t on t.id = v.teacher_id
      left join roster.school c on c.id = v.school_id
      left join roster.subject b on b.id = v.subject_id
      order by t.number collate "C", v.on_day
      """;

  private final JdbcClient jdbc;

  EmploymentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The staged events over the stored ones; of a complete sheet the staged events alone.
  void layOutHistory(boolean complete) {
    jdbc.sql("drop table if exists pg_temp.employment_history").update();
    jdbc.sql(
            """
            create temp table employment_history on commit drop as
            select
              0::bigint as row_number, v.teacher_id, v.on_day, v.event, v.school_id, v.staff_kind, v.subject_id, v.stage
            from roster.v_employment_event v
            where false
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.employment_history (row_number, teacher_id, on_day, event, school_id, staff_kind, subject_id, stage)
            select
              s.row_number, s.teacher_id, s.on_day, s.event::roster.employment_event, s.school_id,
              s.staff_kind::roster.staff_kind, s.subject_id, s.stage::roster.stage
            from pg_temp.stage_employment s
            union all
            select 0, v.teacher_id, v.on_day, v.event, v.school_id, v.staff_kind, v.subject_id, v.stage
            from roster.v_employment_event v
            where not :complete
              and v.teacher_id in (select s.teacher_id from pg_temp.stage_employment s)
              and not exists (
                select
                from pg_temp.stage_employment s
                where s.teacher_id = v.teacher_id
                  and s.on_day = v.on_day
                  and s.event::roster.employment_event = v.event
              )
            """)
        .param("complete", complete)
        .update();
  }

  void layOutSpells() {
    jdbc.sql("drop table if exists pg_temp.employment_spell").update();
    jdbc.sql(
            """
            create temp table employment_spell on commit drop as
            select teacher_id, on_day as from_day, to_day, school_id, staff_kind, subject_id, stage, event as started_by, ended_by
            from (
              select
                h.teacher_id, h.on_day, h.school_id, h.staff_kind, h.subject_id, h.stage, h.event,
                lead(h.on_day) over history as to_day,
                lead(h.event) over history as ended_by
              from pg_temp.employment_history h
              window history as (partition by h.teacher_id order by h.on_day)
            ) h
            where h.event not in ('LEAVE', 'RETIRE')
            """)
        .update();
  }

  /// Stored spells that no longer follow from the events.
  void removeOtherSpells(boolean complete) {
    noting(
            """
            delete from roster.employment e
            where (:complete or e.teacher_id in (select s.teacher_id from pg_temp.stage_employment s))
              and not exists (
                select
                from pg_temp.employment_spell n
                where n.teacher_id = e.teacher_id
                  and n.from_day = e.from_day
                  and (n.to_day, n.school_id, n.staff_kind, n.subject_id, n.stage, n.started_by, n.ended_by)
                    is not distinct from (e.to_day, e.school_id, e.staff_kind, e.subject_id, e.stage, e.started_by, e.ended_by)
              )
            returning e.teacher_id
            """)
        .param("complete", complete)
        .update();
  }

  void addSpells() {
    noting(
            """
            insert into roster.employment as e
              (teacher_id, from_day, to_day, school_id, staff_kind, subject_id, stage, started_by, ended_by)
            select n.teacher_id, n.from_day, n.to_day, n.school_id, n.staff_kind, n.subject_id, n.stage, n.started_by, n.ended_by
            from pg_temp.employment_spell n
            where not exists (
              select
              from roster.employment e
              where e.teacher_id = n.teacher_id
                and e.from_day = n.from_day
            )
            order by n.teacher_id, n.from_day
            returning e.teacher_id
            """)
        .update();
  }

  /// Runs a change and notes whom it concerns.
  private JdbcClient.StatementSpec noting(String change) {
    return jdbc.sql(
        """
        with changed as (
          %s
        )
        insert into pg_temp.touched_teacher
        select distinct teacher_id
        from changed
        """
            .formatted(change));
  }

  Changes compare() {
    return jdbc.sql(
            """
            with compared as (
              select
                v.teacher_id is null as added,
                (v.school_id, v.staff_kind::text, v.subject_id, v.stage::text)
                  is distinct from (s.school_id, s.staff_kind, s.subject_id, s.stage) as differs
              from pg_temp.stage_employment s
              left join roster.v_employment_event v
                on v.teacher_id = s.teacher_id and v.on_day = s.on_day and v.event = s.event::roster.employment_event
            ),
            stored as (
              select count(*) as events
              from roster.v_employment_event
            )
            select
              count(*) filter (where added) as added,
              count(*) filter (where not added and differs) as changed,
              count(*) filter (where not added and not differs) as unchanged,
              (select events from stored) - count(*) filter (where not added) as absent,
              (select events from stored) as stored
            from compared
            """)
        .query(Changes.class)
        .single();
  }
}
