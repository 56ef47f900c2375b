package org.xingtan.identity;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.web.Caller;

@Repository
class AccountStore {
  private static final RowMapper<Account> ACCOUNT =
      (row, number) ->
          new Account(
              row.getInt("id"),
              row.getString("sign_in_name"),
              row.getString("name"),
              row.getObject("teacher_id", Integer.class),
              row.getString("password_hash"),
              new Account.Footing(
                  row.getString("password_kind").equals("ONE_TIME"),
                  row.getBoolean("second_factor"),
                  row.getBoolean("published")));

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> byName(String signInName) {
    return jdbc.sql(
            """
            select id, sign_in_name, name, teacher_id, password_hash, password_kind, second_factor, published
            from identity.open_account
            where sign_in_name = :name
            """)
        .param("name", signInName)
        .query(ACCOUNT)
        .optional();
  }

  Optional<Account> byId(int account) {
    return jdbc.sql(
            """
            select id, sign_in_name, name, teacher_id, password_hash, password_kind, second_factor, published
            from identity.open_account
            where id = :account
            """)
        .param("account", account)
        .query(ACCOUNT)
        .optional();
  }

  Optional<Account> byTeacher(int teacher) {
    return jdbc.sql(
            """
            select id, sign_in_name, name, teacher_id, password_hash, password_kind, second_factor, published
            from identity.open_account
            where teacher_id = :teacher
            """)
        .param("teacher", teacher)
        .query(ACCOUNT)
        .optional();
  }

  /// From now on nobody signs in with it.
  void close(int account, Instant at) {
    jdbc.sql(
            "update identity.account set closed_at = :at where id = :account and closed_at is null")
        .param("account", account)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// The posts held on a day, the widest first.
  List<Post> posts(int account, LocalDate day) {
    return withPosts(account, day).map(Holder::posts).orElse(List.of());
  }

  /// @param posts the widest first
  record Holder(Account account, List<Post> posts) {}

  /// Read for every page, so both at once: the account, and the posts held on a day.
  Optional<Holder> withPosts(int account, LocalDate day) {
    return jdbc.sql(
            """
            select a.id, a.sign_in_name, a.name, a.teacher_id, a.password_hash, a.password_kind, a.second_factor, a.published,
              p.id as post_id, p.role, p.scope_name, p.scope_area, p.scope_school, p.scope_teacher, p.scope_provider
            from identity.open_account a
            left join identity.post p
              on p.account_id = a.id
              and p.valid_from <= :day
              and (p.valid_until is null or p.valid_until > :day)
            where a.id = :account
            order by
              array_position(
                array[
                  'CITY_OFFICE', 'AREA_ADMINISTRATOR', 'SCHOOL_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
                  'AUDIT_ADMINISTRATOR', 'COURSE_REVIEWER', 'PROVIDER', 'TEACHER'],
                p.role),
              p.id
            """)
        .param("account", account)
        .param("day", day)
        .query(AccountStore::holder);
  }

  private static Optional<Holder> holder(ResultSet rows) throws SQLException {
    @Nullable Account account = null;
    List<Post> posts = new ArrayList<>();
    while (rows.next()) {
      account = account == null ? ACCOUNT.mapRow(rows, 0) : account;
      if (rows.getObject("post_id") != null) {
        posts.add(post(rows));
      }
    }
    return Optional.ofNullable(account).map(found -> new Holder(found, List.copyOf(posts)));
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getInt("post_id"),
        Caller.valueOf(row.getString("role")),
        row.getString("scope_name"),
        scope(row));
  }

  /// Whether anybody but the invented people of the reference city ever held a post of this role.
  boolean anyWith(Caller role) {
    return jdbc.sql(
            """
            select exists (
              select from identity.post p
              where p.role = :role
                and not exists (select from identity.reference_account r where r.account_id = p.account_id)
            )
            """)
        .param("role", role.name())
        .query(Boolean.class)
        .single();
  }

  /// The key of the new account; nothing when the sign-in name is taken.
  Optional<Integer> insert(NewAccount account, @Nullable String passwordHash, Instant at) {
    return jdbc.sql(
            """
            insert into identity.account (sign_in_name, name, teacher_id, password_hash, password_kind, password_set_at, created_at)
            values (:sign_in_name, :name, :teacher, :hash, :kind, case when :hash::text is not null then :at end, :at)
            on conflict do nothing
            returning id
            """)
        .param("sign_in_name", account.signInName())
        .param("name", account.name())
        .param("hash", passwordHash)
        .param("teacher", account.teacherId())
        .param("kind", passwordHash == null ? "NONE" : account.oneTime() ? "ONE_TIME" : "OWN")
        .param("at", at.atOffset(UTC))
        .query(Integer.class)
        .optional();
  }

  void insertPost(int account, NewAccount.NewPost post, LocalDate from) {
    jdbc.sql(
            """
            insert into identity.post
              (account_id, role, scope_area, scope_school, scope_teacher, scope_provider, scope_name, valid_from)
            values (:account, :role, :scope_area, :scope_school, :scope_teacher, :scope_provider, :scope_name, :from)
            """)
        .param("scope_area", post.scope().areaId())
        .param("scope_school", post.scope().schoolId())
        .param("scope_teacher", post.scope().teacherId())
        .param("scope_provider", post.scope().providerId())
        .param("account", account)
        .param("role", post.role().name())
        .param("scope_name", post.scopeName())
        .param("from", from)
        .update();
  }

  void changePassword(int account, String passwordHash, Instant at) {
    jdbc.sql(
            """
            update identity.account
            set password_hash = :hash,
                password_kind = 'OWN',
                password_set_at = :at
            where id = :account
            """)
        .param("account", account)
        .param("hash", passwordHash)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void setUpSecondFactor(int account, Instant at) {
    jdbc.sql(
            """
            update identity.account
            set second_factor_since = coalesce(second_factor_since, :at)
            where id = :account
            """)
        .param("account", account)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void removeSecondFactor(int account) {
    jdbc.sql(
            """
            update identity.account
            set second_factor_since = null
            where id = :account
            """)
        .param("account", account)
        .update();
  }

  private static Scope scope(ResultSet row) throws SQLException {
    return switch (Caller.valueOf(row.getString("role"))) {
      case AREA_ADMINISTRATOR -> Scope.area(row.getShort("scope_area"));
      case SCHOOL_ADMINISTRATOR -> Scope.school(row.getInt("scope_school"));
      case TEACHER -> Scope.own(row.getInt("scope_teacher"));
      case PROVIDER -> Scope.provider(row.getInt("scope_provider"));
      case CITY_OFFICE -> Scope.city();
      default -> Scope.none();
    };
  }
}
