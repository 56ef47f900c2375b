package org.xingtan.milestone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TallyStore {
  static final String TABLE = "milestone.tally";

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void pend(CountChange change) {
    Dimensions dimensions = change.dimensions();
    jdbc.sql(
            """
            insert into milestone.tally_pending (context_id, measure, day, delta, area_id, school_id, subject_id, ownership, course_id)
            values (
              :context, cast(:measure as milestone.measure), :day, :delta, :area, :school, :subject, cast(:ownership as roster.ownership), :course
            )
            """)
        .param("context", change.contextId())
        .param("measure", change.measure().name())
        .param("day", change.day())
        .param("delta", change.delta())
        .param("area", dimensions.areaId())
        .param("school", dimensions.schoolId())
        .param("subject", dimensions.subjectId())
        .param("ownership", dimensions.ownership())
        .param("course", change.courseId())
        .update();
  }

  void add() {
    jdbc.sql(
            """
            insert into milestone.tally_pending (context_id, measure, day, delta, area_id, school_id, subject_id, ownership, course_id)
            select context_id, measure, day, sum(delta), area_id, school_id, subject_id, ownership, course_id
            from pg_temp.count_change
            group by context_id, measure, day, area_id, school_id, subject_id, ownership, course_id
            having sum(delta) <> 0
            """)
        .update();
  }

  /// One statement: whoever reads sees a change either pending or folded. Cells are met in the order of the key, so that two
  /// folders wait for each other instead of blocking each other.
  long fold() {
    return jdbc.sql(
            """
            with taken as (
              delete from milestone.tally_pending
              returning context_id, measure, day, delta, area_id, school_id, subject_id, ownership, course_id
            )
            insert into milestone.tally as t (context_id, measure, cut, key1, key2, day, delta)
            select p.context_id, p.measure, c.cut, c.key1, c.key2, p.day, sum(p.delta)
            from taken p
            cross join lateral milestone.cell(p.measure, p.area_id, p.school_id, p.subject_id, p.ownership, p.course_id) c
            group by p.context_id, p.measure, c.cut, c.key1, c.key2, p.day
            having sum(p.delta) <> 0
            order by p.context_id, p.measure, c.cut, c.key1, c.key2, p.day
            on conflict (context_id, measure, cut, key1, key2, day) do update
            set delta = t.delta + excluded.delta
            """)
        .update();
  }

  void fill() {
    jdbc.sql(
            """
            insert into milestone.tally (context_id, measure, cut, key1, key2, day, delta)
            select p.context_id, p.measure, c.cut, c.key1, c.key2, p.day, sum(p.delta)
            from pg_temp.count_change p
            cross join lateral milestone.cell(p.measure, p.area_id, p.school_id, p.subject_id, p.ownership, p.course_id) c
            group by p.context_id, p.measure, c.cut, c.key1, c.key2, p.day
            having sum(p.delta) <> 0
            """)
        .update();
  }

  void forgetChanges() {
    jdbc.sql("drop table pg_temp.count_change").update();
  }
}
