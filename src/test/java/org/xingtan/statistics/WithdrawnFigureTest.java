package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.testing.XingtanTest;

/// A figure that was taken out of the definitions takes no page down.
@XingtanTest
class WithdrawnFigureTest {
  private final JdbcClient jdbc;
  private final RunStore runs;
  private final Selections selections;

  WithdrawnFigureTest(JdbcClient jdbc, RunStore runs, Selections selections) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.selections = selections;
  }

  @Test
  void a_table_with_a_figure_that_is_no_longer_defined_fits_no_run() {
    SmallTown.build(jdbc, 3);
    jdbc.sql("delete from statistics.indicator where code = 'programme-graduation-rate'").update();
    Definitions definitions = new Definitions(new DefinitionStore(jdbc));
    Planner planner = new Planner(definitions, runs, new Fitting(definitions), selections);
    AsOf day = AsOf.day(LocalDate.of(2017, 11, 27));
    assertThat(planner.plan(TableRequest.of("programme-by-area", "1702", day), Scope.city()))
        .isInstanceOfSatisfying(
            Planner.Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isInstanceOf(TableRefused.DoesNotFit.class));
    assertThat(planner.plan(TableRequest.of("period-by-subject", "1702", day), Scope.city()))
        .isInstanceOf(Planner.Outcome.Planned.class);
  }
}
