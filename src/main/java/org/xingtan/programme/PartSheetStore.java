package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Touched;

@Repository
class PartSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select r.code as programme, t.code as part, t.name, t.ordinal, t.completion_rule, t.completion_minimum
      from programme.part t
      join programme.programme r on r.id = t.programme_id
      order by t.id
      """;

  private final JdbcClient jdbc;
  private final Merges merges;

  PartSheetStore(JdbcClient jdbc, Merges merges) {
    this.jdbc = jdbc;
    this.merges = merges;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return jdbc.sql(
            """
            select
              s.row_number, 'completion_minimum' as mend, 'part_without_minimum' as reason, array[s.completion_rule] as arguments
            from pg_temp.stage_programme_parts s
            where s.completion_rule <> 'NONE'
              and (s.completion_minimum is null or s.completion_minimum <= 0)
            order by s.row_number
            limit :limit
            """)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  /// A part that comes, goes or completes by another rule concerns everybody in the runs of its programme.
  @Override
  public void beforeMerge(boolean complete) {
    merges.note(Touched.RUN);
    noteRunsOfChangedParts(complete);
  }

  private void noteRunsOfChangedParts(boolean complete) {
    jdbc.sql(
            """
            with compared as (
              select
                coalesce(s.programme_id, t.programme_id) as programme_id,
                (t.completion_rule, t.completion_minimum) is distinct from (s.completion_rule, coalesce(s.completion_minimum, 0)) as differs,
                s.programme_id is null as absent
              from pg_temp.stage_programme_parts s
              full join programme.part t on t.programme_id = s.programme_id and t.code = s.part
            )
            insert into pg_temp.touched_run
            select distinct r.id
            from compared c
            join programme.run r on r.programme_id = c.programme_id
            where c.differs
              and (:complete or not c.absent)
            """)
        .param("complete", complete)
        .update();
  }
}
