package org.xingtan.treasury;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a payer has to pay. People are found first, as an array of keys, because seats are millions: joined as rows, their number misleads the planner
/// into comparing each of them with each seat.
@Repository
class DueStore {
  record Sum(int seats, int people, BigDecimal yuan) {}

  record Run(int id, String name) {}

  static final int ALL_RUNS = 0;

  private static final Map<Payer.Kind, String> PEOPLE =
      Map.of(
          Payer.Kind.PERSON,
          "d.teacher_id = :payer_id",
          Payer.Kind.SCHOOL,
          """
          d.teacher_id = any(array(
            select m.teacher_id from programme.v_member m join programme.v_run r on r.id = m.run_id
            where m.school_id = :payer_id and r.ends_on >= :today
            union
            select t.id from roster.v_teacher t where t.school_id = :payer_id
          ))
          """,
          Payer.Kind.AREA,
          """
          d.teacher_id = any(array(
            select m.teacher_id from programme.v_member m join programme.v_run r on r.id = m.run_id
            where m.area_id = :payer_id and r.ends_on >= :today
            union
            select t.id from roster.v_teacher t where t.area_id = :payer_id
          ))
          """);

  private static final String WHERE =
      """
      from treasury.v_due d
      where d.payer = :payer
        and d.payer_id = :payer_id
        and d.ends_on >= :today
        and (:run = 0 or d.run_id = :run)
        and %s
      """;

  private static final RowMapper<Due> DUE = (row, number) -> due(row);

  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Sum sum(Payer payer, int run, LocalDate today) {
    return statement(
            "select count(*), count(distinct d.teacher_id), coalesce(sum(d.fee_yuan), 0)\n",
            "",
            payer,
            run,
            today)
        .query((row, number) -> new Sum(row.getInt(1), row.getInt(2), row.getBigDecimal(3)))
        .single();
  }

  /// @param runs all in which something is due, whichever was chosen
  record Overview(Sum sum, List<Run> runs) {}

  /// What the page says above its list, in one go.
  Overview overview(Payer payer, int chosen, LocalDate today) {
    return statement(
            """
            select
              count(*) filter (where :chosen = 0 or d.run_id = :chosen),
              count(distinct d.teacher_id) filter (where :chosen = 0 or d.run_id = :chosen),
              coalesce(sum(d.fee_yuan) filter (where :chosen = 0 or d.run_id = :chosen), 0),
              coalesce(array_agg(distinct array[d.run_name, d.run_id::text]), '{}')
            """,
            "",
            payer,
            ALL_RUNS,
            today)
        .param("chosen", chosen)
        .query((row, number) ->
            new Overview(
                new Sum(row.getInt(1), row.getInt(2), row.getBigDecimal(3)), runs(row.getArray(4))))
        .single();
  }

  private static List<Run> runs(Array named) throws SQLException {
    return Stream.of((Object[]) named.getArray())
        .map(run -> (String[]) run)
        .map(run -> new Run(Integer.parseInt(run[1]), run[0]))
        .toList();
  }

  /// In the order in which they are paid: who selected first comes first.
  List<Due> list(Payer payer, int run, LocalDate today, int limit, int offset) {
    return statement(COLUMNS, ORDER + "limit :limit offset :offset", payer, run, today)
        .param("limit", limit)
        .param("offset", offset)
        .query(DUE)
        .list();
  }

  /// @param payer SCHOOL or AREA
  record OfOther(Due due, String payer) {}

  /// Seats of a person that others are to pay and no bill has yet.
  List<OfOther> ofOthers(int teacher, LocalDate today) {
    return jdbc.sql(
            COLUMNS
                + """
                , d.payer
                from treasury.v_due d
                where d.teacher_id = :teacher
                  and d.payer <> 'PERSON'
                  and d.ends_on >= :today
                """
                + ORDER)
        .param("teacher", teacher)
        .param("today", today)
        .query((row, number) -> new OfOther(due(row), row.getString("payer")))
        .list();
  }

  private static final String COLUMNS =
      """
      select
        d.teacher_id, d.run_id, d.course_id, d.attempt, d.section_id, d.teacher_number, d.teacher_name, d.title, d.run_name, d.fee_yuan,
        d.selected_at, d.pay_by
      """;

  private static final String ORDER =
      "order by d.selected_at, d.teacher_number, d.title, d.course_id\n";

  private JdbcClient.StatementSpec statement(
      String head, String tail, Payer payer, int run, LocalDate today) {
    return jdbc.sql(head + WHERE.formatted(PEOPLE.get(payer.kind())) + tail)
        .param("payer", payer.kind().name())
        .param("payer_id", payer.id())
        .param("run", run)
        .param("today", today);
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        new Due.Seat(
            row.getInt("teacher_id"),
            row.getInt("run_id"),
            row.getInt("course_id"),
            row.getInt("attempt"),
            row.getInt("section_id")),
        row.getString("teacher_number"),
        row.getString("teacher_name"),
        row.getString("title"),
        row.getString("run_name"),
        row.getBigDecimal("fee_yuan"),
        moment(row, "selected_at"),
        momentOrNull(row, "pay_by"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
