package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Payment windows, and the deadlines of seats that follow them.
@Repository
class PaymentWindowStore {
  /// Ends of a run's windows, as they are and as they were, for each area and for nobody's.
  private static final String ENDS =
      """
      with place as (
        select id as area_id
        from roster.v_area
        union all
        select null
      ),
      ends as (
        select
          p.area_id, selection.payment_end(:run, p.area_id) as ends,
          (
            select b.closes_at
            from selection.payment_window b
            where b.run_id = :run
              and (b.area_id = p.area_id or b.area_id is null)
            order by b.area_id nulls last
            limit 1
          ) as ended
        from place p
      )
      """;

  private final JdbcClient jdbc;

  PaymentWindowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Integer> changed() {
    return jdbc.sql(
            """
            select distinct c.run_id
            from (
              (
                select w.run_id, w.area_id, w.closes_at
                from programme.v_study_window w
                where w.kind = 'PAYMENT'
                except
                select run_id, area_id, closes_at
                from selection.payment_window
              )
              union all
              (
                select run_id, area_id, closes_at
                from selection.payment_window
                except
                select w.run_id, w.area_id, w.closes_at
                from programme.v_study_window w
                where w.kind = 'PAYMENT'
              )
            ) c
            join programme.v_run r on r.id = c.run_id
            where r.period_state = 'OPEN'
            order by c.run_id
            """)
        .query((row, number) -> row.getInt("run_id"))
        .list();
  }

  /// A later end is a later deadline. An earlier one leaves a day at least, and takes nothing from those who were promised more.
  void move(int run, Instant soonest) {
    jdbc.sql(
            ENDS
                + """
                update selection.seat s
                set pay_by = greatest(
                  e.ends,
                  case when s.pay_by > e.ended then s.pay_by end,
                  case when e.ends < e.ended then :soonest end
                )
                from ends e
                where s.run_id = :run
                  and s.in_window
                  and s.pay_by is not null
                  and e.area_id is not distinct from s.area_id
                  and e.ends <> e.ended
                """)
        .param("run", run)
        .param("soonest", soonest.atOffset(UTC))
        .update();
  }

  /// Seats taken before there was a window, where no hours are set: what is owed and does not wait for the school.
  void begin(int run, Instant soonest) {
    jdbc.sql(
            ENDS
                + """
                update selection.seat s
                set pay_by = greatest(e.ends, :soonest), in_window = true
                from ends e, enrolment.v_enrolment n, selection.v_section_offer o
                where s.run_id = :run
                  and s.pay_by is null
                  and s.freed_at is null
                  and e.area_id is not distinct from s.area_id
                  and e.ends is not null
                  and n.teacher_id = s.teacher_id
                  and n.run_id = s.run_id
                  and n.course_id = s.course_id
                  and n.attempt = s.attempt
                  and n.withdrawn_at is null
                  and n.paid_at is null
                  and o.section_id = s.section_id
                  and o.payment_hours is null
                  and (s.fee_yuan > 0 or o.once_a_period)
                  and not exists (
                    select
                    from selection.review v
                    where v.teacher_id = s.teacher_id
                      and v.run_id = s.run_id
                      and v.course_id = s.course_id
                      and v.attempt = s.attempt
                      and v.decided_at is null
                  )
                """)
        .param("run", run)
        .param("soonest", soonest.atOffset(UTC))
        .update();
  }

  void keep(int run) {
    jdbc.sql("delete from selection.payment_window where run_id = :run").param("run", run).update();
    jdbc.sql(
            """
            insert into selection.payment_window (run_id, area_id, closes_at)
            select run_id, area_id, closes_at
            from programme.v_study_window
            where run_id = :run
              and kind = 'PAYMENT'
            """)
        .param("run", run)
        .update();
  }
}
