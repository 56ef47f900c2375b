package org.xingtan.audit;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class AuditLineStore {
  private static final RowMapper<Line> LINE =
      (row, number) ->
          new Line(
              row.getLong("id"),
              Moments.of(row, "at"),
              row.getString("event"),
              row.getBoolean("succeeded"),
              new Actor(
                  row.getString("actor"),
                  present(row.getString("sign_in_name")),
                  present(row.getString("role")),
                  present(row.getString("scope_name")),
                  present(row.getString("address"))),
              row.getString("object"),
              row.getString("detail"));

  private final JdbcClient jdbc;

  AuditLineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Line(
      long id,
      Instant at,
      String event,
      boolean succeeded,
      Actor actor,
      String object,
      String detail) {}

  record Actor(String name, String signInName, String role, String place, String address) {}

  /// The latest first.
  ///
  /// @param before key before which to go on
  List<Line> list(AuditFilter filter, long before, int limit) {
    return jdbc.sql(
            """
            select id, at, event, succeeded, actor, sign_in_name, role, scope_name, object, detail, address
            from identity.v_audit
            where id < :before
              and (:who = '' or actor like :who || '%' or sign_in_name = lower(:who))
              and (:event = '' or event = :event)
              and (:object = '' or object like :object || '%')
              and (:outcome = '' or succeeded = (:outcome = 'yes'))
              and (:from::timestamptz is null or at >= :from)
              and (:to::timestamptz is null or at < :to)
            order by id desc
            limit :limit
            """)
        .param("before", before)
        .param("who", plain(filter.who()))
        .param("event", filter.event())
        .param("object", plain(filter.object()))
        .param("outcome", filter.outcome())
        .param("from", moment(filter.fromMoment().orElse(null)))
        .param("to", moment(filter.toMoment().orElse(null)))
        .param("limit", limit)
        .query(LINE)
        .list();
  }

  /// Taken as it is, without the signs of a pattern.
  private static String plain(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(UTC);
  }

  private static String present(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
