package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

@Repository
class HeadCountStore {

  static final String EXPORT =
      """
      select code as head_count, name, on_day, rule
      from roster.head_count
      order by code collate "C"
      """;
  static final String EXPORT_MEMBERS =
      """
      select
        h.code as head_count, t.number as teacher, c.key as school, b.code as subject, m.stage::text as stage,
        m.staff_kind::text as staff_kind
      from roster.head_count_member m
      join roster.head_count h on h.id = m.head_count_id
      join roster.teacher t on t.id = m.teacher_id
      left join roster.school c on c.id = m.school_id
      left join roster.subject b on b.id = m.subject_id
      order by h.code collate "C", t.number collate "C"
      """;

  private final JdbcClient jdbc;

  HeadCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> rulesOfFrozenLists(int limit) {
    return found(
        """
        select
          s.row_number, case when h.on_day <> s.on_day then 'on_day' else 'rule' end as mend, 'head_count_frozen' as reason,
          array[h.code] as arguments
        from pg_temp.stage_head_counts s
        join roster.head_count h on h.code = s.head_count
        where (h.on_day, h.rule) <> (s.on_day, s.rule)
          and exists (
            select
            from roster.head_count_member m
            where m.head_count_id = h.id
          )
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// Rows that would add to a stored list or change it.
  List<Problem> changesOfFrozenLists(int limit) {
    return found(
        """
        with frozen as (
          select h.id, h.code
          from roster.head_count h
          where exists (
            select
            from roster.head_count_member m
            where m.head_count_id = h.id
          )
        )
        select s.row_number, 'teacher' as mend, 'head_count_frozen' as reason, array[f.code] as arguments
        from pg_temp.stage_head_count_members s
        join frozen f on f.id = s.head_count_id
        left join roster.head_count_member m on m.head_count_id = s.head_count_id and m.teacher_id = s.teacher_id
        where m.teacher_id is null
          or (m.school_id, m.subject_id, m.stage::text, m.staff_kind::text)
            is distinct from (s.school_id, s.subject_id, s.stage, coalesce(s.staff_kind, 'FULL_TIME'))
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  List<Problem> membersMissingInSheet(int limit) {
    return found(
        """
        select 0 as row_number, 'teacher' as mend, 'head_count_member_missing' as reason, array[h.code, t.number] as arguments
        from roster.head_count_member m
        join roster.head_count h on h.id = m.head_count_id
        join roster.teacher t on t.id = m.teacher_id
        where not exists (
          select
          from pg_temp.stage_head_count_members s
          where s.head_count_id = m.head_count_id
            and s.teacher_id = m.teacher_id
        )
        order by h.code, t.number
        limit :limit
        """,
        limit);
  }

  /// Area and ownership are those of the school now: the list is taken at its day, and schools move afterwards.
  void addMembers() {
    jdbc.sql(
            """
            with added as (
              insert into roster.head_count_member as m
                (teacher_id, head_count_id, school_id, area_id, ownership, subject_id, stage, staff_kind)
              select
                s.teacher_id, s.head_count_id, s.school_id, c.area_id, c.ownership, s.subject_id, s.stage::roster.stage,
                coalesce(s.staff_kind, 'FULL_TIME')::roster.staff_kind
              from pg_temp.stage_head_count_members s
              left join roster.school c on c.id = s.school_id
              where not exists (
                select
                from roster.head_count_member m
                where m.teacher_id = s.teacher_id
                  and m.head_count_id = s.head_count_id
              )
              order by s.teacher_id
              returning m.head_count_id
            )
            insert into pg_temp.touched_head_count
            select distinct head_count_id
            from added
            """)
        .update();
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
