package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One's own seats, waiting places, answers and notices.
@Repository
class MineStore {
  /// @param place in the queue, for WAITING
  record Told(
      int sectionId, String title, String kind, int place, String reason, List<String> arguments) {}

  private final JdbcClient jdbc;

  MineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String SEATS =
      """
      select
        o.section_id, e.attempt, o.course_code, o.title, o.section_name, o.category, null as subject, o.stages, o.provider, o.credit_hours,
        coalesce(t.fee_yuan, o.price_yuan) as price_yuan, o.programme_name || ' ' || o.period_name as run_name, o.part_name, e.selected_at,
        t.pay_by, coalesce(o.withdraw_until, x.last_at) as until,
        case
          when e.completed_at is not null then 'COMPLETED'
          when e.started_at is not null then 'STARTED'
          when v.asked_at is not null then 'REVIEW'
          when e.paid_at is null and coalesce(t.fee_yuan, o.price_yuan) > 0 then 'UNPAID'
          else 'HELD'
        end as state
      from enrolment.v_enrolment e
      join programme.v_run r on r.id = e.run_id
      join selection.v_section_offer o on o.section_id = e.section_id
      left join selection.seat t
        on t.teacher_id = e.teacher_id and t.run_id = e.run_id and t.course_id = e.course_id and t.attempt = e.attempt
      left join selection.review v
        on v.teacher_id = e.teacher_id and v.run_id = e.run_id and v.course_id = e.course_id and v.attempt = e.attempt and v.decided_at is null
      cross join lateral selection.window_of(e.run_id, e.area_id, :at) x
      where e.teacher_id = :teacher
        and e.withdrawn_at is null
        and (r.ends_on >= :today or e.selected_at >= cast(:today as date) - interval '1 year')
      order by e.selected_at desc, o.title
      """;

  List<OfferLine.Own> seats(int teacher, Instant at, LocalDate today) {
    return jdbc.sql(SEATS)
        .param("teacher", teacher)
        .param("at", at.atOffset(UTC))
        .param("today", today)
        .query((row, number) ->
            new OfferLine.Own(
                row.getInt("section_id"),
                row.getInt("attempt"),
                course(row),
                row.getString("run_name"),
                row.getString("part_name"),
                Objects.requireNonNull(WishStore.moment(row, "selected_at")),
                row.getString("state"),
                WishStore.moment(row, "pay_by"),
                WishStore.moment(row, "until")))
        .list();
  }

  private static OfferLine.Course course(ResultSet row) throws SQLException {
    return new OfferLine.Course(
        row.getString("course_code"),
        row.getString("title"),
        row.getString("section_name"),
        row.getString("category"),
        row.getString("subject"),
        List.of(),
        row.getString("provider"),
        row.getBigDecimal("credit_hours"),
        row.getBigDecimal("price_yuan"));
  }

  private static final String QUEUES =
      """
      select
        o.section_id, o.course_code, o.title, o.section_name, o.category, null as subject, o.provider, o.credit_hours, o.price_yuan, o.part_name,
        w.joined_at,
        (
          select count(*)
          from selection.waiting b
          where b.section_id = w.section_id
            and b.ended_at is null
            and b.number <= w.number
        ) as place
      from selection.waiting w
      join selection.v_section_offer o on o.section_id = w.section_id
      where w.teacher_id = :teacher
        and w.ended_at is null
      order by w.joined_at
      """;

  List<OfferLine.Queued> queues(int teacher) {
    return jdbc.sql(QUEUES)
        .param("teacher", teacher)
        .query((row, number) ->
            new OfferLine.Queued(
                row.getInt("section_id"),
                course(row),
                row.getString("part_name"),
                row.getInt("place"),
                Objects.requireNonNull(WishStore.moment(row, "joined_at"))))
        .list();
  }

  List<OfferLine.Notice> notices(int teacher) {
    return jdbc.sql(
            """
            select n.at, n.kind, o.title, n.detail, n.read_at is null as fresh
            from selection.notice n
            join selection.v_section_offer o on o.section_id = n.section_id
            where n.teacher_id = :teacher
            order by n.id desc
            limit 50
            """)
        .param("teacher", teacher)
        .query((row, number) ->
            new OfferLine.Notice(
                Objects.requireNonNull(WishStore.moment(row, "at")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("detail"),
                row.getBoolean("fresh")))
        .list();
  }

  void read(int teacher, Instant at) {
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

  private static final String TOLD =
      """
      select a.section_id, o.title, a.kind, a.place, a.reason, a.arguments
      from (
        select
          s.section_id, case when v.asked_at is null then 'SEATED' else 'REVIEW' end as kind, 0::bigint as place, '' as reason,
          '{}'::text[] as arguments, s.taken_at as at
        from selection.seat s
        left join selection.review v
          on v.teacher_id = s.teacher_id and v.run_id = s.run_id and v.course_id = s.course_id and v.attempt = s.attempt and v.decided_at is null
        where s.teacher_id = :teacher
          and s.request = :request
        union all
        select
          w.section_id, case when w.ended_at is null then 'WAITING' else 'LEFT' end,
          (
            select count(*)
            from selection.waiting b
            where b.section_id = w.section_id
              and b.ended_at is null
              and b.number <= w.number
          ),
          '', '{}', w.joined_at
        from selection.waiting w
        where w.teacher_id = :teacher
          and w.request = :request
          and coalesce(w.ended_as <> 'SEATED', true)
        union all
        select f.section_id, 'REFUSED', 0, f.reason, f.arguments, f.at
        from selection.refusal f
        where f.teacher_id = :teacher
          and f.request = :request
      ) a
      join selection.v_section_offer o on o.section_id = a.section_id
      order by a.at, o.title
      """;

  /// What a form was answered.
  List<Told> told(int teacher, UUID request) {
    return jdbc.sql(TOLD)
        .param("teacher", teacher)
        .param("request", request)
        .query((row, number) ->
            new Told(
                row.getInt("section_id"),
                row.getString("title"),
                row.getString("kind"),
                row.getInt("place"),
                row.getString("reason"),
                List.of((String[]) row.getArray("arguments").getArray())))
        .list();
  }
}
