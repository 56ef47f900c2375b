package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bills. Whoever reads one names the payer whose bills may be seen; nobody named is the city office.
@Repository
class BillStore {
  record New(
      Payer payer,
      BigDecimal yuan,
      int seats,
      Instant at,
      LocalDate dueOn,
      UUID request,
      Booking.By by) {}

  private static final String COLUMNS =
      """
      select
        b.id, b.number, b.payer, b.payer_id, b.payer_name, b.seats, b.yuan, b.paid_yuan, b.open_yuan, b.state, b.confirmed_at, b.actor, b.due_on,
        b.cancelled_because
      from treasury.v_bill b
      """;

  private static final RowMapper<Bill> BILL = (row, number) -> bill(row);

  private final JdbcClient jdbc;

  BillStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int nextSerial() {
    return jdbc.sql("select nextval('treasury.bill_serial')")
        .query((row, number) -> row.getInt(1))
        .single();
  }

  int insert(String number, New bill) {
    return jdbc.sql(
            """
            insert into treasury.bill (number, payer, payer_id, yuan, seats, confirmed_at, due_on, request, account_id, actor)
            values (:number, :payer, :payer_id, :yuan, :seats, :at, :due_on, :request, :account, :actor)
            returning id
            """)
        .param("number", number)
        .param("payer", bill.payer().kind().name())
        .param("payer_id", bill.payer().id())
        .param("yuan", bill.yuan())
        .param("seats", bill.seats())
        .param("at", bill.at().atOffset(UTC))
        .param("due_on", bill.dueOn())
        .param("request", bill.request())
        .param("account", bill.by().account())
        .param("actor", bill.by().actor())
        .query((row, at) -> row.getInt("id"))
        .single();
  }

  Optional<String> ofRequest(UUID request, Payer payer) {
    return jdbc.sql(
            """
            select number
            from treasury.bill
            where request = :request
              and payer = :payer
              and payer_id = :payer_id
            """)
        .param("request", request)
        .param("payer", payer.kind().name())
        .param("payer_id", payer.id())
        .query((row, at) -> row.getString("number"))
        .optional();
  }

  Optional<Bill> find(String number, @Nullable Payer payer) {
    return narrowed(COLUMNS + "where b.number = :number\nand " + OWN, payer)
        .param("number", number)
        .query(BILL)
        .optional();
  }

  Bill read(int id) {
    return jdbc.sql(COLUMNS + "where b.id = :id").param("id", id).query(BILL).single();
  }

  /// Until the end of the transaction nobody else books on this bill.
  Optional<Integer> lock(String number) {
    return jdbc.sql("select id from treasury.bill where number = :number for no key update")
        .param("number", number)
        .query((row, at) -> row.getInt("id"))
        .optional();
  }

  /// The newest first.
  ///
  /// @param state a state, UNPAID for both open ones, or empty for all
  /// @param text beginning of a number, or part of the payer's name
  List<Bill> list(@Nullable Payer payer, String state, String text, int limit, int offset) {
    return narrowed(COLUMNS + LIST + "order by b.id desc limit :limit offset :offset", payer)
        .param("state", state)
        .param("text", text)
        .param("limit", limit)
        .param("offset", offset)
        .query(BILL)
        .list();
  }

  private static final String OWN =
      "(cast(:payer as text) is null or (b.payer = :payer and b.payer_id = :payer_id))\n";

  private static final String LIST =
      "where "
          + OWN
          + """
          and (:state = '' or b.state = :state or (:state = 'UNPAID' and b.state in ('OPEN', 'PARTLY')))
          and (:text = '' or starts_with(b.number, upper(:text)) or strpos(b.payer_name, :text) > 0)
          """;

  private JdbcClient.StatementSpec narrowed(String sql, @Nullable Payer payer) {
    return jdbc.sql(sql)
        .param("payer", payer == null ? null : payer.kind().name())
        .param("payer_id", payer == null ? null : payer.id());
  }

  boolean cancel(int bill, Instant at, String reason, Booking.By by) {
    return jdbc.sql(
                """
                insert into treasury.cancellation (bill_id, at, reason, account_id, actor)
                values (:bill, :at, :reason, :account, :actor)
                on conflict do nothing
                """)
            .param("bill", bill)
            .param("at", at.atOffset(UTC))
            .param("reason", reason)
            .param("account", by.account())
            .param("actor", by.actor())
            .update()
        == 1;
  }

  /// Money came: its seats are to be marked. The row is written even when it stands there, so that whoever finishes the bill at this
  /// moment waits and looks again.
  void toSettle(int bill) {
    jdbc.sql(
            """
            insert into treasury.work as w (bill_id)
            values (:bill)
            on conflict (bill_id) do update
            set bill_id = excluded.bill_id
            """)
        .param("bill", bill)
        .update();
  }

  List<Integer> unsettled() {
    return jdbc.sql("select bill_id from treasury.work order by bill_id")
        .query((row, number) -> row.getInt("bill_id"))
        .list();
  }

  void settled(int bill) {
    jdbc.sql("delete from treasury.work where bill_id = :bill").param("bill", bill).update();
  }

  private static Bill bill(ResultSet row) throws SQLException {
    return new Bill(
        row.getInt("id"),
        row.getString("number"),
        new Payer(Payer.Kind.valueOf(row.getString("payer")), row.getInt("payer_id")),
        row.getString("payer_name"),
        row.getInt("seats"),
        new Bill.Money(
            row.getBigDecimal("yuan"),
            row.getBigDecimal("paid_yuan"),
            row.getBigDecimal("open_yuan")),
        Bill.State.valueOf(row.getString("state")),
        new Bill.Dated(
            DueStore.moment(row, "confirmed_at"),
            row.getString("actor"),
            row.getObject("due_on", LocalDate.class)),
        row.getString("cancelled_because"));
  }
}
