package org.xingtan.selection;

import java.util.Collection;
import java.util.List;
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

  /// The counter of a section itself.
  ///
  /// @param seats nothing for no limit
  record Counter(
      int section, @Nullable Integer seats, int taken, int waiting, int quotas, int lastNumber) {

    boolean hasSeat() {
      return seats == null || taken < seats;
    }
  }

  /// In the order in which everybody locks sections; those without a counter are left out.
  List<Counter> lock(Collection<Integer> sections) {
    return jdbc.sql(
            """
            select section_id, seats, taken, waiting, quotas, last_number
            from selection.pool
            where section_id = any (:sections)
              and level = 'SECTION'
            order by section_id
            for update
            """)
        .param("sections", sections.toArray(Integer[]::new))
        .query((row, number) ->
            new Counter(
                row.getInt("section_id"),
                row.getObject("seats", Integer.class),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getInt("quotas"),
                row.getInt("last_number")))
        .list();
  }

  /// Under the locks: one more seat of each section in the first list, one more who waits for each in the second.
  void count(List<Integer> taken, List<Integer> queued) {
    jdbc.sql(
            """
            update selection.pool
            set taken = taken + (section_id = any (:taken))::integer, waiting = waiting + (section_id = any (:queued))::integer,
              last_number = last_number + (section_id = any (:queued))::integer
            where section_id = any (:taken || :queued)
              and level = 'SECTION'
            """)
        .param("taken", taken.toArray(Integer[]::new))
        .param("queued", queued.toArray(Integer[]::new))
        .update();
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
