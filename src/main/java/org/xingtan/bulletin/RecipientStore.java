package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Distribution lists, and what became of the copies.
@Repository
class RecipientStore {
  private static final RowMapper<Recipient> RECIPIENT =
      (row, number) ->
          new Recipient(
              row.getInt("id"),
              Delivery.valueOf(row.getString("delivery")),
              row.getString("name"),
              row.getInt("copies"),
              row.getBoolean("extra"),
              row.getString("mailbox"));

  private final JdbcClient jdbc;

  RecipientStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Way {
    PAPER,
    WEB,
    BY_HAND,
    EMAIL
  }

  enum Progress {
    WAITING,
    SENT,
    RECEIVED,
    FAILED
  }

  /// @param letter message of the outbox, which knows what became of it; nothing for what somebody entered
  record Dispatch(
      int recipient,
      Way way,
      Progress progress,
      Instant at,
      String name,
      String note,
      @Nullable Long letter) {}

  List<Recipient> ofSeries(int series) {
    return jdbc.sql(
            """
            select id, delivery, name, copies, false as extra, mailbox
            from bulletin.series_recipient
            where series_id = :series
            order by delivery, ordinal, id
            """)
        .param("series", series)
        .query(RECIPIENT)
        .list();
  }

  List<Recipient> ofIssue(int issue) {
    return jdbc.sql(
            """
            select id, delivery, name, copies, extra, mailbox
            from bulletin.recipient
            where issue_id = :issue
            order by delivery, ordinal, id
            """)
        .param("issue", issue)
        .query(RECIPIENT)
        .list();
  }

  void replaceOfSeries(int series, List<Recipient> recipients) {
    jdbc.sql("delete from bulletin.series_recipient where series_id = :series")
        .param("series", series)
        .update();
    for (int place = 0; place < recipients.size(); place++) {
      Recipient recipient = recipients.get(place);
      jdbc.sql(
              """
              insert into bulletin.series_recipient (series_id, delivery, ordinal, name, copies, mailbox)
              values (:series, :delivery::bulletin.delivery, :ordinal, :name, :copies, :mailbox)
              """)
          .param("series", series)
          .param("delivery", recipient.delivery().name())
          .param("ordinal", place + 1)
          .param("name", recipient.name())
          .param("copies", recipient.copies())
          .param("mailbox", recipient.mailbox())
          .update();
    }
  }

  void replaceOfIssue(int issue, List<Recipient> recipients) {
    jdbc.sql("delete from bulletin.recipient where issue_id = :issue")
        .param("issue", issue)
        .update();
    for (int place = 0; place < recipients.size(); place++) {
      Recipient recipient = recipients.get(place);
      jdbc.sql(
              """
              insert into bulletin.recipient (issue_id, delivery, ordinal, name, copies, extra, mailbox)
              values (:issue, :delivery::bulletin.delivery, :ordinal, :name, :copies, :extra, :mailbox)
              """)
          .param("issue", issue)
          .param("delivery", recipient.delivery().name())
          .param("ordinal", place + 1)
          .param("name", recipient.name())
          .param("copies", recipient.copies())
          .param("mailbox", recipient.mailbox())
          .param("extra", recipient.extra())
          .update();
    }
  }

  void dispatched(Dispatch dispatch) {
    jdbc.sql(
            """
            insert into bulletin.dispatch (recipient_id, way, state, at, name, note, letter_id)
            values (:recipient, :way, :state, :at, :name, :note, :letter)
            """)
        .param("recipient", dispatch.recipient())
        .param("way", dispatch.way().name())
        .param("state", dispatch.progress().name())
        .param("at", dispatch.at().atOffset(UTC))
        .param("name", dispatch.name())
        .param("note", dispatch.note())
        .param("letter", dispatch.letter())
        .update();
  }

  /// In order, the last line of a recipient is where its copies are.
  List<Dispatch> dispatches(int issue) {
    return jdbc.sql(
            """
            select dispatch.recipient_id, dispatch.way, dispatch.state, dispatch.at, dispatch.name, dispatch.note,
              dispatch.letter_id
            from bulletin.dispatch dispatch
            join bulletin.recipient recipient on recipient.id = dispatch.recipient_id
            where recipient.issue_id = :issue
            order by dispatch.id
            """)
        .param("issue", issue)
        .query((row, number) ->
            new Dispatch(
                row.getInt("recipient_id"),
                Way.valueOf(row.getString("way")),
                Progress.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("note"),
                row.getObject("letter_id", Long.class)))
        .list();
  }
}
