package org.xingtan.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.statistics.PeriodRun.Part;
import org.xingtan.statistics.PeriodRun.Period;
import org.xingtan.statistics.PeriodRun.Programme;

@Repository
class RunStore {
  private static final RowMapper<PeriodRun> RUN =
      (row, number) ->
          new PeriodRun(
              new Period(
                  row.getString("period_code"),
                  row.getString("period_name"),
                  row.getDate("begins_on").toLocalDate(),
                  row.getDate("ends_on").toLocalDate()),
              new Programme(
                  row.getString("programme_code"),
                  row.getString("programme_name"),
                  row.getString("programme_short_name")),
              row.getString("head_count_code"),
              row.getString("assessment_code"),
              row.getString("round_code"),
              parts(row));

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Latest period first.
  List<PeriodRun> all() {
    return runs(null);
  }

  List<PeriodRun> inPeriod(String period) {
    return runs(period);
  }

  private List<PeriodRun> runs(@Nullable String period) {
    return jdbc.sql(
            """
            select run.period_code, run.period_name, run.begins_on, run.ends_on,
              run.programme_code, run.programme_name, run.programme_short_name, run.head_count_code,
              (select campaign.code
                from assessment.v_assessment campaign
                where campaign.programme_id = run.programme_id
                  and campaign.frozen_on <= run.ends_on
                order by campaign.frozen_on desc, campaign.code
                limit 1) as assessment_code,
              (select round.code
                from award.v_round round
                where round.programme_id = run.programme_id
                order by round.decided_on desc nulls first, round.code
                limit 1) as round_code,
              array(select part.code
                from programme.v_part part
                where part.programme_id = run.programme_id
                order by part.ordinal) as part_codes,
              array(select part.name
                from programme.v_part part
                where part.programme_id = run.programme_id
                order by part.ordinal) as part_names
            from programme.v_run run
            where %s
            order by run.begins_on desc, run.period_code desc, run.programme_code
            """
                .formatted(period == null ? "true" : "run.period_code = :period"))
        .param("period", period)
        .query(RUN)
        .list();
  }

  private static List<Part> parts(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray("part_codes").getArray();
    String[] names = (String[]) row.getArray("part_names").getArray();
    List<Part> parts = new ArrayList<>(codes.length);
    for (int place = 0; place < codes.length; place++) {
      parts.add(new Part(codes[place], names[place]));
    }
    return parts;
  }
}
