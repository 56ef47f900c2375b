package org.xingtan.payment;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comparisons of days, and our own side of a day.
@Repository
class ReconciliationStore {
  /// @param here payments less what was paid back
  record Day(
      int id,
      String provider,
      LocalDate day,
      Instant at,
      String source,
      int lines,
      BigDecimal there,
      BigDecimal here,
      int differences,
      String actor) {}

  private static final String COLUMNS =
      """
      select id, provider, day, at, source, lines, there_yuan, here_yuan, differences, actor
      from payment.reconciliation
      """;

  private static final RowMapper<Day> DAY =
      (row, number) ->
          new Day(
              row.getInt("id"),
              row.getString("provider"),
              row.getObject("day", LocalDate.class),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("source"),
              row.getInt("lines"),
              row.getBigDecimal("there_yuan"),
              row.getBigDecimal("here_yuan"),
              row.getInt("differences"),
              row.getString("actor"));

  private final JdbcClient jdbc;

  ReconciliationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What our ledger has of a day.
  List<StatementLine> ours(String provider, Instant from, Instant until) {
    return jdbc.sql(
            """
            select false as refund, o.transaction as number, o.trade_no, o.yuan
            from treasury.v_online_payment o
            where o.provider = :provider
              and o.paid_at >= :from
              and o.paid_at < :until
            union all
            select true, k.trade_no || 'R' || k.id, k.trade_no, k.yuan
            from treasury.v_payback k
            where k.provider = :provider
              and k.done_at >= :from
              and k.done_at < :until
            """)
        .param("provider", provider)
        .param("from", from.atOffset(UTC))
        .param("until", until.atOffset(UTC))
        .query((row, number) ->
            new StatementLine(
                row.getBoolean("refund"),
                row.getString("number"),
                row.getString("trade_no"),
                row.getBigDecimal("yuan"),
                false))
        .list();
  }

  int insert(Day day) {
    return jdbc.sql(
            """
            insert into payment.reconciliation (provider, day, at, source, lines, there_yuan, here_yuan, differences, actor)
            values (:provider, :day, :at, :source, :lines, :there, :here, :differences, :actor)
            returning id
            """)
        .param("provider", day.provider())
        .param("day", day.day())
        .param("at", day.at().atOffset(UTC))
        .param("source", day.source())
        .param("lines", day.lines())
        .param("there", day.there())
        .param("here", day.here())
        .param("differences", day.differences())
        .param("actor", day.actor())
        .query((row, number) -> row.getInt("id"))
        .single();
  }

  void insert(int day, int ordinal, Difference difference) {
    jdbc.sql(
            """
            insert into payment.difference (reconciliation_id, ordinal, kind, refund, number, trade_no, there_yuan, here_yuan)
            values (:day, :ordinal, :kind, :refund, :number, :trade_no, :there, :here)
            """)
        .param("day", day)
        .param("ordinal", ordinal)
        .param("kind", difference.kind().name())
        .param("refund", difference.refund())
        .param("number", difference.number())
        .param("trade_no", difference.tradeNo())
        .param("there", difference.there(), Types.NUMERIC)
        .param("here", difference.here(), Types.NUMERIC)
        .update();
  }

  /// The newest days first.
  List<Day> list(int limit, int offset) {
    return jdbc.sql(COLUMNS + "order by day desc, id desc limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(DAY)
        .list();
  }

  Optional<Day> find(int id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(DAY).optional();
  }

  boolean done(String provider, LocalDate day) {
    return jdbc.sql(
            "select exists (select from payment.reconciliation where provider = :provider and day = :day)")
        .param("provider", provider)
        .param("day", day)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  List<Difference> differences(int day) {
    return jdbc.sql(
            """
            select kind, refund, number, trade_no, there_yuan, here_yuan
            from payment.difference
            where reconciliation_id = :day
            order by ordinal
            limit 1000
            """)
        .param("day", day)
        .query((row, number) ->
            new Difference(
                Difference.Kind.valueOf(row.getString("kind")),
                row.getBoolean("refund"),
                row.getString("number"),
                row.getString("trade_no"),
                row.getBigDecimal("there_yuan"),
                row.getBigDecimal("here_yuan")))
        .list();
  }
}
