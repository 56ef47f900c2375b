package org.xingtan.secondfactor;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Authenticators and recovery codes.
@Repository
class FactorStore {
  private static final RowMapper<Authenticator> AUTHENTICATOR =
      (row, number) -> {
        @Nullable OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Authenticator(
            row.getBytes("secret_cipher"), confirmed == null ? null : confirmed.toInstant());
      };

  private final JdbcClient jdbc;

  FactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Value equality is never asked of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Authenticator(byte[] secret, @Nullable Instant confirmedAt) {}

  Optional<Authenticator> authenticator(int account) {
    return jdbc.sql(
            """
            select secret_cipher, confirmed_at
            from secondfactor.authenticator
            where account_id = :account
            """)
        .param("account", account)
        .query(AUTHENTICATOR)
        .optional();
  }

  /// Changes nothing once it was confirmed.
  void name(int account, byte[] secretCipher, Instant at) {
    jdbc.sql(
            """
            insert into secondfactor.authenticator as a (account_id, secret_cipher, named_at)
            values (:account, :secret, :at)
            on conflict (account_id) do nothing
            """)
        .param("account", account)
        .param("secret", secretCipher)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// False when a code of this half minute or a later one was accepted before: a code is good once.
  boolean accept(int account, long step, Instant at) {
    return jdbc.sql(
                """
                update secondfactor.authenticator
                set last_step = :step,
                    confirmed_at = coalesce(confirmed_at, :at)
                where account_id = :account
                  and last_step < :step
                """)
            .param("account", account)
            .param("step", step)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  void removeAuthenticator(int account) {
    jdbc.sql(
            """
            delete from secondfactor.authenticator
            where account_id = :account
            """)
        .param("account", account)
        .update();
  }

  void replaceRecoveryCodes(int account, List<byte[]> hashes, Instant at) {
    jdbc.sql(
            """
            delete from secondfactor.recovery_code
            where account_id = :account
            """)
        .param("account", account)
        .update();
    for (byte[] hash : hashes) {
      jdbc.sql(
              """
              insert into secondfactor.recovery_code (code_hash, account_id, made_at)
              values (:hash, :account, :at)
              """)
          .param("hash", hash)
          .param("account", account)
          .param("at", at.atOffset(UTC))
          .update();
    }
  }

  boolean useRecoveryCode(int account, byte[] hash, Instant at) {
    return jdbc.sql(
                """
                update secondfactor.recovery_code
                set used_at = :at
                where code_hash = :hash
                  and account_id = :account
                  and used_at is null
                """)
            .param("account", account)
            .param("hash", hash)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  int recoveryCodesLeft(int account) {
    return jdbc.sql(
            """
            select count(*)
            from secondfactor.recovery_code
            where account_id = :account
              and used_at is null
            """)
        .param("account", account)
        .query(Integer.class)
        .single();
  }
}
