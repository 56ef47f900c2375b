package org.xingtan.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class RoundSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select t.code as round, r.code as programme, t.name, t.decided_on
      from award.round t
      join programme.v_programme r on r.id = t.programme_id
      order by t.id
      """;

  private final JdbcClient jdbc;

  RoundSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return List.of();
  }

  Map<String, Integer> codes() {
    var codes = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select code, id
            from award.round
            """)
        .query(row -> {
          codes.put(row.getString(1), row.getInt(2));
        });
    return codes;
  }
}
