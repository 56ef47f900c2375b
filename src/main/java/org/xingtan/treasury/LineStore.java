package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The seats of bills and what became of them.
@Repository
class LineStore {
  /// A seat that money has reached.
  record Covered(Due.Seat seat, BigDecimal fee) {}

  /// A seat with the deadline it had before it came on the bill.
  record Before(Due.Seat seat, @Nullable Instant payBy) {}

  private static final RowMapper<Due.Seat> SEAT =
      (row, number) ->
          new Due.Seat(
              row.getInt("teacher_id"),
              row.getInt("run_id"),
              row.getInt("course_id"),
              row.getInt("attempt"),
              row.getInt("section_id"));

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(int bill, List<Due> lines) {
    jdbc.sql(
            """
            insert into treasury.bill_line (
              teacher_id, bill_id, ordinal, run_id, course_id, attempt, section_id, fee_yuan, covered_yuan, pay_by
            )
            select l.teacher, :bill, l.ordinal, l.run, l.course, l.attempt, l.section, l.fee, sum(l.fee) over (order by l.ordinal), l.pay_by
            from unnest(:teachers::integer[], :runs::integer[], :courses::integer[], :attempts::integer[], :sections::integer[],
              :fees::numeric[], :deadlines::timestamptz[])
              with ordinality as l (teacher, run, course, attempt, section, fee, pay_by, ordinal)
            """)
        .param("bill", bill)
        .param("teachers", numbers(lines, Due.Seat::teacherId))
        .param("runs", numbers(lines, Due.Seat::runId))
        .param("courses", numbers(lines, Due.Seat::courseId))
        .param("attempts", numbers(lines, Due.Seat::attempt))
        .param("sections", numbers(lines, Due.Seat::sectionId))
        .param("fees", lines.stream().map(Due::fee).toArray(BigDecimal[]::new))
        .param("deadlines", lines.stream().map(due -> text(due.payBy())).toArray(String[]::new))
        .update();
  }

  /// How many of the seats stood on no other bill.
  int claim(int bill) {
    return jdbc.sql(
            """
            insert into treasury.claim (teacher_id, run_id, course_id, attempt, bill_id)
            select teacher_id, run_id, course_id, attempt, bill_id
            from treasury.bill_line
            where bill_id = :bill
            on conflict do nothing
            """)
        .param("bill", bill)
        .update();
  }

  void release(int bill) {
    jdbc.sql("delete from treasury.claim where bill_id = :bill").param("bill", bill).update();
  }

  List<Before> deadlines(int bill) {
    return jdbc.sql(
            """
            select teacher_id, run_id, course_id, attempt, section_id, pay_by
            from treasury.bill_line
            where bill_id = :bill
            """)
        .param("bill", bill)
        .query((row, number) ->
            new Before(SEAT.mapRow(row, number), DueStore.momentOrNull(row, "pay_by")))
        .list();
  }

  /// Other seats that the same fee for the period pays.
  List<Due.Seat> companions(int bill, Due.@Nullable Seat only) {
    return jdbc.sql(
            """
            select e.teacher_id, e.run_id, e.course_id, e.attempt, e.section_id
            from treasury.bill_line l
            join programme.v_fee_rule r on r.run_id = l.run_id and r.basis = 'PERIOD'
            join enrolment.v_enrolment e on e.teacher_id = l.teacher_id and e.run_id = l.run_id and e.section_id <> l.section_id
            where l.bill_id = :bill
              and e.withdrawn_at is null
              and (cast(:teacher as integer) is null or (l.teacher_id = :teacher and l.run_id = :run))
            """)
        .param("bill", bill)
        .param("teacher", only == null ? null : only.teacherId(), Types.INTEGER)
        .param("run", only == null ? null : only.runId(), Types.INTEGER)
        .query(SEAT)
        .list();
  }

  private static final String LINES =
      """
      select
        l.ordinal, l.teacher_id, l.run_id, l.course_id, l.attempt, l.section_id, l.fee_yuan, t.number, t.name, o.title,
        o.programme_name || ' ' || o.period_name as run_name,
        coalesce(
          (
            select s.step
            from treasury.line_step s
            where s.teacher_id = l.teacher_id
              and s.bill_id = l.bill_id
              and s.run_id = l.run_id
              and s.course_id = l.course_id
              and s.attempt = l.attempt
            order by s.step desc
            limit 1
          ),
          case when e.withdrawn_at is null then 'OPEN' else 'WITHDRAWN' end
        ) as state
      from treasury.bill_line l
      join roster.v_teacher t on t.id = l.teacher_id
      join selection.v_section_offer o on o.section_id = l.section_id
      left join enrolment.v_enrolment e
        on e.teacher_id = l.teacher_id and e.run_id = l.run_id and e.course_id = l.course_id and e.attempt = l.attempt
      where l.bill_id = :bill
        and l.ordinal > :after
      order by l.ordinal
      limit :limit
      """;

  List<BillLine> list(int bill, int after, int limit) {
    return jdbc.sql(LINES)
        .param("bill", bill)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) ->
            new BillLine(
                row.getInt("ordinal"),
                SEAT.mapRow(row, number),
                row.getString("number"),
                row.getString("name"),
                row.getString("title"),
                row.getString("run_name"),
                row.getBigDecimal("fee_yuan"),
                row.getString("state")))
        .list();
  }

  /// Seats that the money has reached and that nothing became of yet, in the bill's order. Those of a closed period wait until it is
  /// opened again.
  List<Covered> covered(int bill, int limit) {
    return covered(bill, limit, false);
  }

  /// Whether there are any, those of closed periods among them.
  boolean anyLeft(int bill) {
    return !covered(bill, 1, true).isEmpty();
  }

  private List<Covered> covered(int bill, int limit, boolean closed) {
    return jdbc.sql(
            """
            select l.teacher_id, l.run_id, l.course_id, l.attempt, l.section_id, l.fee_yuan
            from treasury.bill_line l
            join treasury.v_bill b on b.id = l.bill_id
            join programme.v_run r on r.id = l.run_id
            where l.bill_id = :bill
              and l.covered_yuan <= b.paid_yuan
              and (r.period_state = 'OPEN' or :closed)
              and not exists (
                select
                from treasury.line_step s
                where s.teacher_id = l.teacher_id
                  and s.bill_id = l.bill_id
                  and s.run_id = l.run_id
                  and s.course_id = l.course_id
                  and s.attempt = l.attempt
              )
            order by l.ordinal
            limit :limit
            """)
        .param("bill", bill)
        .param("closed", closed)
        .param("limit", limit)
        .query(
            (row, number) -> new Covered(SEAT.mapRow(row, number), row.getBigDecimal("fee_yuan")))
        .list();
  }

  private static final String STEP =
      """
      insert into treasury.line_step (teacher_id, bill_id, run_id, course_id, attempt, step, at, booking_id)
      values (:teacher, :bill, :run, :course, :attempt, :step, :at, :booking)
      on conflict do nothing
      """;

  /// False when it stands there already.
  boolean step(int bill, Due.Seat seat, String step, Instant at, @Nullable Long booking) {
    return jdbc.sql(STEP)
            .param("teacher", seat.teacherId())
            .param("bill", bill)
            .param("run", seat.runId())
            .param("course", seat.courseId())
            .param("attempt", seat.attempt())
            .param("step", step)
            .param("at", at.atOffset(UTC))
            .param("booking", booking, Types.BIGINT)
            .update()
        == 1;
  }

  private static Integer[] numbers(List<Due> lines, Function<Due.Seat, Integer> number) {
    return lines.stream().map(Due::seat).map(number).toArray(Integer[]::new);
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
