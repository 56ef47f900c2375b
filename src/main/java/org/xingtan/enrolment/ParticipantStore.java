package org.xingtan.enrolment;

import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.milestone.Dimensions;

/// What already stands in the journal for one person.
@Repository
class ParticipantStore {
  private static final RowMapper<Dimensions> DIMENSIONS =
      (row, number) ->
          new Dimensions(
              row.getObject("area_id", Integer.class),
              row.getObject("school_id", Integer.class),
              row.getObject("subject_id", Integer.class),
              row.getString("ownership"),
              row.getString("staff_kind"));

  private final JdbcClient jdbc;

  ParticipantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Integer> context(String code) {
    return jdbc.sql(
            """
            select id
            from milestone.v_context
            where code = :code
            """)
        .param("code", code)
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  /// In how many runs of a programme the person takes part. An array, so that the person's lines are read, not all of those runs.
  int runs(int teacher, int programme) {
    return jdbc.sql(
            """
            select coalesce(sum(m.delta), 0)
            from milestone.v_milestone m
            where m.teacher_id = :teacher
              and m.measure = 'PARTICIPATED'
              and m.context_id = any (array(
                select context_id
                from milestone.v_run_context
                where programme_id = :programme
              ))
            """)
        .param("teacher", teacher)
        .param("programme", programme)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /// Under what the person counts as a participant of the programme.
  Optional<Dimensions> dimensions(int teacher, int programmeContext) {
    return jdbc.sql(
            """
            select area_id, school_id, subject_id, ownership, staff_kind
            from milestone.v_milestone
            where teacher_id = :teacher
              and measure = 'PARTICIPATED'
              and context_id = :context
            group by area_id, school_id, subject_id, ownership, staff_kind
            having sum(delta) > 0
            """)
        .param("teacher", teacher)
        .param("context", programmeContext)
        .query(DIMENSIONS)
        .optional();
  }
}
