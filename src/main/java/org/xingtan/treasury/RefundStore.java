package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What decides about the refund of a seat.
@Repository
class RefundStore {
  /// @param rule UNTIL_STUDY, UNTIL_SELECTION_CLOSES or NEVER
  /// @param selecting whether the selection window of the person's area is not over
  record Line(
      Due.Seat seat,
      BigDecimal fee,
      boolean paid,
      boolean refunded,
      boolean studied,
      boolean closed,
      String rule,
      boolean selecting) {}

  private final JdbcClient jdbc;

  RefundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String FIND =
      """
      select
        l.teacher_id, l.run_id, l.course_id, l.attempt, l.section_id, l.fee_yuan, 'PAID' = any (s.steps) as paid,
        'REFUNDED' = any (s.steps) as refunded,
        exists (
          select
          from enrolment.v_enrolment o
          where o.teacher_id = l.teacher_id
            and o.run_id = l.run_id
            and (f.basis = 'PERIOD' or o.course_id = l.course_id and o.attempt = l.attempt)
            and o.withdrawn_at is null
            and (o.started_at is not null or o.completed_at is not null)
        ) as studied,
        r.period_state = 'CLOSED' as closed, coalesce(f.refund, 'UNTIL_STUDY') as rule,
        exists (
          select
          from programme.v_study_window w
          where w.run_id = l.run_id
            and w.kind = 'SELECTION'
            and w.closes_at > :at
            and (w.area_id = e.area_id or w.area_id is null)
        ) as selecting
      from treasury.bill_line l
      join programme.v_run r on r.id = l.run_id
      left join programme.v_fee_rule f on f.run_id = l.run_id
      left join enrolment.v_enrolment e
        on e.teacher_id = l.teacher_id and e.run_id = l.run_id and e.course_id = l.course_id and e.attempt = l.attempt
      cross join lateral (
        select array(
          select t.step
          from treasury.line_step t
          where t.teacher_id = l.teacher_id
            and t.bill_id = l.bill_id
            and t.run_id = l.run_id
            and t.course_id = l.course_id
            and t.attempt = l.attempt
        ) as steps
      ) s
      where l.bill_id = :bill
        and l.ordinal = :ordinal
      """;

  Optional<Line> find(int bill, int ordinal, Instant at) {
    return jdbc.sql(FIND)
        .param("bill", bill)
        .param("ordinal", ordinal)
        .param("at", at.atOffset(UTC))
        .query((row, number) ->
            new Line(
                new Due.Seat(
                    row.getInt("teacher_id"),
                    row.getInt("run_id"),
                    row.getInt("course_id"),
                    row.getInt("attempt"),
                    row.getInt("section_id")),
                row.getBigDecimal("fee_yuan"),
                row.getBoolean("paid"),
                row.getBoolean("refunded"),
                row.getBoolean("studied"),
                row.getBoolean("closed"),
                row.getString("rule"),
                row.getBoolean("selecting")))
        .optional();
  }
}
