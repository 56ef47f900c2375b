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
import org.xingtan.time.Moments;

@Repository
class PasskeyStore {
  private static final RowMapper<Passkey> PASSKEY =
      (row, number) -> {
        @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Passkey(
            row.getBytes("credential_id"),
            row.getBytes("credential"),
            row.getLong("sign_count"),
            row.getString("label"),
            Moments.of(row, "added_at"),
            used == null ? null : used.toInstant());
      };

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Value equality is never asked of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Passkey(
      byte[] id,
      byte[] credential,
      long signCount,
      String label,
      Instant addedAt,
      @Nullable Instant usedAt) {}

  List<Passkey> all(int account) {
    return jdbc.sql(
            """
            select credential_id, credential, sign_count, label, added_at, used_at
            from secondfactor.passkey
            where account_id = :account
            order by added_at
            """)
        .param("account", account)
        .query(PASSKEY)
        .list();
  }

  Optional<Passkey> find(int account, byte[] id) {
    return jdbc.sql(
            """
            select credential_id, credential, sign_count, label, added_at, used_at
            from secondfactor.passkey
            where account_id = :account
              and credential_id = :id
            """)
        .param("account", account)
        .param("id", id)
        .query(PASSKEY)
        .optional();
  }

  /// False when the authenticator's credential is known already.
  boolean insert(
      int account, byte[] id, byte[] credential, long signCount, String label, Instant at) {
    return jdbc.sql(
                """
                insert into secondfactor.passkey (credential_id, account_id, credential, sign_count, label, added_at)
                values (:id, :account, :credential, :count, :label, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("account", account)
            .param("credential", credential)
            .param("count", signCount)
            .param("label", label)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  void recordUse(byte[] id, long signCount, Instant at) {
    jdbc.sql(
            """
            update secondfactor.passkey
            set sign_count = :count,
                used_at = :at
            where credential_id = :id
            """)
        .param("id", id)
        .param("count", signCount)
        .param("at", at.atOffset(UTC))
        .update();
  }

  boolean remove(int account, byte[] id) {
    return jdbc.sql(
                """
                delete from secondfactor.passkey
                where account_id = :account
                  and credential_id = :id
                """)
            .param("account", account)
            .param("id", id)
            .update()
        == 1;
  }

  void removeAll(int account) {
    jdbc.sql(
            """
            delete from secondfactor.passkey
            where account_id = :account
            """)
        .param("account", account)
        .update();
  }
}
