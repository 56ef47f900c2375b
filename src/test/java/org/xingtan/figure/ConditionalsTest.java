package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.figure.Conditionals.Holds;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Paragraphs of templates are shown by true values.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class ConditionalsTest {
  private static final Standpoint ISSUE =
      new Standpoint("1702", "IT1", AsOf.day(LocalDate.of(2017, 11, 27)), null);

  private final Conditionals conditionals;
  private final JdbcClient jdbc;
  private final Words chinese;

  ConditionalsTest(Conditionals conditionals, JdbcClient jdbc, MessageSource messages) {
    this.conditionals = conditionals;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(cell programme-by-area/TOTAL/participants) > 0 | YES",
        "(cell programme-by-area/TOTAL/participants) <= 0 | NO",
        "(cell programme-by-area/TOTAL/participants) >= 1000000 | NO",
        "(cell programme-by-area/TOTAL/graduation_rate) > 0% | YES",
        "(cell programme-by-area/TOTAL/graduation_rate) > 0 | UNKNOWN",
        "(cell programme-by-area/TOTAL/participants) > 90% | UNKNOWN",
        "(cell programme-by-area/TOTAL/participants) >= (cell programme-by-area/440106/participants) | YES",
        "(cell programme-by-area/440106/participants) > (cell programme-by-area/TOTAL/participants) | NO",
        "(cell programme-by-area/440106/participants) > (cell programme-by-area/TOTAL/graduation_rate) | UNKNOWN",
        "(list programme-by-area/participants where=>0) some | YES",
        "(list programme-by-area/participants where=>0) none | NO",
        "(list programme-by-area/participants where=>1000000) none | YES",
        "(cell programme-by-area/TOTAL/participants) > 0 and (list programme-by-area/participants where=>0) none | NO",
        "(cell programme-by-area/TOTAL/participants) < 0 or (list programme-by-area/participants where=>0) some | YES",
        "(cell nothing/TOTAL/x) > 0 | UNKNOWN",
        "(cell nothing/TOTAL/x) > 0 and (cell programme-by-area/TOTAL/participants) < 0 | NO",
        "(cell nothing/TOTAL/x) > 0 or (cell programme-by-area/TOTAL/participants) > 0 | YES",
        "(difference of=(cell programme-by-area/TOTAL/participants) since=last-issue) > 0 | UNKNOWN"
      })
  void conditions_are_decided_by_true_values(String text, Holds holds) {
    FigureCondition condition = ((FigureCondition.Read) FigureCondition.parse(text)).condition();
    assertThat(condition.text()).isEqualTo(text);
    Conditionals.Verdict verdict =
        conditionals.decide(List.of(condition), ISSUE, Scope.city(), chinese).getFirst();
    assertThat(verdict.holds()).isEqualTo(holds);
    assertThat(verdict.why().isEmpty()).isEqualTo(holds != Holds.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cell a/b/c > 1 | 0 | condition-bracket",
        "(cell a/b/c) | 12 | condition-sign",
        "(cell a/b/c) > many | 15 | limit",
        "(cell a/b/c) none | 0 | condition-list",
        "(list a/b) > 1 | 0 | condition-number",
        "(cell a/b/c) > (list a/b) | 15 | condition-number",
        "(cell a/b/c) > 1 and (cell a/b/c) > 1 or (cell a/b/c) > 1 | 38 | mixed-join",
        "(cell a/b/c) > 1 maybe | 16 | condition-end",
        "(cell a/b) > 1 | 6 | target",
        "(cell a/b/c > 1 | 12 | key-missing"
      })
  void what_is_no_condition_is_refused_with_its_place(String text, int at, String problem) {
    assertThat(FigureCondition.parse(text))
        .isInstanceOfSatisfying(
            FigureRefused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(problem);
              assertThat(refused.at()).isEqualTo(at);
              assertThat(refused.sentence(chinese)).isNotBlank();
            });
  }
}
