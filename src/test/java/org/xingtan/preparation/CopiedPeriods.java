package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.programme.PeriodOrder;
import org.xingtan.programme.Periods;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.testing.Sheets;
import org.xingtan.web.Caller;

/// Periods that the city office copies from 2101 of the [PreparationStory], one for each test, and opens and closes.
final class CopiedPeriods {
  static final Identity OFFICE =
      new Identity(1, 1, "程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());
  private static int number;

  private final Periods periods;
  private final Runs runs;
  private final Copies copies;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  CopiedPeriods(ApplicationContext application) {
    this.periods = application.getBean(Periods.class);
    this.runs = application.getBean(Runs.class);
    this.copies = application.getBean(Copies.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.sheets = application.getBean(Sheets.class);
  }

  void tell() {
    if (periods.find("2101").isEmpty()) {
      PreparationStory.tell(sheets);
    }
  }

  /// A copy of 2101, a year later, under the next free code.
  String copied() {
    String code = "22%02d".formatted(++number);
    assertThat(copy(code, "2022-07-01", "2022-12-31")).isEmpty();
    return code;
  }

  Optional<SetUpRefused> copy(String code, String begins, String ends) {
    return copies.make(
        OFFICE,
        periods.find("2101"),
        new PeriodOrder(
            code, "新一期", LocalDate.parse(begins), LocalDate.parse(ends), List.of("IT2")));
  }

  RunSetUp run(String period) {
    return runs.find(period, "IT2").orElseThrow();
  }

  Optional<SetUpRefused> open(String code) {
    return periods.open(OFFICE, periods.find(code).orElseThrow());
  }

  Optional<SetUpRefused> close(String code) {
    return periods.close(OFFICE, periods.find(code).orElseThrow(), "");
  }

  void reopen(String code) {
    assertThat(periods.reopen(OFFICE, periods.find(code).orElseThrow(), "更正")).isEmpty();
  }

  List<String> due(String code) {
    return jdbc.sql(
            """
            select t.name
            from programme.member m
            join roster.teacher t on t.id = m.teacher_id
            where m.run_id = :run
              and m.due
            order by t.name
            """)
        .param("run", run(code).key().run())
        .query((row, number) -> row.getString(1))
        .list();
  }
}
