package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.testing.XingtanTest;

/// Tables by school, sorted by a column and shown in pages.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class SortedSchoolsTest {
  private final Tables tables;
  private final JdbcClient jdbc;

  SortedSchoolsTest(Tables tables, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 3);
    jdbc.sql(
            """
            insert into roster.school (id, key, name, area_id, ownership, kind, stages, location)
            select n, 'E' || (1000 - n), '空学校' || n, 1 + n % 3, 'PUBLIC', 'SCHOOL', '{PRIMARY}', 'URBAN'
            from generate_series(100, 170) n
            """)
        .update();
  }

  record Sorted(TableRequest request, Scope scope) {}

  Stream<Sorted> sorted() {
    TableRequest table =
        TableRequest.of("it2-by-area", "2101", AsOf.day(LocalDate.of(2021, 8, 2))).by(Cut.SCHOOL);
    Filters huadu = new Filters("440114", null, null, null);
    return ((StatisticsTable) tables.read(table, Scope.city()))
        .columns().stream()
            .map(StatisticsTable.Column::code)
            .flatMap(column ->
                Stream.of(
                    new Sorted(by(table, column, true), Scope.city()),
                    new Sorted(by(table, column, false), Scope.city()),
                    new Sorted(by(table, column, true), Scope.area((short) 2)),
                    new Sorted(by(table.filtered(huadu), column, true), Scope.city()),
                    new Sorted(by(table, column, false), Scope.school(3))));
  }

  private static TableRequest by(TableRequest table, String column, boolean descending) {
    return table.sorted(new TableRequest.Sort(column, descending));
  }

  @ParameterizedTest
  @MethodSource("sorted")
  void pages_in_a_row_are_the_whole_table_in_that_order(Sorted asked) {
    StatisticsTable whole = read(asked.request().inOnePiece(), asked.scope());
    StatisticsTable first = read(asked.request(), asked.scope());
    StatisticsTable second = read(asked.request().page(2), asked.scope());

    assertThat(Stream.concat(body(first).stream(), body(second).stream()).toList())
        .isEqualTo(body(whole));
    assertThat(body(whole)).hasSize(whole.schools());
    assertThat(rest(first)).isEqualTo(rest(whole)).isEqualTo(rest(second));
  }

  private StatisticsTable read(TableRequest request, Scope scope) {
    return (StatisticsTable) tables.read(request, scope);
  }

  private static List<Row> body(StatisticsTable table) {
    return table.rows().stream().filter(row -> row.kind() == RowKind.BODY).toList();
  }

  private static List<Row> rest(StatisticsTable table) {
    return table.rows().stream().filter(row -> row.kind() != RowKind.BODY).toList();
  }
}
