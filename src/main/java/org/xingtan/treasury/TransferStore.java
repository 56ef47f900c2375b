package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bank transfers.
@Repository
class TransferStore {
  private static final String COLUMNS =
      """
      select t.id, t.reference, t.received_on, t.yuan, t.sender, t.note, t.at, t.actor, t.waiting_yuan, t.bills, t.sent_back
      from treasury.v_transfer t
      """;

  private static final RowMapper<Transfer> TRANSFER = (row, number) -> transfer(row);

  private final JdbcClient jdbc;

  TransferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nothing when the bank's number was entered before.
  Optional<Integer> insert(Transfer.Slip slip, Instant at, Booking.By by) {
    return jdbc.sql(
            """
            insert into treasury.transfer (reference, received_on, yuan, sender, note, at, account_id, actor)
            values (:reference, :received_on, :yuan, :sender, :note, :at, :account, :actor)
            on conflict (reference) do nothing
            returning id
            """)
        .param("reference", slip.reference())
        .param("received_on", slip.receivedOn())
        .param("yuan", slip.yuan())
        .param("sender", slip.sender())
        .param("note", slip.note())
        .param("at", at.atOffset(UTC))
        .param("account", by.account())
        .param("actor", by.actor())
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  Optional<Transfer> ofReference(String reference) {
    return jdbc.sql(COLUMNS + "where t.reference = :reference")
        .param("reference", reference)
        .query(TRANSFER)
        .optional();
  }

  /// Until the end of the transaction nobody else assigns it.
  Optional<Transfer> lock(int id) {
    jdbc.sql("select id from treasury.transfer where id = :id for no key update")
        .param("id", id)
        .query((row, number) -> row.getInt(1))
        .optional();
    return jdbc.sql(COLUMNS + "where t.id = :id").param("id", id).query(TRANSFER).optional();
  }

  /// The newest first.
  List<Transfer> list(boolean waiting, String text, int limit, int offset) {
    return jdbc.sql(
            COLUMNS
                + """
                where (not :waiting or t.waiting_yuan > 0)
                  and (:text = '' or starts_with(t.reference, :text) or strpos(t.sender, :text) > 0 or strpos(t.note, :text) > 0)
                order by t.id desc
                limit :limit offset :offset
                """)
        .param("waiting", waiting)
        .param("text", text)
        .param("limit", limit)
        .param("offset", offset)
        .query(TRANSFER)
        .list();
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    return new Transfer(
        row.getInt("id"),
        new Transfer.Slip(
            row.getString("reference"),
            row.getObject("received_on", LocalDate.class),
            row.getBigDecimal("yuan"),
            row.getString("sender"),
            row.getString("note")),
        DueStore.moment(row, "at"),
        row.getString("actor"),
        row.getBigDecimal("waiting_yuan"),
        row.getString("bills"),
        row.getBoolean("sent_back"));
  }
}
