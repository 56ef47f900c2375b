package org.xingtan.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Merges;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Touched;

@Repository
class AssessmentSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select t.code as assessment, r.code as programme, t.name, t.frozen_on
      from assessment.assessment t
      join programme.v_programme r on r.id = t.programme_id
      order by t.id
      """;

  private final JdbcClient jdbc;
  private final Merges merges;

  AssessmentSheetStore(JdbcClient jdbc, Merges merges) {
    this.jdbc = jdbc;
    this.merges = merges;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return List.of();
  }

  /// Another day of freezing moves everybody expected.
  @Override
  public void beforeMerge(boolean complete) {
    merges.note(Touched.ASSESSMENT);
    jdbc.sql(
            """
            insert into pg_temp.touched_assessment
            select c.assessment_id, c.teacher_id
            from pg_temp.stage_assessments s
            join assessment.assessment t on t.code = s.assessment
            join assessment.candidate c on c.assessment_id = t.id
            where t.frozen_on <> s.frozen_on
            """)
        .update();
  }

  Map<String, Integer> codes() {
    var codes = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select code, id
            from assessment.assessment
            """)
        .query(row -> {
          codes.put(row.getString(1), row.getInt(2));
        });
    return codes;
  }
}
