package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class RegistrationSheetStore implements PlainIntake.Rules {
  static final String EXPORT =
      """
      select r.period_code as period, r.programme_code as programme, t.number as teacher, s.registered_at, s.withdrawn_at
      from enrolment.registration s
      join programme.v_run r on r.id = s.run_id
      join roster.v_teacher t on t.id = s.teacher_id
      order by r.period_code collate "C", r.programme_code collate "C", t.number collate "C"
      """;

  private final JdbcClient jdbc;

  RegistrationSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit, withdrawnTooEarly(limit), outsideWindow(limit), neverEmployed(limit));
  }

  private List<Problem> withdrawnTooEarly(int limit) {
    return jdbc.sql(
            """
            select row_number, 'withdrawn_at' as mend, 'moment_before' as reason,
              array[to_char(withdrawn_at, 'YYYY-MM-DD HH24:MI:SS'), 'registered_at', to_char(registered_at, 'YYYY-MM-DD HH24:MI:SS')] as arguments
            from pg_temp.stage_registrations
            where withdrawn_at < registered_at
            order by row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  private static final String OUTSIDE_WINDOW =
      """
      select s.row_number, 'registered_at' as mend, 'moment_outside_window' as reason,
        array[
          to_char(s.registered_at, 'YYYY-MM-DD HH24:MI:SS'), 'REGISTRATION', to_char(w.opens_at, 'YYYY-MM-DD HH24:MI:SS'),
          to_char(w.closes_at, 'YYYY-MM-DD HH24:MI:SS')
        ] as arguments
      from pg_temp.stage_registrations s
      join (
        select run_id, min(opens_at) as opens_at, max(closes_at) as closes_at
        from programme.v_study_window
        where kind = 'REGISTRATION'
        group by run_id
      ) w on w.run_id = s.run_id
      where s.registered_at < w.opens_at
        or s.registered_at >= w.closes_at
      order by s.row_number
      limit :limit
      """;

  private List<Problem> outsideWindow(int limit) {
    return jdbc.sql(OUTSIDE_WINDOW).param("limit", limit).query(Problem::read).list();
  }

  private List<Problem> neverEmployed(int limit) {
    return jdbc.sql(
            """
            select s.row_number, 'teacher' as mend, 'never_employed' as reason, array[s.teacher] as arguments
            from pg_temp.stage_registrations s
            where not exists (
              select
              from roster.v_employment e
              where e.teacher_id = s.teacher_id
            )
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
