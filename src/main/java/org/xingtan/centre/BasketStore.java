package org.xingtan.centre;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BasketStore {
  /// @param fee as the person saw it
  record Item(int sectionId, BigDecimal fee) {}

  /// How many courses the basket and the seats together are, where a limit warns from so many on.
  ///
  /// @param part empty for the run as a whole
  record Advice(String part, int courses, int warned) {}

  private final JdbcClient jdbc;

  BasketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Twice is once; a section that is not there is not put in.
  void add(int teacher, int section, Instant at) {
    jdbc.sql(
            """
            insert into centre.basket (teacher_id, section_id, added_at, fee_yuan)
            select :teacher, o.section_id, :at, o.price_yuan
            from selection.v_section_offer o
            where o.section_id = :section
            on conflict (teacher_id, section_id) do update
            set added_at = excluded.added_at, fee_yuan = excluded.fee_yuan
            """)
        .param("teacher", teacher)
        .param("section", section)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void remove(int teacher, List<Integer> sections) {
    jdbc.sql(
            """
            delete from centre.basket
            where teacher_id = :teacher
              and section_id = any (:sections)
            """)
        .param("teacher", teacher)
        .param("sections", sections.toArray(Integer[]::new))
        .update();
  }

  /// In the order in which they were put in.
  List<Item> of(int teacher) {
    return jdbc.sql(
            """
            select section_id, fee_yuan
            from centre.basket
            where teacher_id = :teacher
            order by added_at, section_id
            """)
        .param("teacher", teacher)
        .query((row, number) -> new Item(row.getInt("section_id"), row.getBigDecimal("fee_yuan")))
        .list();
  }

  private static final String ADVICE =
      """
      select coalesce(p.name, '') as name, l.warn_courses, count(*) as courses
      from (
        select s.run_id, s.part_id, true as meant
        from centre.basket k
        join enrolment.v_section s on s.id = k.section_id
        where k.teacher_id = :teacher
        union all
        select e.run_id, e.part_id, false
        from enrolment.v_enrolment e
        where e.teacher_id = :teacher
          and e.withdrawn_at is null
      ) chosen
      join programme.v_selection_limit l on l.run_id = chosen.run_id and coalesce(l.part_id = chosen.part_id, true)
      left join programme.v_part p on p.id = l.part_id
      group by l.run_id, l.part_id, p.name, p.ordinal, l.warn_courses
      having count(*) >= l.warn_courses
        and bool_or(chosen.meant)
      order by p.ordinal nulls last, l.run_id
      """;

  List<Advice> advice(int teacher) {
    return jdbc.sql(ADVICE)
        .param("teacher", teacher)
        .query((row, number) ->
            new Advice(row.getString("name"), row.getInt("courses"), row.getInt("warn_courses")))
        .list();
  }
}
