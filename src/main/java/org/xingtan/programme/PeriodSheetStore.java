package org.xingtan.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class PeriodSheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select code as period, name, begins_on, ends_on
      from programme.period
      order by code collate "C"
      """;

  private final JdbcClient jdbc;

  PeriodSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(
        limit, malformedCodes(limit), otherYears(limit), endsBeforeBeginning(limit));
  }

  private List<Problem> malformedCodes(int limit) {
    return found(
        """
        select s.row_number, 'period' as mend, 'period_code_malformed' as reason, array[s.period] as arguments
        from pg_temp.stage_periods s
        where s.period !~ '^[0-9]{2}([0-9][1-9]|[1-9]0)$'
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  /// A period may slip into the year after the one it is named for (2002 was held in 2021), never further.
  private List<Problem> otherYears(int limit) {
    return found(
        """
        select
          s.row_number, 'begins_on' as mend, 'period_of_another_year' as reason, array[s.period, s.begins_on::text] as arguments
        from pg_temp.stage_periods s
        where s.period ~ '^[0-9]{4}$'
          and extract(year from s.begins_on) - case when s.period ~ '^[0-9]{4}$' then 2000 + left(s.period, 2)::integer end
            not in (0, 1)
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> endsBeforeBeginning(int limit) {
    return found(
        """
        select
          s.row_number, 'ends_on' as mend, 'ends_before_begins' as reason, array[s.ends_on::text, s.begins_on::text] as arguments
        from pg_temp.stage_periods s
        where s.ends_on < s.begins_on
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}
