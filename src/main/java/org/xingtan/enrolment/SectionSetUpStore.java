package org.xingtan.enrolment;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionSetUpStore {
  private final JdbcClient jdbc;

  SectionSetUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Files name a section by period and code, whichever programme it belongs to.
  boolean codeUsedElsewhere(short run, String code) {
    return jdbc.sql(
            """
            select exists (
              select
              from enrolment.section s
              join programme.v_run other on other.id = s.run_id
              join programme.v_run own on own.period_id = other.period_id
              where own.id = :run
                and s.code = :code
                and s.run_id <> :run
            )
            """)
        .param("run", run)
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  /// False when the code is taken in the run.
  boolean insert(short run, SectionWanted wanted) {
    return write(
                """
                insert into enrolment.section (run_id, part_id, course_id, code, name, kind, area_id, subject_id, capacity, opens_on)
                select r.id, t.id, c.id, :code, :name, :kind, a.id, b.id, :capacity, :opens_on
                from programme.v_run r
                join programme.v_part t on t.programme_id = r.programme_id and t.code = :part
                join catalogue.v_course c on c.code = :course
                left join roster.v_area a on a.code = :area
                left join roster.v_subject b on b.code = :subject
                where r.id = :run
                on conflict (run_id, code) do nothing
                """,
                run,
                wanted)
            .param("code", wanted.code())
            .param("capacity", wanted.capacity(), Types.INTEGER)
            .update()
        == 1;
  }

  /// Whoever selects meanwhile waits until the section is written, and sees it as it is then.
  boolean lockedAndUsed(short run, String code) {
    int section =
        jdbc.sql("select id from enrolment.section where run_id = :run and code = :code for update")
            .param("run", run)
            .param("code", code)
            .query(Integer.class)
            .single();
    return jdbc.sql("select exists (select from enrolment.enrolment where section_id = :section)")
        .param("section", section)
        .query(Boolean.class)
        .single();
  }

  void update(short run, String code, SectionWanted wanted) {
    write(
            """
            update enrolment.section s
            set part_id = t.id, course_id = c.id, name = :name, kind = :kind, area_id = (select a.id from roster.v_area a where a.code = :area),
              subject_id = (select b.id from roster.v_subject b where b.code = :subject), opens_on = :opens_on
            from programme.v_run r
            join programme.v_part t on t.programme_id = r.programme_id and t.code = :part
            join catalogue.v_course c on c.code = :course
            where r.id = :run
              and s.run_id = :run
              and s.code = :code
            """,
            run,
            wanted)
        .param("code", code)
        .update();
  }

  private JdbcClient.StatementSpec write(String sql, short run, SectionWanted wanted) {
    return jdbc.sql(sql)
        .param("run", run)
        .param("part", wanted.what().part())
        .param("course", wanted.what().course())
        .param("name", wanted.name())
        .param("kind", String.valueOf(wanted.what().kind()))
        .param("area", wanted.whom().area())
        .param("subject", wanted.whom().subject())
        .param("opens_on", wanted.opensOn());
  }
}
