package org.xingtan.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ListingStore {
  private final JdbcClient jdbc;

  ListingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many lines were added, changed or removed.
  int bringInLine() {
    return jdbc.sql(
            """
            merge into directory.listing l
            using (
              select t.id, t.name, e.school_id, e.area_id, e.subject_id, e.stage, e.staff_kind, e.from_day, e.to_day, e.ended_by
              from roster.v_teacher t
              left join (
                select distinct on (teacher_id)
                  teacher_id, school_id, area_id, subject_id, stage, staff_kind, from_day, to_day, ended_by
                from roster.v_employment
                order by teacher_id, from_day desc
              ) e on e.teacher_id = t.id
            ) r on l.teacher_id = r.id
            when matched
              and (l.name, l.school_id, l.area_id, l.subject_id, l.stage, l.staff_kind, l.from_day, l.to_day, l.ended_by)
                is distinct from (r.name, r.school_id, r.area_id, r.subject_id, r.stage, r.staff_kind, r.from_day, r.to_day, r.ended_by)
            then update set
              name = r.name,
              school_id = r.school_id,
              area_id = r.area_id,
              subject_id = r.subject_id,
              stage = r.stage,
              staff_kind = r.staff_kind,
              from_day = r.from_day,
              to_day = r.to_day,
              ended_by = r.ended_by
            when not matched by target
            then insert (teacher_id, name, school_id, area_id, subject_id, stage, staff_kind, from_day, to_day, ended_by)
              values (r.id, r.name, r.school_id, r.area_id, r.subject_id, r.stage, r.staff_kind, r.from_day, r.to_day, r.ended_by)
            when not matched by source
            then delete
            """)
        .update();
  }

  void analyze() {
    jdbc.sql("analyze directory.listing").update();
  }
}
