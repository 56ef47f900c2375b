package org.xingtan.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// `pg_temp.times_run` and `pg_temp.times_person` say whose person-times are counted anew; `pg_temp.times_cell` gathers what is taken out of
/// the roll-ups and put in.
@Repository
class PersonTimesStore {
  private final JdbcClient jdbc;

  PersonTimesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void prepare() {
    jdbc.sql("create temp table if not exists times_run (run_id smallint) on commit drop").update();
    jdbc.sql(
            """
            create temp table if not exists times_person (run_id smallint, teacher_id integer) on commit drop
            """)
        .update();
    jdbc.sql(
            """
            create temp table if not exists times_listed (run_id smallint, teacher_id integer) on commit drop
            """)
        .update();
    jdbc.sql(
            """
            create temp table if not exists times_cell (
              context_id integer, measure milestone.measure, cut milestone.cut, key1 integer, key2 integer, day date, delta integer
            ) on commit drop
            """)
        .update();
  }

  /// Whether nobody's person-times were remembered in this transaction.
  boolean nothing() {
    return jdbc.sql("select to_regclass('pg_temp.times_cell') is null")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  boolean untouched() {
    return jdbc.sql(
            """
            select not exists (select from pg_temp.touched_run)
              and not exists (select from pg_temp.touched_member)
              and not exists (select from pg_temp.touched_teacher)
            """)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  void addRuns(List<Integer> runs) {
    jdbc.sql(
            """
            insert into pg_temp.times_run (run_id)
            select unnest(:runs)
            """)
        .param("runs", runs.toArray(Integer[]::new))
        .update();
  }

  List<Integer> runs() {
    return jdbc.sql("select distinct run_id from pg_temp.times_run")
        .query((row, number) -> row.getInt("run_id"))
        .list();
  }

  List<Integer> touchedRuns() {
    return jdbc.sql(
            """
            select distinct t.run_id
            from pg_temp.touched_run t
            where t.run_id not in (
                select run_id
                from pg_temp.times_run
              )
              and exists (
                select
                from enrolment.section s
                join enrolment.enrolment e on e.section_id = s.id
                where s.run_id = t.run_id
              )
            """)
        .query((row, number) -> row.getInt("run_id"))
        .list();
  }

  void listChanging() {
    jdbc.sql(
            """
            insert into pg_temp.times_listed (run_id, teacher_id)
            select run_id, teacher_id
            from pg_temp.enrolment_difference
            """)
        .update();
  }

  void listTouched() {
    jdbc.sql(
            """
            insert into pg_temp.times_listed (run_id, teacher_id)
            select run_id, teacher_id
            from pg_temp.touched_member
            union all
            select m.run_id, m.teacher_id
            from pg_temp.touched_teacher t
            join programme.v_member m on m.teacher_id = t.teacher_id
            """)
        .update();
  }

  private static final String TAKE_OUT_LISTED =
      """
      with fresh as (
        insert into pg_temp.times_person (run_id, teacher_id)
        select run_id, teacher_id
        from pg_temp.times_listed
        where run_id not in (
          select run_id
          from pg_temp.times_run
        )
        except
        select run_id, teacher_id
        from pg_temp.times_person
        returning run_id, teacher_id
      )
      insert into pg_temp.times_cell (context_id, measure, cut, key1, key2, day, delta)
      select c.context_id, c.measure, c.cut, c.key1, c.key2, c.day, -c.delta
      from fresh f
      cross join lateral (
        select v.context_id, v.measure, v.cut, v.key1, v.key2, v.day, v.delta
        from enrolment.v_change v
        where v.run_id = f.run_id
          and v.teacher_id = f.teacher_id
        offset 0
      ) c
      """;

  void takeOutListed() {
    jdbc.sql(TAKE_OUT_LISTED).update();
    jdbc.sql("truncate pg_temp.times_listed").update();
  }

  void putBackPersonsOf(List<Integer> runs) {
    addPersons("p.run_id = any (:runs)", runs);
  }

  void putInPersons() {
    addPersons("p.run_id <> all (:runs)", runs());
  }

  private void addPersons(String condition, List<Integer> runs) {
    jdbc.sql(
            """
            insert into pg_temp.times_cell (context_id, measure, cut, key1, key2, day, delta)
            select c.context_id, c.measure, c.cut, c.key1, c.key2, c.day, c.delta
            from pg_temp.times_person p
            cross join lateral (
              select v.context_id, v.measure, v.cut, v.key1, v.key2, v.day, v.delta
              from enrolment.v_change v
              where v.run_id = p.run_id
                and v.teacher_id = p.teacher_id
              offset 0
            ) c
            where %s
            """
                .formatted(condition))
        .param("runs", runs.toArray(Integer[]::new))
        .update();
  }

  /// What was gathered becomes what is rolled up.
  void layOutCells() {
    jdbc.sql("alter table pg_temp.times_cell rename to count_cell").update();
    jdbc.sql("drop table pg_temp.times_run, pg_temp.times_person, pg_temp.times_listed").update();
  }
}
