package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.enrolment.HeldSeat;

/// Seats taken here, refusals, and what people are told.
@Repository
class SeatStore {
  /// Until when a seat is to be paid.
  ///
  /// @param inWindow whether the payment window of the run says so
  record PayBy(Instant at, boolean inWindow) {}

  /// From which pools it was taken.
  record Pools(@Nullable Integer areaId, @Nullable Integer schoolId) {}

  /// Between the arguments of a refusal: a character that nobody writes.
  private static final String BETWEEN = "\u001f";

  private final JdbcClient jdbc;

  SeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A seat that was counted for a wish.
  ///
  /// @param reviewed whether the school has to agree
  /// @param payBy nothing when nothing is owed, no limit is set, or the school has to agree first
  record Taken(Wish wish, HeldSeat seat, boolean reviewed, @Nullable PayBy payBy) {}

  private static final String INSERT =
      """
      insert into selection.seat (
        teacher_id, run_id, course_id, attempt, section_id, request, taken_at, taken_by, area_id, school_id, fee_yuan, pay_by,
        in_window
      )
      select
        :teacher, n.run_id, n.course_id, n.attempt, n.section_id, :request, :at, :by, n.area_id, n.school_id, n.fee_yuan, n.pay_by, n.in_window
      from unnest(
        :runs::smallint[], :courses::integer[], :attempts::smallint[], :sections::integer[], :areas::smallint[], :schools::integer[],
        :fees::numeric[], :pay_by::timestamptz[], :in_window::boolean[]
      ) n (run_id, course_id, attempt, section_id, area_id, school_id, fee_yuan, pay_by, in_window)
      """;

  /// All with one form.
  void insert(UUID request, String by, List<Taken> taken) {
    Wish first = taken.getFirst().wish();
    jdbc.sql(INSERT)
        .param("teacher", first.place().teacherId())
        .param("request", request)
        .param("at", first.at().atOffset(UTC))
        .param("by", by)
        .param("runs", Columns.keys(taken, one -> one.seat().course().runId()))
        .param("courses", Columns.keys(taken, one -> one.seat().course().courseId()))
        .param("attempts", Columns.keys(taken, one -> one.seat().attempt()))
        .param("sections", Columns.keys(taken, one -> one.seat().course().sectionId()))
        .param("areas", Columns.keys(taken, one -> one.wish().place().dimensions().areaId()))
        .param("schools", Columns.keys(taken, one -> one.wish().place().dimensions().schoolId()))
        .param("fees", Columns.words(taken, one -> one.wish().offer().fee()))
        .param("pay_by", Columns.words(taken, one -> one.payBy() == null ? null : one.payBy().at()))
        .param(
            "in_window", Columns.words(taken, one -> one.payBy() != null && one.payBy().inWindow()))
        .update();
  }

  /// Marks it as freed; nothing when it was not taken here.
  Optional<Pools> free(int teacher, HeldSeat seat, String as, Instant at) {
    return jdbc.sql(
            """
            update selection.seat
            set freed_at = :at, freed_as = :as, pay_by = null
            where teacher_id = :teacher
              and run_id = :run
              and course_id = :course
              and attempt = :attempt
            returning area_id, school_id
            """)
        .param("teacher", teacher)
        .param("run", seat.course().runId())
        .param("course", seat.course().courseId())
        .param("attempt", seat.attempt())
        .param("as", as)
        .param("at", at.atOffset(UTC))
        .query((row, number) ->
            new Pools(
                row.getObject("area_id", Integer.class), row.getObject("school_id", Integer.class)))
        .optional();
  }

  private static @Nullable OffsetDateTime moment(@Nullable PayBy payBy) {
    return payBy == null ? null : payBy.at().atOffset(UTC);
  }

  void settlePayment(int teacher, HeldSeat seat, @Nullable PayBy payBy) {
    jdbc.sql(
            """
            update selection.seat
            set pay_by = :pay_by, in_window = :in_window
            where teacher_id = :teacher
              and run_id = :run
              and course_id = :course
              and attempt = :attempt
            """)
        .param("teacher", teacher)
        .param("run", seat.course().runId())
        .param("course", seat.course().courseId())
        .param("attempt", seat.attempt())
        .param("pay_by", moment(payBy), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("in_window", payBy != null && payBy.inWindow())
        .update();
  }

  /// Only where a deadline runs; never before a payment window closes that the seat may be paid in.
  void postpone(List<SeatPayments.Term> terms) {
    jdbc.sql(
            """
            update selection.seat s
            set pay_by = case when s.in_window then greatest(t.until, selection.payment_end(s.run_id, s.area_id)) else t.until end
            from unnest(:teachers::integer[], :sections::integer[], :attempts::integer[], :untils::timestamptz[])
              as t (teacher, section, attempt, until)
            where s.teacher_id = t.teacher
              and s.section_id = t.section
              and s.attempt = t.attempt
              and s.pay_by is not null
            """)
        .param("teachers", terms.stream().map(SeatPayments.Term::teacher).toArray(Integer[]::new))
        .param("sections", terms.stream().map(SeatPayments.Term::section).toArray(Integer[]::new))
        .param("attempts", terms.stream().map(SeatPayments.Term::attempt).toArray(Integer[]::new))
        .param("untils", terms.stream().map(term -> term.until().toString()).toArray(String[]::new))
        .update();
  }

  List<SeatKey> unpaid(Instant at) {
    return jdbc.sql(
            """
            select teacher_id, section_id, attempt
            from selection.seat
            where pay_by <= :at
            order by pay_by, teacher_id
            limit 1000
            """)
        .param("at", at.atOffset(UTC))
        .query((row, number) ->
            new SeatKey(row.getInt("teacher_id"), row.getInt("section_id"), row.getInt("attempt")))
        .list();
  }

  boolean stillUnpaid(SeatKey seat, Instant at) {
    return jdbc.sql(
            """
            select exists (
              select
              from selection.seat s
              join enrolment.v_enrolment e
                on e.teacher_id = s.teacher_id and e.run_id = s.run_id and e.course_id = s.course_id and e.attempt = s.attempt
              where s.teacher_id = :teacher
                and s.section_id = :section
                and s.attempt = :attempt
                and s.pay_by <= :at
                and e.paid_at is null
            )
            """)
        .param("teacher", seat.teacherId())
        .param("section", seat.sectionId())
        .param("attempt", seat.attempt())
        .param("at", at.atOffset(UTC))
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private static final String REFUSE =
      """
      insert into selection.refusal (teacher_id, request, section_id, at, reason, arguments, area_id, school_id)
      select :teacher, :request, n.section_id, :at, n.reason, string_to_array(n.arguments, :between), n.area_id, n.school_id
      from unnest(:sections::integer[], :reasons::text[], :arguments::text[], :areas::smallint[], :schools::integer[])
        n (section_id, reason, arguments, area_id, school_id)
      """;

  /// A wish that was answered with no.
  record Refused(Wish wish, SelectionRefused refusal) {}

  /// All with one form.
  void refuse(Choice choice, List<Refused> refused, Instant at) {
    jdbc.sql(REFUSE)
        .param("teacher", choice.teacherId())
        .param("request", choice.request())
        .param("at", at.atOffset(UTC))
        .param("between", BETWEEN)
        .param("sections", Columns.keys(refused, one -> one.wish().sectionId()))
        .param("reasons", Columns.words(refused, one -> one.refusal().reason()))
        .param(
            "arguments",
            Columns.words(refused, one -> String.join(BETWEEN, one.refusal().arguments())))
        .param("areas", Columns.keys(refused, one -> one.wish().place().dimensions().areaId()))
        .param("schools", Columns.keys(refused, one -> one.wish().place().dimensions().schoolId()))
        .update();
  }

  void tell(int teacher, String kind, int section, @Nullable String detail, Instant at) {
    jdbc.sql(
            """
            insert into selection.notice (teacher_id, at, kind, section_id, detail)
            values (:teacher, :at, :kind, :section, :detail)
            """)
        .param("teacher", teacher)
        .param("at", at.atOffset(UTC))
        .param("kind", kind)
        .param("section", section)
        .param("detail", detail)
        .update();
  }

  void readNotices(int teacher, Instant at) {
    jdbc.sql(
            """
            update selection.notice
            set read_at = :at
            where teacher_id = :teacher
              and read_at is null
            """)
        .param("teacher", teacher)
        .param("at", at.atOffset(UTC))
        .update();
  }
}
