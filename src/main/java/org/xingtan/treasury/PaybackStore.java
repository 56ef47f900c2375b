package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Payments that came through providers, and what is to be paid back.
@Repository
class PaybackStore {
  /// @param provider nothing when it goes by bank
  record Line(
      int id,
      String bill,
      Payer payer,
      String payerName,
      @Nullable String provider,
      @Nullable String tradeNo,
      BigDecimal total,
      BigDecimal yuan,
      String reason,
      Instant at,
      @Nullable String doneDetail,
      @Nullable String failure) {}

  private static final RowMapper<Line> LINE =
      (row, number) ->
          new Line(
              row.getInt("id"),
              row.getString("bill"),
              new Payer(Payer.Kind.valueOf(row.getString("payer")), row.getInt("payer_id")),
              row.getString("payer_name"),
              row.getString("provider"),
              row.getString("trade_no"),
              row.getBigDecimal("total_yuan"),
              row.getBigDecimal("yuan"),
              row.getString("reason"),
              DueStore.moment(row, "at"),
              row.getString("done_detail"),
              row.getString("failure"));

  private static final String LINES =
      """
      select
        k.id, k.bill, k.payer, k.payer_id, k.payer_name, k.provider, k.trade_no, coalesce(k.total_yuan, 0) as total_yuan, k.yuan, k.reason, k.at,
        k.done_detail, k.failure
      from treasury.v_payback k
      """;

  private final JdbcClient jdbc;

  PaybackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nothing when the provider's number is known.
  Optional<Integer> insertPayment(OnlineMoney.Payment payment, int bill) {
    return jdbc.sql(
            """
            insert into treasury.online_payment (provider, transaction, trade_no, bill_id, yuan, paid_at)
            values (:provider, :transaction, :trade_no, :bill, :yuan, :paid_at)
            on conflict (provider, transaction) do nothing
            returning id
            """)
        .param("provider", payment.provider())
        .param("transaction", payment.transaction())
        .param("trade_no", payment.tradeNo())
        .param("bill", bill)
        .param("yuan", payment.yuan())
        .param("paid_at", payment.paidAt().atOffset(UTC))
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  /// A payment of the bill from which so much can still be paid back.
  Optional<Integer> source(int bill, BigDecimal yuan) {
    return jdbc.sql(
            """
            select o.id
            from treasury.online_payment o
            where o.bill_id = :bill
              and o.yuan - coalesce((select sum(k.yuan) from treasury.payback k where k.online_payment_id = o.id), 0) >= :yuan
            order by o.id
            limit 1
            """)
        .param("bill", bill)
        .param("yuan", yuan)
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  private static final String INSERT =
      """
      insert into treasury.payback (bill_id, payer, payer_id, online_payment_id, yuan, reason, booking_id, at)
      values (:bill, :payer, :payer_id, :payment, :yuan, :reason, :booking, :at)
      """;

  void insert(
      Bill bill,
      @Nullable Integer payment,
      BigDecimal yuan,
      String reason,
      long booking,
      Instant at) {
    jdbc.sql(INSERT)
        .param("bill", bill.id())
        .param("payer", bill.payer().kind().name())
        .param("payer_id", bill.payer().id())
        .param("payment", payment, Types.INTEGER)
        .param("yuan", yuan)
        .param("reason", reason)
        .param("booking", booking)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// The open ones of providers, the longest waiting first.
  List<Line> open() {
    return jdbc.sql(
            LINES + "where k.done_at is null and k.provider is not null order by k.id limit 100")
        .query(LINE)
        .list();
  }

  Optional<Line> find(int id) {
    return jdbc.sql(LINES + "where k.id = :id").param("id", id).query(LINE).optional();
  }

  int billOf(int id) {
    return jdbc.sql("select bill_id from treasury.payback where id = :id")
        .param("id", id)
        .query((row, number) -> row.getInt("bill_id"))
        .single();
  }

  /// The newest first.
  List<Line> list(boolean open, int limit, int offset) {
    return jdbc.sql(
            LINES
                + "where (k.done_at is null or not :open) order by k.id desc limit :limit offset :offset")
        .param("open", open)
        .param("limit", limit)
        .param("offset", offset)
        .query(LINE)
        .list();
  }

  void step(int id, String step, Instant at, String detail, String actor) {
    jdbc.sql(
            """
            insert into treasury.payback_step (payback_id, step, at, detail, actor)
            values (:id, :step, :at, :detail, :actor)
            on conflict do nothing
            """)
        .param("id", id)
        .param("step", step)
        .param("at", at.atOffset(UTC))
        .param("detail", detail)
        .param("actor", actor)
        .update();
  }
}
