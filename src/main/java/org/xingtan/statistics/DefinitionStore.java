package org.xingtan.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.statistics.CountedSet.Narrowing;
import org.xingtan.statistics.TableDefinition.TextSource;

@Repository
class DefinitionStore {
  private static final RowMapper<CountedSet> SET =
      (row, number) ->
          new CountedSet(
              row.getString("code"),
              Measure.valueOf(row.getString("measure")),
              row.getString("context"),
              new Narrowing(
                  row.getString("kind"),
                  texts(row.getArray("subjects")),
                  row.getString("ownership"),
                  row.getBigDecimal("at_least"),
                  row.getBigDecimal("below")),
              words(row, "words"));

  private static final RowMapper<Tabled<TableDefinition.Column>> COLUMN =
      (row, number) ->
          new Tabled<>(
              row.getString("table_code"),
              new TableDefinition.Column(
                  row.getString("code"),
                  row.getString("indicator_code"),
                  textSource(row.getString("text_source")),
                  row.getString("group_zh") == null ? null : words(row, "group"),
                  words(row, "heading")));

  private static final RowMapper<Tabled<TableDefinition.Row>> ROW =
      (row, number) ->
          new Tabled<>(
              row.getString("table_code"),
              new TableDefinition.Row(
                  row.getString("code"),
                  row.getString("indicator_code"),
                  texts(row.getArray("needs_parts")),
                  row.getBoolean("total"),
                  words(row, "group")));

  private final JdbcClient jdbc;

  DefinitionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<IndicatorDefinition> indicators() {
    Map<String, CountedSet> sets =
        sets().stream().collect(Collectors.toMap(CountedSet::code, set -> set));
    return jdbc.sql(
            """
            select code, version, valid_from, unit, numerator, denominator,
              name_zh, name_en, population_zh, population_en, note_zh, note_en
            from statistics.indicator
            order by code, version
            """)
        .query((row, number) -> indicator(row, sets))
        .list();
  }

  List<TableDefinition> tables() {
    Map<String, List<TableDefinition.Column>> columns = byTable(columns());
    Map<String, List<TableDefinition.Row>> rows = byTable(rows());
    return jdbc.sql(
            """
            select code, ordinal, display, cuts, needs_parts, total, direct_first, default_sort,
              name_zh, name_en, title_zh, title_en, explanation_zh, explanation_en
            from statistics.report_table
            order by display desc, ordinal
            """)
        .query((row, number) -> {
          String code = row.getString("code");
          return new TableDefinition(
              code,
              row.getInt("ordinal"),
              layout(row),
              new TableDefinition.Texts(
                  words(row, "name"), words(row, "title"), words(row, "explanation")),
              columns.getOrDefault(code, List.of()),
              rows.getOrDefault(code, List.of()));
        })
        .list();
  }

  private List<CountedSet> sets() {
    return jdbc.sql(
            """
            select code, measure, context, kind, subjects, ownership, at_least, below, words_zh, words_en
            from statistics.counted_set
            """)
        .query(SET)
        .list();
  }

  private List<Tabled<TableDefinition.Column>> columns() {
    return jdbc.sql(
            """
            select table_code, code, indicator_code, text_source, group_zh, group_en, heading_zh, heading_en
            from statistics.report_column
            order by table_code, ordinal
            """)
        .query(COLUMN)
        .list();
  }

  private List<Tabled<TableDefinition.Row>> rows() {
    return jdbc.sql(
            """
            select table_code, code, indicator_code, needs_parts, total, group_zh, group_en
            from statistics.report_row
            order by table_code, ordinal
            """)
        .query(ROW)
        .list();
  }

  private static IndicatorDefinition indicator(ResultSet row, Map<String, CountedSet> sets)
      throws SQLException {
    String denominator = row.getString("denominator");
    return new IndicatorDefinition(
        row.getString("code"),
        row.getInt("version"),
        row.getDate("valid_from").toLocalDate(),
        Unit.valueOf(row.getString("unit")),
        known(sets, row.getString("numerator")),
        denominator == null ? null : known(sets, denominator),
        new IndicatorDefinition.Texts(
            words(row, "name"), words(row, "population"), words(row, "note")));
  }

  private static CountedSet known(Map<String, CountedSet> sets, String code) {
    return Objects.requireNonNull(sets.get(code));
  }

  private static TableDefinition.Layout layout(ResultSet row) throws SQLException {
    return new TableDefinition.Layout(
        row.getString("display").equals("BARS"),
        texts(row.getArray("cuts")).stream().map(Cut::valueOf).toList(),
        texts(row.getArray("needs_parts")),
        row.getBoolean("total"),
        row.getBoolean("direct_first"),
        row.getString("default_sort"));
  }

  private static <T> Map<String, List<T>> byTable(List<Tabled<T>> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                Tabled::table, Collectors.mapping(Tabled::value, Collectors.toList())));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }

  private static @Nullable TextSource textSource(@Nullable String name) {
    return name == null ? null : TextSource.valueOf(name);
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  private record Tabled<T>(String table, T value) {}
}
