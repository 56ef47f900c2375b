package org.xingtan.staffing;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;

@Repository
class ReviewRuleStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  ReviewRuleStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The latest rule of the area that holds on the day, else the latest of the city.
  boolean reviewed(ReviewRule.Kind kind, short area, LocalDate day) {
    return jdbc.sql(
            """
            select reviewed
            from staffing.review_rule
            where kind = :kind
              and from_day <= :day
              and (area_id = :area or area_id is null)
            order by area_id is null, from_day desc, id desc
            limit 1
            """)
        .param("kind", kind.name())
        .param("day", day)
        .param("area", area)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Those of the city and of the areas in the scope, latest first.
  List<ReviewRule> list(Scope scope) {
    return jdbc.sql(
            """
            select a.name as area, r.kind, r.from_day, r.reviewed, r.reason, r.actor
            from staffing.review_rule r
            left join roster.v_area a on a.id = r.area_id
            where (:scope_area::smallint is null or r.area_id is null or r.area_id = :scope_area)
              and :scope_school::integer is null
              and :scope_teacher::integer is null
            order by r.id desc
            limit 200
            """)
        .params(scope.parameters())
        .query((row, number) ->
            new ReviewRule(
                row.getString("area"),
                ReviewRule.Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getBoolean("reviewed"),
                row.getString("reason"),
                row.getString("actor")))
        .list();
  }

  /// A form that is sent twice sets one rule.
  void insert(
      Identity by,
      @Nullable Short area,
      ReviewRule.Kind kind,
      LocalDate from,
      boolean reviewed,
      Told told) {
    jdbc.sql(
            """
            insert into staffing.review_rule (area_id, kind, from_day, reviewed, reason, at, account_id, actor, form)
            values (:area, :kind, :from, :reviewed, :reason, :at, :account, :actor, :form)
            on conflict (form) do nothing
            """)
        .param("area", area)
        .param("kind", kind.name())
        .param("from", from)
        .param("reviewed", reviewed)
        .param("reason", told.reason())
        .param("at", clock.instant().atOffset(UTC))
        .param("account", by.accountId())
        .param("actor", by.name())
        .param("form", told.form())
        .update();
  }
}
