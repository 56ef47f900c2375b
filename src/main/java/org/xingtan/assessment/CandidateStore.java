package org.xingtan.assessment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CandidateStore {

  private final JdbcClient jdbc;

  CandidateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void touchCandidatesAmongTeachers() {
    jdbc.sql(
            """
            insert into pg_temp.touched_assessment
            select c.assessment_id, c.teacher_id
            from assessment.candidate c
            where c.teacher_id in (select t.teacher_id from pg_temp.touched_teacher t)
            """)
        .update();
  }
}
