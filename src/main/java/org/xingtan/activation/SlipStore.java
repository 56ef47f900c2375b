package org.xingtan.activation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SlipStore {
  private final JdbcClient jdbc;

  SlipStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What an earlier slip of the account said is worth nothing from now on.
  void replace(int account, byte[] secretHash, Instant at) {
    jdbc.sql(
            """
            update activation.slip
            set ended_at = :at,
                ended_by = 'REPLACED'
            where account_id = :account
              and ended_at is null
              and secret_hash <> :secret
            """)
        .param("account", account)
        .param("secret", secretHash)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// False when this very slip was issued before.
  boolean insert(int account, byte[] secretHash, int issuedBy, Instant at, Instant expires) {
    return jdbc.sql(
                """
                insert into activation.slip (account_id, secret_hash, issued_by, issued_at, expires_at)
                values (:account, :secret, :by, :at, :expires)
                on conflict (secret_hash) do nothing
                """)
            .param("account", account)
            .param("secret", secretHash)
            .param("by", issuedBy)
            .param("at", at.atOffset(UTC))
            .param("expires", expires.atOffset(UTC))
            .update()
        == 1;
  }

  /// Of two at once only one finds it open.
  boolean use(int account, byte[] secretHash, Instant at) {
    return jdbc.sql(
                """
                update activation.slip
                set ended_at = :at,
                    ended_by = 'USED'
                where account_id = :account
                  and secret_hash = :secret
                  and ended_at is null
                  and expires_at > :at
                """)
            .param("account", account)
            .param("secret", secretHash)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }
}
