package org.xingtan.treasury;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files with bank transfers.
@Repository
class TransferListStore {
  private final JdbcClient jdbc;

  TransferListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int insert(String file, Instant at, Booking.By by) {
    return jdbc.sql(
            """
            insert into treasury.transfer_list (file, at, account_id, actor)
            values (:file, :at, :account, :actor)
            returning id
            """)
        .param("file", file)
        .param("at", at.atOffset(UTC))
        .param("account", by.account())
        .param("actor", by.actor())
        .query((row, number) -> row.getInt("id"))
        .single();
  }

  void insertRows(int list, List<TransferList.Written> rows) {
    jdbc.sql(
            """
            insert into treasury.transfer_list_row (list_id, row, reference, received_on, yuan, sender, note)
            select :list, r.row, r.reference, r.received_on, r.yuan, r.sender, r.note
            from unnest(:rows::integer[], :references::text[], :days::text[], :amounts::text[], :senders::text[], :notes::text[])
              as r (row, reference, received_on, yuan, sender, note)
            """)
        .param("list", list)
        .param("rows", rows.stream().map(TransferList.Written::row).toArray(Integer[]::new))
        .param("references", texts(rows, TransferList.Written::reference))
        .param("days", texts(rows, TransferList.Written::receivedOn))
        .param("amounts", texts(rows, TransferList.Written::yuan))
        .param("senders", texts(rows, TransferList.Written::sender))
        .param("notes", texts(rows, TransferList.Written::note))
        .update();
  }

  private static String[] texts(
      List<TransferList.Written> rows, Function<TransferList.Written, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  Optional<TransferList> find(int list) {
    return jdbc.sql(
            """
            select l.id, l.file, l.at, l.actor, b.at as booked_at
            from treasury.transfer_list l
            left join treasury.transfer_list_booking b on b.list_id = l.id
            where l.id = :list
            """)
        .param("list", list)
        .query((row, number) ->
            new TransferList(
                row.getInt("id"),
                row.getString("file"),
                DueStore.moment(row, "at"),
                row.getString("actor"),
                DueStore.momentOrNull(row, "booked_at")))
        .optional();
  }

  List<TransferList.Written> rows(int list) {
    return jdbc.sql(
            """
            select row, reference, received_on, yuan, sender, note
            from treasury.transfer_list_row
            where list_id = :list
            order by row
            """)
        .param("list", list)
        .query((row, number) ->
            new TransferList.Written(
                row.getInt("row"),
                row.getString("reference"),
                row.getString("received_on"),
                row.getString("yuan"),
                row.getString("sender"),
                row.getString("note")))
        .list();
  }

  void booked(int list, Instant at, String actor) {
    jdbc.sql(
            """
            insert into treasury.transfer_list_booking (list_id, at, actor)
            values (:list, :at, :actor)
            on conflict do nothing
            """)
        .param("list", list)
        .param("at", at.atOffset(UTC))
        .param("actor", actor)
        .update();
  }
}
