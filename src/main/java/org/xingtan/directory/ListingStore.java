package org.xingtan.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ListingStore {
  static final String TABLE = "directory.listing";

  private final JdbcClient jdbc;

  ListingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many lines were added, changed or removed.
  int bringInLine() {
    return remove() + change() + add();
  }

  private int remove() {
    return jdbc.sql(
            """
            delete from directory.listing l
            where not exists (select from roster.v_teacher t where t.id = l.teacher_id)
              or exists (select from roster.v_merger m where m.teacher_id = l.teacher_id)
            """)
        .update();
  }

  private int change() {
    return jdbc.sql(
            """
            update directory.listing l
            set name = r.name,
                school_id = r.school_id,
                area_id = r.area_id,
                subject_id = r.subject_id,
                stage = r.stage,
                staff_kind = r.staff_kind,
                from_day = r.from_day,
                to_day = r.to_day,
                ended_by = r.ended_by
            from directory.v_latest r
            where r.teacher_id = l.teacher_id
              and (l.name, l.school_id, l.area_id, l.subject_id, l.stage, l.staff_kind, l.from_day, l.to_day, l.ended_by)
                is distinct from (r.name, r.school_id, r.area_id, r.subject_id, r.stage, r.staff_kind, r.from_day, r.to_day, r.ended_by)
            """)
        .update();
  }

  /// In the order of names, so that the indexes grow at their end.
  int add() {
    return jdbc.sql(
            """
            insert into directory.listing (teacher_id, name, school_id, area_id, subject_id, stage, staff_kind, from_day, to_day, ended_by)
            select r.teacher_id, r.name, r.school_id, r.area_id, r.subject_id, r.stage, r.staff_kind, r.from_day, r.to_day, r.ended_by
            from directory.v_latest r
            where not exists (select from directory.listing l where l.teacher_id = r.teacher_id)
            order by r.name collate "zh-x-icu", r.teacher_id
            """)
        .update();
  }

  /// New statistics, and an index of characters without a list of pending entries, which every search would walk through.
  void analyze() {
    jdbc.sql("select gin_clean_pending_list('directory.listing_characters')")
        .query(Long.class)
        .single();
    jdbc.sql("analyze directory.listing").update();
  }

  void bringInLine(int teacher) {
    jdbc.sql(
            """
            insert into directory.listing as l (teacher_id, name, school_id, area_id, subject_id, stage, staff_kind, from_day, to_day, ended_by)
            select t.id, t.name, e.school_id, e.area_id, e.subject_id, e.stage, e.staff_kind, e.from_day, e.to_day, e.ended_by
            from roster.v_teacher t
            left join roster.v_employment e on e.teacher_id = t.id
            where t.id = :teacher
            order by e.from_day desc nulls last
            limit 1
            on conflict (teacher_id) do update
            set name = excluded.name,
                school_id = excluded.school_id,
                area_id = excluded.area_id,
                subject_id = excluded.subject_id,
                stage = excluded.stage,
                staff_kind = excluded.staff_kind,
                from_day = excluded.from_day,
                to_day = excluded.to_day,
                ended_by = excluded.ended_by
            where (l.name, l.school_id, l.area_id, l.subject_id, l.stage, l.staff_kind, l.from_day, l.to_day, l.ended_by)
              is distinct from (excluded.name, excluded.school_id, excluded.area_id, excluded.subject_id, excluded.stage, excluded.staff_kind,
                excluded.from_day, excluded.to_day, excluded.ended_by)
            """)
        .param("teacher", teacher)
        .update();
  }
}
