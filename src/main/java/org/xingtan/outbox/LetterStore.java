package org.xingtan.outbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class LetterStore {
  private static final RowMapper<Due> DUE =
      (row, number) ->
          new Due(
              row.getLong("id"),
              Medium.valueOf(row.getString("medium")),
              row.getBytes("address_cipher"),
              row.getBytes("text_cipher"),
              row.getInt("attempts"));
  private static final RowMapper<Line> LINE =
      (row, number) ->
          new Line(
              row.getLong("id"),
              Moments.of(row, "written_at"),
              Medium.valueOf(row.getString("medium")),
              row.getString("purpose"),
              row.getString("address_masked"),
              row.getString("state"),
              row.getString("failure"));

  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Value equality is never asked of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Due(long id, Medium medium, byte[] address, byte[] text, int attempts) {}

  record Line(
      long id,
      Instant at,
      Medium medium,
      String purpose,
      String address,
      String state,
      @Nullable String failure) {}

  long insert(Letter letter, String masked, byte[] address, byte[] text, Instant at) {
    return jdbc.sql(
            """
            insert into outbox.letter (medium, purpose, account_id, address_masked, address_cipher, text_cipher, written_at, next_at, expires_at)
            values (:medium, :purpose, :account, :masked, :address, :text, :at, :at, :expires)
            returning id
            """)
        .param("medium", letter.medium().name())
        .param("purpose", letter.purpose())
        .param("account", letter.account())
        .param("masked", masked)
        .param("address", address)
        .param("text", text)
        .param("at", at.atOffset(UTC))
        .param("expires", at.plus(letter.lifetime()).atOffset(UTC))
        .query((row, number) -> row.getLong("id"))
        .single();
  }

  Map<Long, Outbox.Fate> fates(Collection<Long> letters) {
    return jdbc
        .sql(
            """
            select id,
              case when sent_at is not null then 'SENT' when failed_at is not null then 'FAILED' else 'WAITING' end as state
            from outbox.letter
            where id = any(:letters)
            """)
        .param("letters", letters.toArray(Long[]::new))
        .query((row, number) ->
            Map.entry(row.getLong("id"), Outbox.Fate.valueOf(row.getString("state"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Takes what is due for an attempt of its own: another node passes it by until `again`.
  List<Due> take(Instant at, Instant again) {
    return jdbc.sql(
            """
            update outbox.letter l
            set attempts = attempts + 1,
                next_at = :again
            where l.id in (
              select id
              from outbox.letter
              where sent_at is null
                and failed_at is null
                and next_at <= :at
                and expires_at > :at
              order by next_at
              limit 50
              for update skip locked
            )
            returning id, medium, address_cipher, text_cipher, attempts
            """)
        .param("at", at.atOffset(UTC))
        .param("again", again.atOffset(UTC))
        .query(DUE)
        .list();
  }

  void markSent(long letter, Instant at) {
    jdbc.sql(
            """
            update outbox.letter
            set sent_at = :at,
                text_cipher = null,
                failure = null
            where id = :letter
              and sent_at is null
              and failed_at is null
            """)
        .param("letter", letter)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void postpone(long letter, Instant again, String failure) {
    jdbc.sql(
            """
            update outbox.letter
            set next_at = :again,
                failure = :failure
            where id = :letter
            """)
        .param("letter", letter)
        .param("again", again.atOffset(UTC))
        .param("failure", failure)
        .update();
  }

  /// What nobody took in time is of no use any more.
  void giveUpExpired(Instant at) {
    jdbc.sql(
            """
            update outbox.letter
            set failed_at = :at,
                text_cipher = null,
                failure = coalesce(failure, 'expired')
            where sent_at is null
              and failed_at is null
              and expires_at <= :at
            """)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// The latest first.
  List<Line> before(long letter, int limit) {
    return jdbc.sql(
            """
            select id, written_at, medium, purpose, address_masked, failure,
              case when sent_at is not null then 'SENT' when failed_at is not null then 'FAILED' else 'WAITING' end as state
            from outbox.letter
            where id < :letter
            order by id desc
            limit :limit
            """)
        .param("letter", letter)
        .param("limit", limit)
        .query(LINE)
        .list();
  }
}
