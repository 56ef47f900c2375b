package org.xingtan.identity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReferenceAccountStore {
  private static final RowMapper<ReferenceAccount> ACCOUNT =
      (row, number) ->
          new ReferenceAccount(
              row.getString("role"),
              row.getString("name"),
              row.getString("sign_in_name"),
              row.getString("password"));

  private final JdbcClient jdbc;

  ReferenceAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record ReferenceAccount(String role, String name, String signInName, String password) {}

  /// Marks this database as holding the reference city; false when it was marked before.
  boolean mark(Instant at) {
    return jdbc.sql(
                """
                insert into identity.reference_city (present, loaded_at)
                values (true, :at)
                on conflict do nothing
                """)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  void insert(int account, int ordinal, String role, String password) {
    jdbc.sql(
            """
            insert into identity.reference_account (account_id, ordinal, role, password)
            values (:account, :ordinal, :role, :password)
            """)
        .param("account", account)
        .param("ordinal", ordinal)
        .param("role", role)
        .param("password", password)
        .update();
  }

  Optional<ReferenceAccounts.Officer> officer(String signInName) {
    return jdbc.sql(
            """
            select a.id, a.name
            from identity.reference_account r
            join identity.account a on a.id = r.account_id
            where a.sign_in_name = :name
              and a.closed_at is null
            """)
        .param("name", signInName)
        .query(
            (row, number) -> new ReferenceAccounts.Officer(row.getInt("id"), row.getString("name")))
        .optional();
  }

  List<ReferenceAccount> all() {
    return jdbc.sql(
            """
            select r.role, a.name, a.sign_in_name, r.password
            from identity.reference_account r
            join identity.account a on a.id = r.account_id
            where exists (select from identity.reference_city)
              and a.closed_at is null
              and a.password_set_at = a.created_at
            order by r.ordinal
            """)
        .query(ACCOUNT)
        .list();
  }
}
