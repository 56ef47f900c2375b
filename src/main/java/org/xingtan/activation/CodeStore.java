package org.xingtan.activation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.outbox.Medium;

@Repository
class CodeStore {
  private static final int TRIES = 5;

  private final JdbcClient jdbc;

  CodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Moments of the requests since then, the latest first; who asks twice at once waits for the other.
  List<Instant> requestsSince(byte[] whose, Instant since) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended(encode(:whose, 'hex'), 14))
            """)
        .param("whose", whose)
        .query((row, number) -> 1)
        .list();
    return jdbc.sql(
            """
            select asked_at
            from activation.code_request
            where whose_hash = :whose
              and asked_at > :since
            order by asked_at desc
            """)
        .param("whose", whose)
        .param("since", since.atOffset(UTC))
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .list();
  }

  void insertRequest(byte[] whose, Instant at) {
    jdbc.sql(
            """
            insert into activation.code_request (whose_hash, asked_at)
            values (:whose, :at)
            on conflict do nothing
            """)
        .param("whose", whose)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void forgetRequestsBefore(Instant moment) {
    jdbc.sql(
            """
            delete from activation.code_request
            where asked_at < :moment
            """)
        .param("moment", moment.atOffset(UTC))
        .update();
  }

  /// An earlier code of the account is worth nothing from now on.
  void replace(int account, Medium medium, byte[] secretHash, Instant at, Instant expires) {
    jdbc.sql(
            """
            update activation.code
            set ended_at = :at
            where account_id = :account
              and ended_at is null
            """)
        .param("account", account)
        .param("at", at.atOffset(UTC))
        .update();
    jdbc.sql(
            """
            insert into activation.code (account_id, medium, secret_hash, sent_at, expires_at)
            values (:account, :medium, :secret, :at, :expires)
            """)
        .param("account", account)
        .param("medium", medium.name())
        .param("secret", secretHash)
        .param("at", at.atOffset(UTC))
        .param("expires", expires.atOffset(UTC))
        .update();
  }

  /// Counts the try before the digits are looked at; the sixth and every later one find nothing.
  boolean use(int account, byte[] secretHash, Instant at) {
    int counted =
        jdbc.sql(
                """
                update activation.code
                set tries = tries + 1
                where account_id = :account
                  and ended_at is null
                  and expires_at > :at
                  and tries < :most
                """)
            .param("account", account)
            .param("at", at.atOffset(UTC))
            .param("most", TRIES)
            .update();
    return counted == 1 && end(account, secretHash, at);
  }

  private boolean end(int account, byte[] secretHash, Instant at) {
    return jdbc.sql(
                """
                update activation.code
                set ended_at = :at
                where account_id = :account
                  and secret_hash = :secret
                  and ended_at is null
                """)
            .param("account", account)
            .param("secret", secretHash)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }
}
