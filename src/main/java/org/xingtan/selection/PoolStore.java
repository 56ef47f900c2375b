package org.xingtan.selection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counters of seats. Whoever changes a counter of a section holds the lock of its SECTION row, so a statement after that lock
/// sees all of them as they are.
@Repository
class PoolStore {
  private final JdbcClient jdbc;

  PoolStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Gives a section its counter, or brings it in line with the section's capacity; enrolments that stand are counted.
  void align(int section) {
    jdbc.sql(
            """
            insert into selection.pool as p (section_id, level, unit_id, seats, taken)
            select s.id, 'SECTION', 0, s.capacity, (
                select count(*)
                from enrolment.v_enrolment e
                where e.section_id = s.id
                  and e.withdrawn_at is null
              )
            from enrolment.v_section s
            where s.id = :section
            on conflict (section_id, level, unit_id) do update
            set seats = excluded.seats
            """)
        .param("section", section)
        .update();
  }

  /// One more seat of a section without quotas and without a queue, if there is one.
  boolean takeOne(int section) {
    return jdbc.sql(
                """
                update selection.pool
                set taken = taken + 1
                where section_id = :section
                  and level = 'SECTION'
                  and taken < seats
                  and waiting = 0
                  and quotas = 0
                """)
            .param("section", section)
            .update()
        == 1;
  }

  /// How many wait for the section; nothing when it has no counter.
  Optional<Integer> lock(int section) {
    return jdbc.sql(
            """
            select waiting
            from selection.pool
            where section_id = :section
              and level = 'SECTION'
            for update
            """)
        .param("section", section)
        .query((row, number) -> row.getInt("waiting"))
        .optional();
  }

  private static final String OWN =
      """
      o.section_id = :section
        and (
          o.level = 'SECTION'
          or o.level = 'AREA' and o.unit_id = cast(:area as integer)
          or o.level = 'SCHOOL' and o.unit_id = cast(:school as integer)
        )
      """;

  private static final String TAKE =
      """
      update selection.pool o
      set taken = o.taken + 1
      where %1$s
        and not exists (
          select
          from selection.pool o
          where %1$s
            and o.taken >= o.seats
        )
      """
          .formatted(OWN);

  /// Under the lock: one more seat of the section, the area and the school, or of none of them.
  boolean take(int section, @Nullable Integer area, @Nullable Integer school) {
    return units(TAKE, section, area, school).update() > 0;
  }

  /// How many wait for a section.
  int waiting(int section) {
    return jdbc.sql(
            """
            select waiting
            from selection.pool
            where section_id = :section
              and level = 'SECTION'
            """)
        .param("section", section)
        .query((row, number) -> row.getInt("waiting"))
        .optional()
        .orElse(0);
  }

  /// Whether there is a seat of the section, the area and the school; sure only under the lock.
  boolean room(int section, @Nullable Integer area, @Nullable Integer school) {
    return units(
            "select not exists (select from selection.pool o where %s and o.taken >= o.seats)"
                .formatted(OWN),
            section,
            area,
            school)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /// Under the lock.
  void free(int section, @Nullable Integer area, @Nullable Integer school) {
    units(
            """
            update selection.pool o
            set taken = o.taken - 1
            where %s
              and o.taken > 0
            """
                .formatted(OWN),
            section,
            area,
            school)
        .update();
  }

  private JdbcClient.StatementSpec units(
      String sql, int section, @Nullable Integer area, @Nullable Integer school) {
    return jdbc.sql(sql).param("section", section).param("area", area).param("school", school);
  }

  /// Under the lock: the next number of the queue.
  int nextNumber(int section) {
    return jdbc.sql(
            """
            update selection.pool
            set waiting = waiting + 1, last_number = last_number + 1
            where section_id = :section
              and level = 'SECTION'
            returning last_number
            """)
        .param("section", section)
        .query((row, number) -> row.getInt("last_number"))
        .single();
  }

  /// Under the lock.
  void oneWaitsLess(int section) {
    jdbc.sql(
            """
            update selection.pool
            set waiting = waiting - 1
            where section_id = :section
              and level = 'SECTION'
            """)
        .param("section", section)
        .update();
  }

  /// Sections where somebody waits and somebody could have a seat, or whose counter no longer agrees with the section.
  List<Integer> toSweep() {
    return jdbc.sql(
            """
            select p.section_id
            from selection.pool p
            join enrolment.v_section s on s.id = p.section_id
            where p.level = 'SECTION'
              and (p.waiting > 0 and coalesce(p.taken < p.seats, true) or p.seats is distinct from s.capacity)
            order by p.section_id
            """)
        .query((row, number) -> row.getInt("section_id"))
        .list();
  }
}
