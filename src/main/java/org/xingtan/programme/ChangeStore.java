package org.xingtan.programme;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Identity;
import org.xingtan.time.Moments;

@Repository
class ChangeStore {
  private static final RowMapper<Change> CHANGE =
      (row, number) ->
          new Change(
              Moments.of(row, "at"),
              row.getString("actor"),
              row.getString("programme"),
              row.getString("item"),
              row.getString("before"),
              row.getString("after"),
              row.getString("reason"));

  private final JdbcClient jdbc;
  private final Clock clock;

  ChangeStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param period nothing for a change of the programme itself
  record Place(@Nullable Short programme, @Nullable Short period) {}

  Place place(int run) {
    return jdbc.sql(
            """
            select programme_id, period_id
            from programme.run
            where id = :run
            """)
        .param("run", run)
        .query((row, number) -> new Place(row.getShort("programme_id"), row.getShort("period_id")))
        .single();
  }

  /// Nothing is written when nothing changed.
  void note(
      Identity by,
      Place place,
      String item,
      @Nullable Object before,
      @Nullable Object after,
      @Nullable String reason) {
    if (Objects.equals(before, after)) {
      return;
    }
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into programme.setup_change (programme_id, period_id, item, before, after, reason, at, account_id, actor)
            values (:programme, :period, :item, :before, :after, :reason, :at, :account, :actor)
            """)
        .param("programme", place.programme())
        .param("period", place.period())
        .param("item", item)
        .param("before", before == null ? null : before.toString())
        .param("after", after == null ? null : after.toString())
        .param("reason", reason)
        .param("at", now.atOffset(UTC))
        .param("account", by.accountId())
        .param("actor", by.name())
        .update();
  }

  List<Change> ofPeriod(String period, int limit) {
    return jdbc.sql(
            """
            select c.at, c.actor, r.short_name as programme, c.item, c.before, c.after, c.reason
            from programme.setup_change c
            join programme.period p on p.id = c.period_id
            left join programme.programme r on r.id = c.programme_id
            where p.code = :period
            order by c.id desc
            limit :limit
            """)
        .param("period", period)
        .param("limit", limit)
        .query(CHANGE)
        .list();
  }

  List<Change> ofProgramme(String programme, int limit) {
    return jdbc.sql(
            """
            select c.at, c.actor, r.short_name as programme, c.item, c.before, c.after, c.reason
            from programme.setup_change c
            join programme.programme r on r.id = c.programme_id
            where r.code = :programme
              and c.period_id is null
            order by c.id desc
            limit :limit
            """)
        .param("programme", programme)
        .param("limit", limit)
        .query(CHANGE)
        .list();
  }
}
