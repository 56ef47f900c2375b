package org.xingtan.activation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactStore {
  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Mailbox(String masked, boolean confirmed) {}

  /// Encrypted, as the roster has it.
  Optional<byte[]> mobile(int teacher) {
    return jdbc.sql(
            """
            select mobile_cipher
            from roster.v_identity_number
            where teacher_id = :teacher
              and mobile_cipher is not null
            """)
        .param("teacher", teacher)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  Optional<byte[]> confirmedMailbox(int account) {
    return jdbc.sql(
            """
            select address_cipher
            from activation.mailbox
            where account_id = :account
              and confirmed_at is not null
            """)
        .param("account", account)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  Optional<Mailbox> mailbox(int account) {
    return jdbc.sql(
            """
            select address_masked, confirmed_at is not null as confirmed
            from activation.mailbox
            where account_id = :account
            """)
        .param("account", account)
        .query((row, number) -> new Mailbox(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  void name(int account, byte[] cipher, String masked, Instant at) {
    jdbc.sql(
            """
            insert into activation.mailbox (account_id, address_cipher, address_masked, named_at)
            values (:account, :cipher, :masked, :at)
            on conflict (account_id) do update
            set address_cipher = :cipher,
                address_masked = :masked,
                named_at = :at,
                confirmed_at = null
            """)
        .param("account", account)
        .param("cipher", cipher)
        .param("masked", masked)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void confirm(int account, Instant at) {
    jdbc.sql(
            """
            update activation.mailbox
            set confirmed_at = :at
            where account_id = :account
            """)
        .param("account", account)
        .param("at", at.atOffset(UTC))
        .update();
  }
}
