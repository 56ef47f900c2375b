package org.xingtan.identity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FailedSignInStore {
  private final JdbcClient jdbc;

  FailedSignInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Counts an attempt before it is looked at, so that many at once cannot pass the limit: the fifth and each later one
  /// locks the name for 1, 2, 4, 8, at last 15 minutes. False while the name is locked.
  boolean admit(byte[] nameHash, Instant at) {
    return jdbc.sql(
                """
                insert into identity.failed_sign_in as f (name_hash, failures, last_at)
                values (:name, 1, :at)
                on conflict (name_hash) do update
                set failures = f.failures + 1,
                    last_at = :at,
                    locked_until = case
                      when f.failures + 1 >= 5
                      then cast(:at as timestamptz) + least(15, power(2, least(f.failures - 4, 4))) * interval '1 minute'
                    end
                where f.locked_until is null or f.locked_until <= :at
                """)
            .param("name", nameHash)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  Optional<Instant> lockedUntil(byte[] nameHash) {
    return jdbc.sql(
            """
            select locked_until
            from identity.failed_sign_in
            where name_hash = :name
              and locked_until is not null
            """)
        .param("name", nameHash)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void forget(byte[] nameHash) {
    jdbc.sql(
            """
            delete from identity.failed_sign_in
            where name_hash = :name
            """)
        .param("name", nameHash)
        .update();
  }

  void forgetBefore(Instant moment) {
    jdbc.sql(
            """
            delete from identity.failed_sign_in
            where last_at < :moment
            """)
        .param("moment", moment.atOffset(UTC))
        .update();
  }
}
