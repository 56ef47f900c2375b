package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.enrolment.HeldSeat;
import org.xingtan.enrolment.Place;
import org.xingtan.milestone.Dimensions;
import org.xingtan.time.Moments;

/// What decides about a wish, in one statement by keys; and the lock that keeps a person's wishes in turn.
@Repository
class WishStore {
  /// Tells these locks from those of other rooms.
  private static final int LOCK = 0x5e1ec7;

  private static final UUID NO_REQUEST = new UUID(0, 0);

  private final JdbcClient jdbc;

  WishStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param wish without what the person holds
  /// @param waits whether the person waits for anything at all
  /// @param before what the same form was answered earlier
  record Read(Wish wish, boolean waits, @Nullable Prior before) {}

  record Prior(String kind, int number, String reason, List<String> arguments) {}

  /// Until the end of the transaction nobody else decides about this person.
  void lock(int teacher) {
    jdbc.sql("select pg_advisory_xact_lock(:room, :teacher)")
        .param("room", LOCK)
        .param("teacher", teacher)
        .query((row, number) -> 0)
        .single();
  }

  /// The same without waiting: false when somebody else decides about this person now.
  boolean tryLock(int teacher) {
    return jdbc.sql("select pg_try_advisory_xact_lock(:room, :teacher)")
        .param("room", LOCK)
        .param("teacher", teacher)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private static final String FIND =
      """
      select
        w.run_id, w.period_id, w.part_id, w.course_id, w.section_id, w.programme_id, w.programme_code, w.period_code, w.part_code,
        w.participation_rule, w.credit_hours, w.price_yuan, w.section_area_id, w.wanted_subject_id, w.stages, w.opens_on, w.retired_on,
        w.capacity, w.audience, w.fit, w.repeats, w.again, w.waiting, w.school, w.payment_hours, w.withdraw_until, w.course_limit,
        w.hours_limit, w.run_course_limit, w.run_hours_limit, w.once_a_period, m.teacher_id is not null as member, coalesce(m.due, false) as due,
        coalesce(t.employed, m.teacher_id is not null) as employed, coalesce(m.area_id, t.area_id) as area_id,
        coalesce(m.school_id, t.school_id) as school_id, coalesce(m.subject_id, t.subject_id) as subject_id, m.ownership::text as ownership,
        coalesce(m.staff_kind, t.staff_kind)::text as staff_kind, coalesce(m.stage, t.stage)::text as stage,
        case
          when w.payment_hours is null and (w.price_yuan > 0 or w.once_a_period) then selection.payment_end(w.run_id, coalesce(m.area_id, t.area_id))
        end as payment_end,
        x.open, x.next_at, x.last_at, p.closed, p.seats as pool_seats, p.known, n.title as missing,
        exists (
          select
          from selection.waiting q
          where q.teacher_id = :teacher
            and q.ended_at is null
        ) as waits,
        b.kind, b.number, b.reason, b.arguments
      from selection.v_section_offer w
      left join programme.v_member m on m.run_id = w.run_id and m.teacher_id = :teacher
      left join roster.v_teacher t on t.id = :teacher and m.teacher_id is null
      cross join lateral selection.window_of(w.run_id, coalesce(m.area_id, t.area_id), :at) x
      cross join lateral (
        select
          coalesce(bool_or(o.seats = 0), false) as closed, max(o.seats) filter (where o.level = 'SECTION') as seats,
          coalesce(bool_or(o.level = 'SECTION'), false) as known
        from selection.pool o
        where o.section_id = w.section_id
          and (
            o.level = 'SECTION'
            or o.level = 'AREA' and o.unit_id = coalesce(m.area_id, t.area_id)
            or o.level = 'SCHOOL' and o.unit_id = coalesce(m.school_id, t.school_id)
          )
      ) p
      left join lateral selection.missing_course(w.course_id, :teacher) n on true
      left join lateral selection.prior_answer(:teacher, w.section_id, :request) b on true
      where w.section_id = any (array(
          select unnest(:sections)
        ))
      """;

  /// Sections come out of a query, and there always is a request, so that a plan for these values is never cheaper than one for any
  /// and the statement is planned once for a connection (docs/adr/0076).
  List<Read> find(int teacher, Collection<Integer> sections, @Nullable UUID request, Instant at) {
    return jdbc.sql(FIND)
        .param("teacher", teacher)
        .param("sections", sections.toArray(Integer[]::new))
        .param("request", request == null ? NO_REQUEST : request)
        .param("at", at.atOffset(UTC))
        .query(
            (row, number) -> new Read(wish(row, teacher, at), row.getBoolean("waits"), prior(row)))
        .list();
  }

  private static Wish wish(ResultSet row, int teacher, Instant at) throws SQLException {
    return new Wish(
        at,
        place(row, teacher),
        offer(row),
        person(row),
        rule(row),
        window(row),
        List.of(),
        List.of());
  }

  private static Place place(ResultSet row, int teacher) throws SQLException {
    return new Place(
        teacher,
        course(row),
        new Place.Run(
            row.getInt("programme_id"),
            row.getString("programme_code"),
            row.getString("period_code"),
            row.getString("part_code"),
            row.getString("participation_rule")),
        new Dimensions(
            row.getObject("area_id", Integer.class),
            row.getObject("school_id", Integer.class),
            row.getObject("subject_id", Integer.class),
            row.getString("ownership"),
            row.getString("staff_kind")));
  }

  private static HeldSeat.Course course(ResultSet row) throws SQLException {
    return new HeldSeat.Course(
        row.getInt("run_id"),
        row.getInt("period_id"),
        row.getInt("part_id"),
        row.getInt("course_id"),
        row.getInt("section_id"));
  }

  private static Wish.Offer offer(ResultSet row) throws SQLException {
    return new Wish.Offer(
        row.getBigDecimal("credit_hours"),
        row.getBigDecimal("price_yuan"),
        row.getBoolean("once_a_period"),
        row.getObject("section_area_id", Integer.class),
        row.getObject("wanted_subject_id", Integer.class),
        List.of((String[]) row.getArray("stages").getArray()),
        row.getObject("opens_on", LocalDate.class),
        row.getObject("retired_on", LocalDate.class),
        row.getObject("capacity", Integer.class),
        new Wish.Pools(
            row.getBoolean("known"),
            row.getObject("pool_seats", Integer.class),
            row.getBoolean("closed")),
        row.getString("missing"));
  }

  private static Wish.Person person(ResultSet row) throws SQLException {
    return new Wish.Person(
        row.getBoolean("member"),
        row.getBoolean("due"),
        row.getBoolean("employed"),
        row.getString("stage"));
  }

  private static Wish.Rule rule(ResultSet row) throws SQLException {
    String school = row.getString("school");
    return new Wish.Rule(
        row.getString("audience"),
        row.getString("fit"),
        row.getString("repeats"),
        row.getString("again"),
        row.getString("waiting").equals("OFFERED"),
        school.equals("SELECTS") || school.equals("BOTH"),
        school.equals("REVIEWS") || school.equals("BOTH"),
        row.getObject("payment_hours", Integer.class),
        Moments.orNull(row, "payment_end"),
        Moments.orNull(row, "withdraw_until"),
        limit(row, ""),
        limit(row, "run_"));
  }

  private static Wish.Limit limit(ResultSet row, String of) throws SQLException {
    return new Wish.Limit(
        row.getObject(of + "course_limit", Integer.class), row.getBigDecimal(of + "hours_limit"));
  }

  private static Wish.Window window(ResultSet row) throws SQLException {
    return new Wish.Window(
        row.getBoolean("open"), Moments.orNull(row, "next_at"), Moments.orNull(row, "last_at"));
  }

  private static @Nullable Prior prior(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return kind == null
        ? null
        : new Prior(
            kind,
            row.getInt("number"),
            row.getString("reason"),
            List.of((String[]) row.getArray("arguments").getArray()));
  }
}
