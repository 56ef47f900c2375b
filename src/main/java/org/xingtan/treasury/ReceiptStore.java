package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Receipts. Whoever reads one names the payer whose receipts may be seen; nobody named is the city office.
@Repository
class ReceiptStore {
  private static final String COLUMNS =
      """
      select
        r.number, b.number as bill, b.payer_name, r.yuan, r.at, r.actor,
        coalesce(
          (
            select sum(l.fee_yuan)
            from treasury.line_step s
            join treasury.bill_line l
              on l.teacher_id = s.teacher_id and l.bill_id = s.bill_id and l.run_id = s.run_id and l.course_id = s.course_id
              and l.attempt = s.attempt
            where s.bill_id = r.bill_id
              and s.step in ('REFUNDED', 'GONE')
          ), 0) as refunded
      from treasury.receipt r
      join treasury.v_bill b on b.id = r.bill_id
      where (cast(:payer as text) is null or (b.payer = :payer and b.payer_id = :payer_id))
      """;

  private static final RowMapper<Receipt> RECEIPT =
      (row, number) ->
          new Receipt(
              row.getString("number"),
              row.getString("bill"),
              row.getString("payer_name"),
              row.getBigDecimal("yuan"),
              row.getBigDecimal("refunded"),
              DueStore.moment(row, "at"),
              row.getString("actor"));

  private final JdbcClient jdbc;

  ReceiptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int nextSerial() {
    return jdbc.sql("select nextval('treasury.receipt_serial')")
        .query((row, number) -> row.getInt(1))
        .single();
  }

  void insert(int bill, String number, BigDecimal yuan, Instant at, Booking.By by) {
    jdbc.sql(
            """
            insert into treasury.receipt (bill_id, number, yuan, at, account_id, actor)
            values (:bill, :number, :yuan, :at, :account, :actor)
            on conflict (bill_id) do nothing
            """)
        .param("bill", bill)
        .param("number", number)
        .param("yuan", yuan)
        .param("at", at.atOffset(UTC))
        .param("account", by.account())
        .param("actor", by.actor())
        .update();
  }

  Optional<Receipt> ofBill(String bill) {
    return narrowed(COLUMNS + "and b.number = :bill", null)
        .param("bill", bill)
        .query(RECEIPT)
        .optional();
  }

  Optional<Receipt> find(String number, @Nullable Payer payer) {
    return narrowed(COLUMNS + "and r.number = :number", payer)
        .param("number", number)
        .query(RECEIPT)
        .optional();
  }

  /// The newest first.
  List<Receipt> list(@Nullable Payer payer, int limit, int offset) {
    return narrowed(
            COLUMNS + "order by r.at desc, r.number desc limit :limit offset :offset", payer)
        .param("limit", limit)
        .param("offset", offset)
        .query(RECEIPT)
        .list();
  }

  private JdbcClient.StatementSpec narrowed(String sql, @Nullable Payer payer) {
    return jdbc.sql(sql)
        .param("payer", payer == null ? null : payer.kind().name())
        .param("payer_id", payer == null ? null : payer.id());
  }
}
