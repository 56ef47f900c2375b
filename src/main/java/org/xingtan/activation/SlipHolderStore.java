package org.xingtan.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Holders of posts below somebody's.
@Repository
class SlipHolderStore {
  private final JdbcClient jdbc;

  SlipHolderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Holder(String signInName, String name, String place) {}

  /// @param below roles that stand below the reader's
  /// @param area the only area in which they do; nothing when everywhere
  Optional<Holder> below(int account, List<String> below, @Nullable Short area, LocalDate day) {
    return jdbc.sql(
            """
            select a.sign_in_name, a.name, min(p.scope_name) as place
            from identity.v_account a
            join identity.v_post p on p.account_id = a.id and p.role <> 'TEACHER' and (p.valid_until is null or p.valid_until > :day)
            left join roster.v_school c on c.id = p.scope_school
            where a.id = :account
            group by a.sign_in_name, a.name
            having bool_and(p.role = any(:below::text[]) and (:area::smallint is null or c.area_id = :area))
            """)
        .param("account", account)
        .param("below", below.toArray(String[]::new))
        .param("area", area)
        .param("day", day)
        .query((row, number) -> new Holder(row.getString(1), row.getString(2), row.getString(3)))
        .optional();
  }
}
