package org.xingtan.milestone;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettlingStore {
  /// From so many members on, settling the whole run is cheaper than looking each of them up.
  private static final int MANY = 20_000;

  private final JdbcClient jdbc;

  SettlingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String ADD_CONTEXTS =
      """
      insert into milestone.context (code)
      select wanted.code
      from (
        select code
        from programme.v_programme
        union all
        select programme_code || '/' || period_code
        from programme.v_run
        union all
        select r.programme_code || '/' || r.period_code || '/' || p.code
        from programme.v_run r
        join programme.v_part p on p.programme_id = r.programme_id
      ) wanted
      where not exists (
        select
        from milestone.context c
        where c.code = wanted.code
      )
      order by wanted.code
      on conflict do nothing
      """;

  void addContexts() {
    if (jdbc.sql(ADD_CONTEXTS).update() > 0) {
      jdbc.sql("analyze milestone.context").update();
    }
  }

  private static final String LAY_OUT_RUNS =
      """
      create temp table settled_run on commit drop as
      select t.run_id
      from pg_temp.touched_run t
      where exists (
        select
        from programme.v_run r
        where r.id = t.run_id
      )
      union
      select m.run_id
      from pg_temp.touched_member m
      group by m.run_id
      having count(distinct m.teacher_id) > :many
      """;

  void layOutRuns() {
    jdbc.sql("drop table if exists pg_temp.settled_run, pg_temp.settled_member").update();
    jdbc.sql(LAY_OUT_RUNS).param("many", MANY).update();
  }

  void layOutMembers() {
    jdbc.sql(
            """
            create temp table settled_member on commit drop as
            select distinct m.run_id, m.teacher_id
            from pg_temp.touched_member m
            where not exists (
              select
              from pg_temp.settled_run r
              where r.run_id = m.run_id
            )
            """)
        .update();
    jdbc.sql("analyze pg_temp.settled_run, pg_temp.settled_member").update();
  }

  List<Integer> runs() {
    return jdbc.sql(
            """
            select run_id
            from pg_temp.settled_run
            order by run_id
            """)
        .query((row, number) -> row.getInt("run_id"))
        .list();
  }

  boolean untouched() {
    return jdbc.sql(
            """
            select not exists (select from pg_temp.touched_run) and not exists (select from pg_temp.touched_member)
            """)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  boolean laidOut() {
    return jdbc.sql("select to_regclass('pg_temp.settled_run') is not null")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  void scopeRuns() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select c.context_id
            from pg_temp.settled_run r
            join milestone.v_run_context c on c.run_id = r.run_id
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select c.context_id, m.teacher_id
            from pg_temp.settled_member m
            join milestone.v_run_context c on c.run_id = m.run_id
            """)
        .update();
  }

  void scopeParts() {
    jdbc.sql(
            """
            insert into pg_temp.settled_context (context_id)
            select c.context_id
            from pg_temp.settled_run r
            join milestone.v_part_context c on c.run_id = r.run_id
            """)
        .update();
    jdbc.sql(
            """
            insert into pg_temp.settled_person (context_id, teacher_id)
            select c.context_id, m.teacher_id
            from pg_temp.settled_member m
            join milestone.v_part_context c on c.run_id = m.run_id
            """)
        .update();
  }
}
