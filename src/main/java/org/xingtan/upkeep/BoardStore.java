package org.xingtan.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoardStore {
  private static final String FILTER =
      """
      from upkeep.v_board
      where (:q = '' or position(lower(:q) in lower(code || ' ' || title || ' ' || provider)) > 0)
        and (:category = '' or category = :category)
        and (:offer = '' or (:offer = 'RETIRED') = coalesce(retired_on <= :day, false))
        and (:leaving = '' or proposal_id is not null)
      """;
  private static final String IN_BAND = " and (:band = '' or band = :band)";

  private final JdbcClient jdbc;

  BoardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<BoardLine> page(BoardFilter filter, LocalDate day, int offset, int limit) {
    return jdbc.sql(
            """
            select
              code, title, provider, offered_from, retired_on, period_code, selected, completed, before_code, before_selected,
              before_completed, rating_persons, round(mean, 1) as mean, proposal_id, retire_on
            """
                + FILTER
                + IN_BAND
                + " order by "
                + filter.sort().order()
                + " offset :offset limit :limit")
        .params(parameters(filter, day))
        .param("band", filter.band())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  /// How many courses are in each band, whichever band is chosen.
  Map<Band, Integer> bands(BoardFilter filter, LocalDate day) {
    Map<Band, Integer> bands = new EnumMap<>(Band.class);
    jdbc.sql("select band, count(*) as courses " + FILTER + " group by band")
        .params(parameters(filter, day))
        .query(
            (row, number) -> bands.put(Band.valueOf(row.getString("band")), row.getInt("courses")))
        .list();
    return bands;
  }

  private static Map<String, Object> parameters(BoardFilter filter, LocalDate day) {
    return Map.of(
        "q", filter.q(),
        "category", filter.category(),
        "offer", filter.offer(),
        "leaving", filter.leaving(),
        "day", day);
  }

  private static BoardLine line(ResultSet row) throws SQLException {
    return new BoardLine(
        row.getString("code"),
        row.getString("title"),
        row.getString("provider"),
        row.getObject("offered_from", LocalDate.class),
        times(row, "period_code", "selected", "completed"),
        times(row, "before_code", "before_selected", "before_completed"),
        new BoardLine.Rating(row.getBigDecimal("mean"), row.getInt("rating_persons")),
        new BoardLine.Leaving(
            row.getObject("retired_on", LocalDate.class),
            row.getObject("proposal_id", Integer.class),
            row.getObject("retire_on", LocalDate.class)));
  }

  private static @Nullable Times times(
      ResultSet row, String period, String selected, String completed) throws SQLException {
    String code = row.getString(period);
    return code == null ? null : new Times(code, row.getInt(selected), row.getInt(completed));
  }

  /// A course in a period.
  record CoursePeriod(
      String code,
      String title,
      String period,
      int sections,
      Times times,
      BoardLine.Rating rating) {}

  /// Which courses in which periods.
  ///
  /// @param provider whose; nothing for all
  /// @param code of the course; nothing for all
  /// @param period its code; nothing for all
  record Asked(@Nullable Integer provider, @Nullable String code, @Nullable String period) {}

  private static final String PERIODS =
      """
      from upkeep.v_course_period p
      join catalogue.v_course c on c.id = p.course_id
      left join rating.v_course_rating r on r.course_id = c.id
      where (:provider::integer is null or c.provider_id = :provider)
        and (:code::text is null or c.code = :code)
        and (:period::text is null or p.period_code = :period)
      """;

  /// The latest period first.
  List<CoursePeriod> periods(Asked asked, int offset, int limit) {
    return asked(
            """
            select
              c.code, c.title, p.period_code, p.period_name, p.sections, p.selected, p.completed, r.persons,
              round(r.points::numeric / r.persons, 1) as mean
            """
                + PERIODS
                + " order by p.begins_on desc, p.period_code desc, c.code offset :offset limit :limit",
            asked)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> coursePeriod(row))
        .list();
  }

  int count(Asked asked) {
    return asked("select count(*) " + PERIODS, asked).query(Integer.class).single();
  }

  /// Codes of the periods in which courses of the provider were offered, the latest first.
  List<String> periodsOf(int provider) {
    return asked(
            "select distinct p.period_code " + PERIODS + " order by p.period_code desc",
            new Asked(provider, null, null))
        .query((row, number) -> row.getString("period_code"))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("provider", asked.provider())
        .param("code", asked.code())
        .param("period", asked.period());
  }

  private static CoursePeriod coursePeriod(ResultSet row) throws SQLException {
    String period = row.getString("period_code");
    return new CoursePeriod(
        row.getString("code"),
        row.getString("title"),
        period + " " + row.getString("period_name"),
        row.getInt("sections"),
        new Times(period, row.getInt("selected"), row.getInt("completed")),
        new BoardLine.Rating(row.getBigDecimal("mean"), row.getInt("persons")));
  }
}
