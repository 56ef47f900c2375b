package org.xingtan.roster;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MergerStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  MergerStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean made(UUID form) {
    return jdbc.sql(
            """
            select exists (
              select
              from roster.merger
              where form = :form
            )
            """)
        .param("form", form)
        .query(Boolean.class)
        .single();
  }

  boolean merged(int one, int other) {
    return jdbc.sql(
            """
            select exists (
              select
              from roster.merger
              where teacher_id in (:one, :other)
            )
            """)
        .param("one", one)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  boolean employed(int teacher) {
    return jdbc.sql(
            """
            select exists (
              select
              from roster.employment
              where teacher_id = :teacher
            )
            """)
        .param("teacher", teacher)
        .query(Boolean.class)
        .single();
  }

  void insert(int goes, int stays, Mergers.Author by) {
    jdbc.sql(
            """
            insert into roster.merger (teacher_id, into_id, history, reason, at, account_id, actor, form)
            select :goes, :stays, coalesce(
              (
                select string_agg(concat_ws(' ', v.on_day, v.event, c.key, v.staff_kind, v.stage), '; ' order by v.on_day)
                from roster.v_employment_event v
                left join roster.school c on c.id = v.school_id
                where v.teacher_id = :goes
              ), ''), :reason, :at, :account, :actor, :form
            """)
        .param("goes", goes)
        .param("stays", stays)
        .param("reason", by.reason())
        .param("at", clock.instant().atOffset(UTC))
        .param("account", by.account())
        .param("actor", by.name())
        .param("form", by.form())
        .update();
  }

  void removeHistory(int teacher) {
    jdbc.sql(
            """
            delete from roster.employment
            where teacher_id = :teacher
            """)
        .param("teacher", teacher)
        .update();
  }

  void moveHistory(int goes, int stays) {
    jdbc.sql(
            """
            update roster.employment
            set teacher_id = :stays
            where teacher_id = :goes
            """)
        .param("goes", goes)
        .param("stays", stays)
        .update();
  }

  void touch(int teacher) {
    jdbc.sql(
            """
            insert into pg_temp.touched_teacher (teacher_id)
            values (:teacher)
            """)
        .param("teacher", teacher)
        .update();
  }
}
