package org.xingtan.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

@Repository
class IdentityNumberStore {
  private final JdbcClient jdbc;

  IdentityNumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // Value equality is never asked of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(byte[] identity, byte @Nullable [] mobile) {}

  Optional<Stored> find(String number, Scope scope) {
    return jdbc.sql(
            """
            select n.identity_cipher, n.mobile_cipher
            from roster.v_teacher t
            join directory.listing l on l.teacher_id = t.id
            join roster.v_identity_number n on n.teacher_id = t.id
            where t.number = :number
              and (:scope_area::smallint is null or l.area_id = :scope_area)
              and (:scope_school::integer is null or l.school_id = :scope_school)
              and (:scope_teacher::integer is null or l.teacher_id = :scope_teacher)
            """)
        .params(scope.parameters())
        .param("number", number)
        .query((row, at) -> new Stored(row.getBytes(1), row.getBytes(2)))
        .optional();
  }
}
