package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.programme.Periods;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.programme.Window;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// A new period begins as a copy of an old one.
@XingtanTest
class PeriodCopyTest {
  private final CopiedPeriods story;
  private final Periods periods;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  PeriodCopyTest(ApplicationContext application, Periods periods, JdbcClient jdbc, Sheets sheets) {
    this.story = new CopiedPeriods(application);
    this.periods = periods;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void tell() {
    story.tell();
  }

  @Test
  void a_copy_is_a_draft_with_all_days_shifted_by_the_distance_of_the_beginnings() {
    String code = story.copied();

    RunSetUp copy = story.run(code);
    assertThat(copy.state()).isEqualTo("DRAFT");
    assertThat(copy.rules().referenceDay()).isEqualTo("2022-07-01");
    assertThat(copy.windows())
        .extracting(Window::opensAt)
        .containsExactly(TestClock.at("2022-07-01T09:00:00"), TestClock.at("2022-07-05T00:00:00"));
    assertThat(periods.steps(periods.find(code).orElseThrow()))
        .singleElement()
        .satisfies(step -> assertThat(step.template()).isEqualTo("2101"));
  }

  @Test
  void a_retired_course_stays_behind_unless_it_has_a_successor() {
    assertThat(sections(story.copied())).containsExactly("K1 C1", "O1 C1");

    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C3|新课程|ELECTIVE|6|云杉教育|0|2021-01-01");
    jdbc.sql(
            "update catalogue.course set successor_id = (select id from catalogue.course where code = 'C3') where code = 'C2'")
        .update();
    assertThat(sections(story.copied())).containsExactly("K1 C1", "O1 C1", "O2 C3");
    jdbc.sql("update catalogue.course set successor_id = null").update();
  }

  private List<String> sections(String period) {
    return jdbc.sql(
            """
            select s.code || ' ' || c.code as section
            from enrolment.section s
            join catalogue.course c on c.id = s.course_id
            where s.run_id = :run
            order by s.code
            """)
        .param("run", story.run(period).key().run())
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void copying_onto_a_code_that_is_taken_is_refused_and_changes_nothing() {
    RunSetUp before = story.run("2101");

    assertThat(story.copy("2101", "2021-07-01", "2021-12-31"))
        .contains(new SetUpRefused.CodeTaken("2101"));
    assertThat(story.run("2101")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2200, 2022-07-01, 2022-12-31, CodeMalformed",
    "22, 2022-07-01, 2022-12-31, CodeMalformed",
    "2191, 2022-07-01, 2022-06-30, EndsBeforeBegins",
    "2291, 2024-07-01, 2024-12-31, AnotherYear",
    "2391, 2024-01-01, 2024-12-31, OutsideProgramme"
  })
  void a_period_that_cannot_be_is_not_made(String code, String begins, String ends, String why) {
    assertThat(story.copy(code, begins, ends).map(no -> no.getClass().getSimpleName()))
        .contains(why);
    assertThat(periods.find(code)).isEmpty();
  }
}
