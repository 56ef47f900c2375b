package org.xingtan.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

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
        o.section_id, h.attempt, o.course_code, o.title, o.section_name, o.category, null as subject, o.stages, o.provider, o.credit_hours,
        coalesce(h.fee_yuan, o.price_yuan) as price_yuan, o.programme_name || ' ' || o.period_name as run_name, o.part_name, h.selected_at,
        h.pay_by, coalesce(o.withdraw_until, h.last_at) as until,
        case
          when h.completed_at is not null then 'COMPLETED'
          when h.started_at is not null then 'STARTED'
          when h.in_review then 'REVIEW'
          when h.paid_at is null and coalesce(h.fee_yuan, o.price_yuan) > 0 then 'UNPAID'
          else 'HELD'
        end as state
      from selection.v_held h
      join programme.v_run r on r.id = h.run_id
      join selection.v_section_offer o on o.section_id = h.section_id
      where h.teacher_id = :teacher
        and (r.ends_on >= :today or h.selected_at >= cast(:today as date) - interval '1 year')
      order by h.selected_at desc, o.title
      """;

  List<OfferLine.Own> seats(int teacher, LocalDate today) {
    return jdbc.sql(SEATS)
        .param("teacher", teacher)
        .param("today", today)
        .query((row, number) ->
            new OfferLine.Own(
                row.getInt("section_id"),
                row.getInt("attempt"),
                course(row),
                row.getString("run_name"),
                row.getString("part_name"),
                Moments.of(row, "selected_at"),
                row.getString("state"),
                Moments.orNull(row, "pay_by"),
                Moments.orNull(row, "until")))
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
          from selection.v_waiting b
          where b.section_id = w.section_id
            and b.number <= w.number
        ) as place
      from selection.v_waiting w
      join selection.v_section_offer o on o.section_id = w.section_id
      where w.teacher_id = :teacher
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
                Moments.of(row, "joined_at")))
        .list();
  }

  List<OfferLine.Notice> notices(int teacher) {
    return jdbc.sql(
            """
            select n.at, n.kind, o.title, n.detail, n.read_at is null as fresh
            from selection.v_notice n
            join selection.v_section_offer o on o.section_id = n.section_id
            where n.teacher_id = :teacher
            order by n.id desc
            limit 50
            """)
        .param("teacher", teacher)
        .query((row, number) ->
            new OfferLine.Notice(
                Moments.of(row, "at"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("detail"),
                row.getBoolean("fresh")))
        .list();
  }

  private static final String TOLD =
      """
      select a.section_id, o.title, a.kind, a.place, a.reason, a.arguments
      from selection.v_answer a
      join enrolment.v_section n on n.id = a.section_id
      join catalogue.v_course o on o.id = n.course_id
      where a.teacher_id = :teacher
        and a.request = :request
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
