package org.xingtan.identity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonalDataKeyStore {
  private final JdbcClient jdbc;

  PersonalDataKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The first keys are remembered; later ones must be the same.
  boolean accept(byte[] checkValue, Instant at) {
    jdbc.sql(
            """
            insert into identity.personal_data_key (check_value, first_used_at)
            select :value, :at
            where not exists (select from identity.personal_data_key)
            """)
        .param("value", checkValue)
        .param("at", at.atOffset(UTC))
        .update();
    return knows(checkValue);
  }

  private boolean knows(byte[] checkValue) {
    return jdbc.sql(
            """
            select exists (
              select from identity.personal_data_key
              where check_value = :value
            )
            """)
        .param("value", checkValue)
        .query(Boolean.class)
        .single();
  }
}
