package org.xingtan.roster;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeadCountFreezingStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  HeadCountFreezingStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void lock() {
    jdbc.sql("lock table roster.head_count in share row exclusive mode").update();
  }

  boolean named(String name) {
    return jdbc.sql(
            """
            select exists (
              select
              from roster.head_count
              where name = :name
            )
            """)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  Optional<String> frozenBy(UUID form) {
    return jdbc.sql(
            """
            select h.code
            from roster.head_count_freezing f
            join roster.head_count h on h.id = f.head_count_id
            where f.form = :form
            """)
        .param("form", form)
        .query(String.class)
        .optional();
  }

  int count(HeadCountRule rule) {
    return jdbc.sql(
            """
            select count(*)
            from roster.v_counted(:day, :full_time_only, :without_institutes, :public_only)
            where left_out is null
            """)
        .params(parameters(rule))
        .query(Integer.class)
        .single();
  }

  /// The day, and a number behind it when there is a list of that day.
  String freeCode(LocalDate day) {
    return jdbc.sql(
            """
            select c.code
            from (
              select 0 as turn, :day::text as code
              union all
              select turn, :day::text || '-' || turn
              from generate_series(2, 1000) turn
            ) c
            where not exists (
              select
              from roster.head_count h
              where h.code = c.code
            )
            order by c.turn
            limit 1
            """)
        .param("day", day)
        .query(String.class)
        .single();
  }

  int insert(String code, HeadCounts.Wish wish) {
    return jdbc.sql(
            """
            insert into roster.head_count (code, name, on_day, rule)
            values (:code, :name, :day, :rule)
            returning id
            """)
        .param("code", code)
        .param("name", wish.name())
        .param("day", wish.who().day())
        .param("rule", wish.rule())
        .query(Integer.class)
        .single();
  }

  int addMembers(int headCount, HeadCountRule rule) {
    return jdbc.sql(
            """
            insert into roster.head_count_member (teacher_id, head_count_id, school_id, area_id, ownership, subject_id, stage, staff_kind)
            select c.teacher_id, :head_count, c.school_id, c.area_id, c.ownership, c.subject_id, c.stage, c.staff_kind
            from roster.v_counted(:day, :full_time_only, :without_institutes, :public_only) c
            where c.left_out is null
            order by c.teacher_id
            """)
        .params(parameters(rule))
        .param("head_count", headCount)
        .update();
  }

  void freeze(int headCount, HeadCountRule rule, int members, HeadCounts.Author by) {
    jdbc.sql(
            """
            insert into roster.head_count_freezing
              (head_count_id, full_time_only, without_institutes, public_only, members, left_out, at, account_id, actor, form)
            select :head_count, :full_time_only, :without_institutes, :public_only, :members, count(*) - :members, :at, :account, :actor, :form
            from roster.teacher
            """)
        .param("head_count", headCount)
        .param("full_time_only", rule.fullTimeOnly())
        .param("without_institutes", rule.withoutInstitutes())
        .param("public_only", rule.publicOnly())
        .param("members", members)
        .param("at", clock.instant().atOffset(UTC))
        .param("account", by.account())
        .param("actor", by.name())
        .param("form", by.form())
        .update();
  }

  void touch(int headCount) {
    jdbc.sql(
            """
            insert into pg_temp.touched_head_count (head_count_id)
            values (:head_count)
            """)
        .param("head_count", headCount)
        .update();
  }

  private static Map<String, Object> parameters(HeadCountRule rule) {
    return Map.of(
        "day", rule.day(),
        "full_time_only", rule.fullTimeOnly(),
        "without_institutes", rule.withoutInstitutes(),
        "public_only", rule.publicOnly());
  }
}
