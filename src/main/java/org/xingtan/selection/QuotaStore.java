package org.xingtan.selection;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Quotas of areas and schools, read and written under the lock of the section.
@Repository
class QuotaStore {
  private final JdbcClient jdbc;

  QuotaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Quotas.Quota> of(int section) {
    return jdbc.sql(
            """
            select level::text as level, unit_id, seats, taken
            from selection.pool
            where section_id = :section
              and level <> 'SECTION'
            order by level, unit_id
            """)
        .param("section", section)
        .query((row, number) ->
            new Quotas.Quota(
                Quotas.Level.valueOf(row.getString("level")),
                row.getInt("unit_id"),
                row.getInt("seats"),
                row.getInt("taken")))
        .list();
  }

  /// Enrolments of a unit that stand, counted from themselves.
  int taken(int section, Quotas.Level level, int unit) {
    return unit(
            """
            select count(*)
            from enrolment.v_enrolment e
            left join selection.seat s
              on s.teacher_id = e.teacher_id and s.run_id = e.run_id and s.course_id = e.course_id and s.attempt = e.attempt
            where e.section_id = :section
              and e.withdrawn_at is null
              and :unit = case :level when 'AREA' then coalesce(s.area_id, e.area_id) else coalesce(s.school_id, e.school_id) end
            """,
            section,
            level,
            unit)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /// Code of the section's period when that is closed.
  Optional<String> closedPeriod(int section) {
    return jdbc.sql(
            """
            select r.period_code
            from enrolment.v_section s
            join programme.v_run r on r.id = s.run_id
            where s.id = :section
              and r.period_state = 'CLOSED'
            """)
        .param("section", section)
        .query((row, number) -> row.getString("period_code"))
        .optional();
  }

  int takenOf(int section) {
    return jdbc.sql(
            """
            select taken
            from selection.pool
            where section_id = :section
              and level = 'SECTION'
            """)
        .param("section", section)
        .query((row, number) -> row.getInt("taken"))
        .single();
  }

  /// What the schools of an area have together.
  int below(int section, Quotas.Level level, int unit) {
    return unit(
            """
            select coalesce(sum(p.seats), 0)
            from selection.pool p
            join roster.v_school s on s.id = p.unit_id
            where p.section_id = :section
              and p.level = 'SCHOOL'
              and :level = 'AREA'
              and s.area_id = :unit
            """,
            section,
            level,
            unit)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /// What the level above has: the area of a school where it has a quota, otherwise the section where it has a limit.
  Optional<Integer> above(int section, Quotas.Level level, int unit) {
    return unit(
            """
            select p.seats
            from selection.pool p
            where p.section_id = :section
              and p.seats is not null
              and (
                p.level = 'SECTION'
                or :level = 'SCHOOL'
                and p.level = 'AREA'
                and p.unit_id = (
                  select s.area_id
                  from roster.v_school s
                  where s.id = :unit
                )
              )
            order by p.level desc
            limit 1
            """,
            section,
            level,
            unit)
        .query((row, number) -> row.getInt("seats"))
        .optional();
  }

  /// What the other units of the level have together: other areas, or other schools of the same area.
  int beside(int section, Quotas.Level level, int unit) {
    return unit(
            """
            select coalesce(sum(p.seats), 0)
            from selection.pool p
            where p.section_id = :section
              and p.level = cast(:level as selection.pool_level)
              and p.unit_id <> :unit
              and (
                p.level = 'AREA'
                or (
                  select s.area_id
                  from roster.v_school s
                  where s.id = p.unit_id
                ) = (
                  select s.area_id
                  from roster.v_school s
                  where s.id = :unit
                )
              )
            """,
            section,
            level,
            unit)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  void set(int section, Quotas.Level level, int unit, int seats, int taken) {
    unit(
            """
            insert into selection.pool as p (section_id, level, unit_id, seats, taken)
            values (:section, cast(:level as selection.pool_level), :unit, :seats, :taken)
            on conflict (section_id, level, unit_id) do update
            set seats = excluded.seats
            """,
            section,
            level,
            unit)
        .param("seats", seats)
        .param("taken", taken)
        .update();
    countQuotas(section);
  }

  void remove(int section, Quotas.Level level, int unit) {
    unit(
            """
            delete from selection.pool
            where section_id = :section
              and level = cast(:level as selection.pool_level)
              and unit_id = :unit
            """,
            section,
            level,
            unit)
        .update();
    countQuotas(section);
  }

  private void countQuotas(int section) {
    jdbc.sql(
            """
            update selection.pool
            set quotas = (
              select count(*)
              from selection.pool q
              where q.section_id = :section
                and q.level <> 'SECTION'
            )
            where section_id = :section
              and level = 'SECTION'
            """)
        .param("section", section)
        .update();
  }

  private JdbcClient.StatementSpec unit(String sql, int section, Quotas.Level level, int unit) {
    return jdbc.sql(sql).param("section", section).param("level", level.name()).param("unit", unit);
  }
}
