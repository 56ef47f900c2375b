package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.figure.Rebinding.Lack;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// A new issue says the same of another period, and what cannot be said there is listed.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class RebindingTest {
  private static final Standpoint OLD =
      new Standpoint(
          "1702",
          "IT1",
          AsOf.day(LocalDate.of(2017, 11, 27)),
          AsOf.day(LocalDate.of(2017, 10, 13)));
  private static final Standpoint NEW =
      new Standpoint(
          "2101", "IT2", AsOf.day(LocalDate.of(2021, 8, 10)), AsOf.day(LocalDate.of(2021, 7, 20)));

  private final Rebinding rebinding;
  private final JdbcClient jdbc;
  private final Words chinese;

  RebindingTest(Rebinding rebinding, JdbcClient jdbc, MessageSource messages) {
    this.rebinding = rebinding;
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
        "cell period-by-subject/TOTAL/selected | cell period-by-subject/TOTAL/selected",
        "cell period-by-subject/TOTAL/selected period=1702 as-of=2017-11-27 | cell period-by-subject/TOTAL/selected",
        "cell it2-by-area/TOTAL/expected programme=IT1 | cell it2-by-area/TOTAL/expected",
        "difference of=(cell it2-by-area/TOTAL/expected) since=2017-10-13 | difference of=(cell it2-by-area/TOTAL/expected) since=last-issue",
        "share of=(cell it2-by-area/440106/expected period=1702) over=(cell it2-by-area/TOTAL/expected) | share of=(cell it2-by-area/440106/expected) over=(cell it2-by-area/TOTAL/expected)",
        "name period/1702 as=code | name period as=code",
        "name day/2017-11-27 as=chinese | name day as=chinese",
        "name area/440106 | name area/440106"
      })
  void what_names_the_old_issue_follows_the_new_one(String old, String other) {
    Rebinding.Rebound rebound =
        rebinding.rebind(List.of(parsed(old)), Rebinding.Move.of(OLD, NEW), Scope.city(), chinese);
    assertThat(rebound.references()).extracting(FigureReference::text).containsExactly(other);
    assertThat(rebound.lacking()).isEmpty();
  }

  @Test
  void what_has_no_counterpart_is_listed_with_the_reason() {
    List<FigureReference> references =
        List.of(
            parsed("cell period-by-community/RESEARCH/completed"),
            parsed("cell period-key-figures/inspectors/value"),
            parsed("cell period-by-subject/TOTAL/selected"),
            parsed("cell programme-by-area/TOTAL/participants period=1701 as-of=2017-10-13"),
            parsed("cell period-by-subject/TOTAL/selected as-of=2001-01-01"),
            parsed("table period-by-community"));
    Rebinding.Rebound rebound =
        rebinding.rebind(references, Rebinding.Move.of(OLD, NEW), Scope.city(), chinese);
    assertThat(rebound.references()).hasSize(6);
    assertThat(rebound.lacking())
        .extracting(Rebinding.Lacking::place, Rebinding.Lacking::lack)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, Lack.NO_COUNTERPART),
            org.assertj.core.groups.Tuple.tuple(1, Lack.NO_COUNTERPART),
            org.assertj.core.groups.Tuple.tuple(3, Lack.STAYS),
            org.assertj.core.groups.Tuple.tuple(4, Lack.NO_FIGURE),
            org.assertj.core.groups.Tuple.tuple(5, Lack.NO_COUNTERPART));
    assertThat(rebound.lacking()).allSatisfy(one -> assertThat(one.why()).isNotBlank());
    assertThat(rebound.lacking().getFirst().why()).contains("period-by-community", "2101");
  }

  @Test
  void other_periods_and_programmes_move_as_told() {
    Rebinding.Move move =
        new Rebinding.Move(OLD, NEW, Map.of("1701", "1702"), Map.of("GENERAL", "IT1"));
    Rebinding.Rebound rebound =
        rebinding.rebind(
            List.of(
                parsed("cell programme-by-area/TOTAL/participants period=1701 programme=GENERAL")),
            move,
            Scope.city(),
            chinese);
    assertThat(rebound.references().getFirst().text())
        .isEqualTo("cell programme-by-area/TOTAL/participants period=1702 programme=IT1");
  }

  private static FigureReference parsed(String text) {
    return ((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference();
  }
}
