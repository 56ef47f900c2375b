package org.xingtan.activation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// People for whom an administrator may print slips.
@Repository
class SlipPeopleStore {
  private static final RowMapper<Person> PERSON =
      (row, number) -> {
        @Nullable OffsetDateTime open = row.getObject("slip_until", OffsetDateTime.class);
        return new Person(
            row.getInt("id"),
            row.getString("number"),
            row.getString("name"),
            row.getString("school"),
            row.getBoolean("activated"),
            open == null ? null : open.toInstant(),
            row.getBoolean("above"));
      };

  private final JdbcClient jdbc;

  SlipPeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param slipUntil until when an open slip is good
  /// @param above whether the person holds a post that does not stand below the reader's
  record Person(
      int id,
      String number,
      String name,
      String school,
      boolean activated,
      @Nullable Instant slipUntil,
      boolean above) {}

  /// @param start of a name, or a teacher number; empty for all
  /// @param state ACTIVATED or NOT_ACTIVATED; empty for all
  /// @param after teacher number behind which to begin; empty for the first page
  record Wanted(String start, String state, String after) {}

  /// @param below roles that stand below the reader's
  List<Person> list(
      Wanted wanted, Scope scope, List<String> below, Instant now, LocalDate day, int limit) {
    return jdbc.sql(
            """
            select t.id, t.number, t.name, s.name as school, coalesce(a.activated, false) as activated, p.expires_at as slip_until,
              exists (
                select
                from identity.v_post o
                left join roster.v_school c on c.id = o.scope_school
                where o.account_id = a.id
                  and (o.valid_until is null or o.valid_until > :day)
                  and o.role <> 'TEACHER'
                  and (o.role <> all(:below::text[]) or c.area_id is distinct from coalesce(:scope_area::smallint, c.area_id))
              ) as above
            from roster.v_teacher t
            join roster.v_school s on s.id = t.school_id
            left join identity.v_account a on a.teacher_id = t.id
            left join activation.slip p on p.account_id = a.id and p.ended_at is null and p.expires_at > :now
            where (:scope_area::smallint is null or t.area_id = :scope_area)
              and (:scope_school::integer is null or t.school_id = :scope_school)
              and (:scope_teacher::integer is null or t.id = :scope_teacher)
              and (:start = '' or t.number = :start or t.name like :start || '%')
              and (:state = '' or (:state = 'ACTIVATED') = coalesce(a.activated, false))
              and t.number > :after
            order by t.number
            limit :limit
            """)
        .params(scope.parameters())
        .param("below", below.toArray(String[]::new))
        .param("start", wanted.start().replace("%", "").replace("_", ""))
        .param("state", wanted.state())
        .param("after", wanted.after())
        .param("now", now.atOffset(UTC))
        .param("day", day)
        .param("limit", limit)
        .query(PERSON)
        .list();
  }
}
