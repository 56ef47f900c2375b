package org.xingtan.enrolment;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionCopyStore {
  private final JdbcClient jdbc;

  SectionCopyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A successor that has its own sections already is not offered twice.
  int copy(short from, short to, int days, LocalDate offered) {
    return jdbc.sql(
            """
            insert into enrolment.section (run_id, part_id, course_id, code, name, kind, area_id, subject_id, capacity, opens_on)
            select
              n.id, s.part_id, case when c.retired_on <= :offered then n_course.id else c.id end, s.code, s.name, s.kind, s.area_id,
              s.subject_id, s.capacity, s.opens_on + :days
            from enrolment.section s
            join programme.v_run r on r.id = s.run_id
            join programme.v_run n on n.programme_id = r.programme_id and n.period_id = :to
            join catalogue.v_course c on c.id = s.course_id
            left join catalogue.v_course n_course
              on n_course.id = c.successor_id
              and n_course.offered_from <= :offered
              and coalesce(n_course.retired_on > :offered, true)
            where r.period_id = :from
              and (
                coalesce(c.retired_on > :offered, true)
                or n_course.id is not null
                and not exists (
                  select
                  from enrolment.section other
                  where other.run_id = s.run_id
                    and other.course_id = n_course.id
                )
              )
            order by s.id
            """)
        .param("from", from)
        .param("to", to)
        .param("days", days)
        .param("offered", offered)
        .update();
  }
}
