package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

/// What makes a history of employment impossible; docs/rules/roster.md gives the reasons.
@Repository
class EmploymentCheckStore {

  private final JdbcClient jdbc;

  EmploymentCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> incompleteEvents(int limit) {
    return found(
        """
        select
          s.row_number, case when s.school_id is null then 'school' else 'staff_kind' end as mend,
          case when s.school_id is null then 'event_without_school' else 'event_without_staff_kind' end as reason,
          array[s.event] as arguments
        from pg_temp.stage_employment s
        where s.event not in ('LEAVE', 'RETIRE')
          and (s.school_id is null or s.staff_kind is null)
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  List<Problem> endingsWithSchool(int limit) {
    return found(
        """
        select s.row_number, 'school' as mend, 'ending_with_school' as reason, array[s.event] as arguments
        from pg_temp.stage_employment s
        where s.event in ('LEAVE', 'RETIRE')
          and (s.school_id is not null or s.staff_kind is not null or s.subject_id is not null or s.stage is not null)
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  List<Problem> outsideSchoolLife(int limit) {
    return found(
        """
        select
          s.row_number, 'on_day' as mend,
          case when s.on_day < c.opened_on then 'event_before_school_opened' else 'event_after_school_closed' end as reason,
          array[c.name, coalesce(c.opened_on::text, ''), coalesce(c.closed_on::text, '')] as arguments
        from pg_temp.stage_employment s
        join roster.school c on c.id = s.school_id
        where s.on_day < c.opened_on
          or s.on_day >= c.closed_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Each event must be possible after the one before it. A stored event made impossible is reported at the staged one before it.
  List<Problem> outOfSequence(int limit) {
    return found(
        """
        with judged as (
          select
            case when h.row_number > 0 then h.row_number else coalesce(lag(h.row_number) over history, 0) end as row_number,
            h.on_day, h.event, lag(h.on_day) over history as day_before, lag(h.event) over history as event_before,
            case
              when lag(h.on_day) over history = h.on_day then 'two_events_on_a_day'
              when h.event = 'JOIN' and lag(h.event) over history is not null then 'joined_twice'
              when h.event <> 'JOIN' and lag(h.event) over history is null then 'event_before_joining'
              when h.event = 'RETURN' and lag(h.event) over history not in ('LEAVE', 'RETIRE') then 'return_without_leaving'
              when h.event <> 'RETURN' and lag(h.event) over history in ('LEAVE', 'RETIRE') then 'event_after_leaving'
              when h.event = 'CHANGE' and lag(h.school_id) over history <> h.school_id then 'change_to_another_school'
            end as reason
          from pg_temp.employment_history h
          window history as (partition by h.teacher_id order by h.on_day, h.event, h.row_number)
        )
        select
          j.row_number, case when j.reason = 'change_to_another_school' then 'school' else 'event' end as mend, j.reason,
          array[j.event::text, j.on_day::text, coalesce(j.event_before::text, ''), coalesce(j.day_before::text, '')] as arguments
        from judged j
        where j.reason is not null
        order by j.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
