package org.xingtan.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyStore {
  private final JdbcClient jdbc;

  DutyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Duties.Holder> of(int section) {
    return jdbc.sql(
            """
            select t.number, t.name, d.role, d.from_day, d.until_day
            from workshop.duty d
            join roster.v_teacher t on t.id = d.teacher_id
            where d.section_id = :section
            order by d.from_day, t.number
            """)
        .param("section", section)
        .query((row, number) ->
            new Duties.Holder(
                row.getString("number"),
                row.getString("name"),
                row.getString("role"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class)))
        .list();
  }

  Optional<Integer> teacher(String number) {
    return jdbc.sql("select id from roster.v_teacher where number = :number")
        .param("number", number)
        .query(Integer.class)
        .optional();
  }

  /// False when the person has been put there before.
  boolean insert(int section, int teacher, LocalDate from) {
    return jdbc.sql(
                """
                insert into workshop.duty (teacher_id, run_id, role, section_id, area_id, from_day)
                select :teacher, s.run_id, case s.kind when 'WORKSHOP' then 'HOST' else 'TUTOR' end, s.id, s.area_id, :from
                from enrolment.v_section s
                where s.id = :section
                on conflict do nothing
                """)
            .param("teacher", teacher)
            .param("section", section)
            .param("from", from)
            .update()
        == 1;
  }

  void touch(short run, int teacher) {
    jdbc.sql("insert into pg_temp.touched_member (run_id, teacher_id) values (:run, :teacher)")
        .param("run", run)
        .param("teacher", teacher)
        .update();
  }
}
