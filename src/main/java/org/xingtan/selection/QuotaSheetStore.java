package org.xingtan.selection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Problem;

@Repository
class QuotaSheetStore {
  static final String EXPORT =
      """
      select r.period_code as period, s.code as section, a.code as area, h.key as school, p.seats
      from selection.pool p
      join enrolment.v_section s on s.id = p.section_id
      join programme.v_run r on r.id = s.run_id
      left join roster.v_area a on p.level = 'AREA' and a.id = p.unit_id
      left join roster.v_school h on p.level = 'SCHOOL' and h.id = p.unit_id
      where p.level <> 'SECTION'
      order by r.period_code collate "C", s.code collate "C", a.code collate "C" nulls last, h.key collate "C"
      """;

  private static final String SOURCE =
      """
      (
        select
          i.row_number, i.section, i.section_id, i.area, i.school, i.seats,
          case when i.school_id is null then 'AREA' else 'SCHOOL' end::selection.pool_level as level,
          coalesce(i.school_id, i.area_id)::integer as unit_id
        from pg_temp.stage_quotas i
      ) s\
      """;
  private static final String SAME =
      "t.section_id = s.section_id and t.level = s.level and t.unit_id = s.unit_id";

  /// Enrolments of a unit that stand.
  private static final String TAKEN =
      """
      (
        select count(*)
        from enrolment.v_enrolment e
        left join selection.seat o
          on o.teacher_id = e.teacher_id and o.run_id = e.run_id and o.course_id = e.course_id and o.attempt = e.attempt
        where e.section_id = s.section_id
          and e.withdrawn_at is null
          and s.unit_id = case s.level when 'AREA' then coalesce(o.area_id, e.area_id) else coalesce(o.school_id, e.school_id) end
      )\
      """;

  private final JdbcClient jdbc;

  QuotaSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Problem> ofWhom(int limit) {
    return found(
        """
        select s.row_number, 'area' as mend, 'quota_of_whom' as reason, array[s.section] as arguments
        from pg_temp.stage_quotas s
        where num_nonnulls(s.area_id, s.school_id) <> 1
        """,
        limit);
  }

  List<Problem> doubled(int limit) {
    return found(
        """
        select s.row_number, 'section' as mend, 'doubled' as reason, array[s.first::text] as arguments
        from (
          select s.row_number, min(s.row_number) over (partition by s.section_id, s.level, s.unit_id) as first
          from %s
        ) s
        where s.row_number > s.first
        """
            .formatted(SOURCE),
        limit);
  }

  List<Problem> belowTaken(int limit) {
    return found(
        """
        select s.row_number, 'seats' as mend, 'quota_below_taken' as reason, array[s.seats::text, n.taken::text] as arguments
        from %s
        cross join lateral %s n (taken)
        where s.seats < n.taken
          or s.seats < 0
        """
            .formatted(SOURCE, TAKEN),
        limit);
  }

  private static final String ABOVE_LEVEL =
      """
      with quota as (
        select s.row_number, s.section_id, s.level, s.unit_id, s.seats
        from %1$s
        union all
        select 0, t.section_id, t.level, t.unit_id, t.seats
        from selection.pool t
        where t.level <> 'SECTION'
          and not :complete
          and not exists (
            select
            from %1$s
            where %2$s
          )
      ),
      placed as (
        select q.row_number, q.section_id, q.level, q.seats, case q.level when 'SCHOOL' then h.area_id end as area_id
        from quota q
        left join roster.v_school h on q.level = 'SCHOOL' and h.id = q.unit_id
      )
      select p.row_number, 'seats' as mend, 'quota_above_level' as reason, array[p.together::text, p.above::text] as arguments
      from (
        select
          q.row_number, sum(q.seats) over (partition by q.section_id, q.level, q.area_id) as together,
          coalesce(
            case q.level when 'SCHOOL' then (
              select max(a.seats)
              from quota a
              where a.section_id = q.section_id
                and a.level = 'AREA'
                and a.unit_id = q.area_id
            ) end,
            c.capacity) as above
        from placed q
        join enrolment.v_section c on c.id = q.section_id
      ) p
      where p.together > p.above
        and p.row_number > 0
      """;

  List<Problem> aboveLevel(boolean complete, int limit) {
    return jdbc.sql(ABOVE_LEVEL.formatted(SOURCE, SAME) + " order by 1 limit :limit")
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  Changes compare() {
    return jdbc.sql(
            """
            select
              count(s.row_number) filter (where t.section_id is null) as added, count(*) filter (where t.seats <> s.seats) as changed,
              count(*) filter (where t.seats = s.seats) as unchanged, n.stored - count(t.section_id) as absent, n.stored
            from (select count(*) as stored from selection.pool where level <> 'SECTION') n
            left join %s on true
            left join selection.pool t on %s
            group by n.stored
            """
                .formatted(SOURCE, SAME))
        .query(Changes.class)
        .single();
  }

  /// A section has a counter before its areas and schools have one.
  void giveCounters() {
    jdbc.sql(
            """
            insert into selection.pool (section_id, level, unit_id, seats, taken)
            select c.id, 'SECTION', 0, c.capacity, (
                select count(*)
                from enrolment.v_enrolment e
                where e.section_id = c.id
                  and e.withdrawn_at is null
              )
            from enrolment.v_section c
            where c.id in (
              select section_id
              from pg_temp.stage_quotas
            )
            on conflict do nothing
            """)
        .update();
  }

  /// In the order in which everybody locks sections.
  void lock() {
    jdbc.sql(
            """
            select section_id
            from selection.pool
            where level = 'SECTION'
            order by section_id
            for update
            """)
        .query((row, number) -> row.getInt("section_id"))
        .list();
  }

  void removeAbsent() {
    jdbc.sql(
            """
            delete from selection.pool t
            where t.level <> 'SECTION'
              and not exists (
                select
                from %s
                where %s
              )
            """
                .formatted(SOURCE, SAME))
        .update();
  }

  void merge() {
    jdbc.sql(
            """
            insert into selection.pool as t (section_id, level, unit_id, seats, taken)
            select s.section_id, s.level, s.unit_id, s.seats, %s
            from %s
            on conflict (section_id, level, unit_id) do update
            set seats = excluded.seats
            where t.seats <> excluded.seats
            """
                .formatted(TAKEN, SOURCE))
        .update();
  }

  void countQuotas() {
    jdbc.sql(
            """
            update selection.pool p
            set quotas = n.quotas
            from (
              select c.section_id, count(q.section_id) as quotas
              from selection.pool c
              left join selection.pool q on q.section_id = c.section_id and q.level <> 'SECTION'
              where c.level = 'SECTION'
              group by c.section_id
            ) n
            where p.section_id = n.section_id
              and p.level = 'SECTION'
              and p.quotas <> n.quotas
            """)
        .update();
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query + " order by 1 limit :limit")
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}
