package org.xingtan.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.web.Caller;

@Repository
class PostStore {
  private static final RowMapper<HeldPost> POST =
      (row, number) ->
          new HeldPost(
              row.getInt("id"),
              Caller.valueOf(row.getString("role")),
              row.getString("scope_name"),
              new HeldPost.Days(
                  row.getObject("valid_from", LocalDate.class),
                  row.getObject("valid_until", LocalDate.class)),
              new HeldPost.Holder(
                  row.getInt("account_id"),
                  row.getString("sign_in_name"),
                  row.getString("name"),
                  row.getBoolean("activated"),
                  row.getBoolean("second_factor")),
              new HeldPost.Given(
                  Objects.requireNonNullElse(row.getString("given_by"), ""),
                  row.getString("given_reason"),
                  Objects.requireNonNullElse(row.getString("ended_by"), ""),
                  row.getString("end_reason")));

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Place(int id, String name) {}

  /// @param start of a person's or place's name, or a sign-in name; empty for all
  /// @param ended whether those that have ended are wanted
  /// @param before key before which to go on
  record Wanted(String start, boolean ended, int before) {}

  /// The latest first.
  List<HeldPost> list(Wanted wanted, Remit remit, LocalDate day, int limit) {
    return jdbc.sql(
            """
            select p.id, p.role, p.scope_name, p.valid_from, p.valid_until, p.account_id, a.sign_in_name, a.name, a.activated,
              a.second_factor, p.given_by, p.given_reason, p.ended_by, p.end_reason
            from identity.v_post p
            join identity.v_account a on a.id = p.account_id
            left join roster.v_school s on s.id = p.scope_school
            where p.role = any(:roles::text[])
              and (:area::smallint is null or s.area_id = :area)
              and (:ended or p.valid_until is null or p.valid_until > :day)
              and (:start = '' or a.name like :start || '%' or p.scope_name like :start || '%' or a.sign_in_name = lower(:start))
              and p.id < :before
            order by p.id desc
            limit :limit
            """)
        .param("roles", names(remit.sees()))
        .param("area", remit.area())
        .param("ended", wanted.ended())
        .param("day", day)
        .param("start", wanted.start().replace("%", "").replace("_", ""))
        .param("before", wanted.before())
        .param("limit", limit)
        .query(POST)
        .list();
  }

  Optional<HeldPost> find(int post, Remit remit) {
    return jdbc.sql(
            """
            select p.id, p.role, p.scope_name, p.valid_from, p.valid_until, p.account_id, a.sign_in_name, a.name, a.activated,
              a.second_factor, p.given_by, p.given_reason, p.ended_by, p.end_reason
            from identity.v_post p
            join identity.v_account a on a.id = p.account_id
            left join roster.v_school s on s.id = p.scope_school
            where p.id = :post
              and p.role = any(:roles::text[])
              and (:area::smallint is null or s.area_id = :area)
            """)
        .param("post", post)
        .param("roles", names(remit.sees()))
        .param("area", remit.area())
        .query(POST)
        .optional();
  }

  List<Place> areas() {
    return jdbc.sql(
            """
            select id, name
            from roster.v_area
            order by ordinal
            """)
        .query((row, number) -> new Place(row.getInt(1), row.getString(2)))
        .list();
  }

  /// An open school by its key or whole name; nothing when two have the name, or it stands elsewhere.
  Optional<Place> school(String typed, @Nullable Short area, LocalDate day) {
    List<Place> found =
        jdbc.sql(
                """
                select id, name
                from roster.v_school
                where (key = :typed or name = :typed)
                  and (closed_on is null or closed_on > :day)
                  and (:area::smallint is null or area_id = :area)
                limit 2
                """)
            .param("typed", typed)
            .param("area", area)
            .param("day", day)
            .query((row, number) -> new Place(row.getInt(1), row.getString(2)))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// The school or area of a post; both nothing for the whole city.
  record Scoped(@Nullable Integer school, @Nullable Short area) {}

  Scoped scope(int post) {
    return jdbc.sql(
            """
            select scope_school, scope_area
            from identity.v_post
            where id = :post
            """)
        .param("post", post)
        .query((row, number) ->
            new Scoped(row.getObject(1, Integer.class), row.getObject(2, Short.class)))
        .single();
  }

  private static String[] names(List<Caller> roles) {
    return roles.stream().map(Caller::name).toArray(String[]::new);
  }
}
