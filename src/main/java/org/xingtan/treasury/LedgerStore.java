package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bookings and their entries: written once, read as sums.
@Repository
class LedgerStore {
  /// A line of the history of a bill: what happened, and how each account moved.
  record Line(
      Instant at,
      String kind,
      String reason,
      String actor,
      String account,
      BigDecimal yuan,
      long booking) {}

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Long> insert(Booking booking, Instant at) {
    return jdbc.sql(
            """
            insert into treasury.booking (at, kind, bill_id, transfer_id, source, reason, account_id, actor)
            values (:at, :kind, :bill, :transfer, :source, :reason, :account, :actor)
            on conflict (source) do nothing
            returning id
            """)
        .param("at", at.atOffset(UTC))
        .param("kind", booking.kind().name())
        .param("bill", booking.about().bill())
        .param("transfer", booking.about().transfer())
        .param("source", booking.source())
        .param("reason", booking.reason())
        .param("account", booking.by().account())
        .param("actor", booking.by().actor())
        .query((row, number) -> row.getLong("id"))
        .optional();
  }

  void insertEntries(long booking, List<Booking.Entry> entries) {
    int ordinal = 0;
    for (Booking.Entry entry : entries) {
      insertEntry(booking, ++ordinal, entry);
    }
  }

  private void insertEntry(long booking, int ordinal, Booking.Entry entry) {
    Payer payer = entry.payer();
    jdbc.sql(
            """
            insert into treasury.entry (booking_id, ordinal, account, bill_id, payer, payer_id, yuan)
            values (:booking, :ordinal, cast(:account as treasury.account), :bill, :payer, :payer_id, :yuan)
            """)
        .param("booking", booking)
        .param("ordinal", ordinal)
        .param("account", entry.account().name())
        .param("bill", entry.bill())
        .param("payer", payer == null ? null : payer.kind().name())
        .param("payer_id", payer == null ? null : payer.id())
        .param("yuan", entry.yuan())
        .update();
  }

  /// What a payer has in credit with the city.
  BigDecimal credit(Payer payer) {
    return jdbc.sql(
            """
            select coalesce(-sum(yuan), 0)
            from treasury.entry
            where payer = :payer
              and payer_id = :payer_id
              and account = 'CREDIT'
            """)
        .param("payer", payer.kind().name())
        .param("payer_id", payer.id())
        .query((row, number) -> row.getBigDecimal(1))
        .single();
  }

  /// The whole history of a bill, oldest first.
  List<Line> history(int bill) {
    return jdbc.sql(
            """
            select g.id, g.at, g.kind, g.reason, g.actor, e.account::text as account, e.yuan
            from treasury.booking g
            join treasury.entry e on e.booking_id = g.id
            where g.bill_id = :bill
            order by g.id, e.ordinal
            limit 2000
            """)
        .param("bill", bill)
        .query((row, number) ->
            new Line(
                DueStore.moment(row, "at"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("actor"),
                row.getString("account"),
                row.getBigDecimal("yuan"),
                row.getLong("id")))
        .list();
  }

  /// Until the end of the transaction nobody else confirms for this payer, or spends the payer's credit.
  void lock(Payer payer) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:payer, 0))")
        .param("payer", "treasury " + payer.kind() + " " + payer.id())
        .query((row, number) -> 0)
        .single();
  }
}
