package org.xingtan.payment;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Attempts to pay, and what providers said about them.
@Repository
class AttemptStore {
  private static final String COLUMNS =
      """
      select a.id, a.trade_no, a.provider, a.bill, a.yuan, a.phone, a.link, a.expires_at, e.ended_as
      from payment.attempt a
      left join payment.attempt_end e on e.attempt_id = a.id
      """;

  private static final RowMapper<Attempt> ATTEMPT =
      (row, number) ->
          new Attempt(
              row.getInt("id"),
              row.getString("trade_no"),
              row.getString("provider"),
              row.getString("bill"),
              row.getBigDecimal("yuan"),
              row.getBoolean("phone"),
              row.getString("link"),
              row.getObject("expires_at", OffsetDateTime.class).toInstant(),
              row.getString("ended_as"));

  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Attempt> ofBill(String bill) {
    return jdbc.sql(COLUMNS + "where a.bill = :bill order by a.id")
        .param("bill", bill)
        .query(ATTEMPT)
        .list();
  }

  Optional<Attempt> find(String tradeNo) {
    return jdbc.sql(COLUMNS + "where a.trade_no = :trade_no")
        .param("trade_no", tradeNo)
        .query(ATTEMPT)
        .optional();
  }

  /// Those that may have been paid without our being told.
  List<Attempt> open(Instant openedBefore) {
    return jdbc.sql(
            COLUMNS
                + "where e.attempt_id is null and a.opened_at <= :before order by a.id limit 200")
        .param("before", openedBefore.atOffset(UTC))
        .query(ATTEMPT)
        .list();
  }

  private static final String INSERT =
      """
      insert into payment.attempt (trade_no, provider, bill, yuan, phone, link, opened_at, expires_at)
      values (:trade_no, :provider, :bill, :yuan, :phone, :link, :at, :until)
      on conflict (trade_no) do nothing
      """;

  void insert(String provider, Provider.Order order, String link, Instant at) {
    jdbc.sql(INSERT)
        .param("trade_no", order.tradeNo())
        .param("provider", provider)
        .param("bill", order.bill())
        .param("yuan", order.yuan())
        .param("phone", order.phone())
        .param("link", link)
        .param("at", at.atOffset(UTC))
        .param("until", order.until().atOffset(UTC))
        .update();
  }

  void end(int attempt, String as, Instant at) {
    jdbc.sql(
            "insert into payment.attempt_end (attempt_id, at, ended_as) values (:attempt, :at, :as) on conflict do nothing")
        .param("attempt", attempt)
        .param("at", at.atOffset(UTC))
        .param("as", as)
        .update();
  }

  /// What a provider said.
  ///
  /// @param paid nothing when the signature was wrong, or nothing was paid
  void note(
      String provider, boolean asked, Provider.@Nullable Paid paid, String outcome, Instant at) {
    jdbc.sql(
            """
            insert into payment.notice (at, provider, asked, trade_no, transaction, yuan, outcome)
            values (:at, :provider, :asked, :trade_no, :transaction, :yuan, :outcome)
            """)
        .param("at", at.atOffset(UTC))
        .param("provider", provider)
        .param("asked", asked)
        .param("trade_no", paid == null ? null : paid.tradeNo())
        .param("transaction", paid == null ? null : paid.transaction())
        .param("yuan", paid == null ? null : paid.yuan(), Types.NUMERIC)
        .param("outcome", outcome)
        .update();
  }
}
