package org.xingtan.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.web.Caller;

@Repository
class OutsidePostStore {
  private static final RowMapper<OutsidePosts.Holder> HOLDER =
      (row, number) ->
          new OutsidePosts.Holder(
              row.getInt("id"),
              row.getInt("account_id"),
              row.getString("sign_in_name"),
              row.getString("name"));

  private final JdbcClient jdbc;

  OutsidePostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OutsidePosts.Holder> holders(Caller role, @Nullable Integer provider, LocalDate day) {
    return jdbc.sql(
            """
            select p.id, p.account_id, a.sign_in_name, a.name
            from identity.post p
            join identity.account a on a.id = p.account_id
            where p.role = :role
              and (:provider::integer is null or p.scope_provider = :provider)
              and p.valid_from <= :day
              and (p.valid_until is null or p.valid_until > :day)
              and a.closed_at is null
            order by a.name, p.id
            """)
        .param("role", role.name())
        .param("provider", provider)
        .param("day", day)
        .query(HOLDER)
        .list();
  }

  /// The sign-in name of whoever held it; nothing when it had ended or is of another kind. One given today is dated back a day, so
  /// that it ends at once.
  Optional<String> end(int post, LocalDate day) {
    return jdbc.sql(
            """
            with ended as (
              update identity.post
              set valid_from = least(valid_from, :day::date - 1), valid_until = :day
              where id = :post
                and role in ('PROVIDER', 'COURSE_REVIEWER')
                and (valid_until is null or valid_until > :day)
              returning account_id
            )
            select a.sign_in_name
            from ended e
            join identity.account a on a.id = e.account_id
            """)
        .param("post", post)
        .param("day", day)
        .query(String.class)
        .optional();
  }
}
