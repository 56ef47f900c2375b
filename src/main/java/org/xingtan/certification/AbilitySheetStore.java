package org.xingtan.certification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class AbilitySheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select code as ability, name, environment, dimension
      from certification.ability
      order by id
      """;

  private final JdbcClient jdbc;

  AbilitySheetStore(JdbcClient jdbc) {
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
            from certification.ability
            """)
        .query(row -> {
          codes.put(row.getString(1), row.getInt(2));
        });
    return codes;
  }
}
