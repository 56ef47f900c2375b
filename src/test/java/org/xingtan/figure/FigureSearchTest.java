package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.As;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Figures are found by the words of the office, with their value.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class FigureSearchTest {
  private static final Standpoint ISSUE =
      Standpoint.of("1702", AsOf.day(LocalDate.of(2017, 11, 27)));

  private final FigureSearch search;
  private final Figures figures;
  private final MockMvcTester browser;
  private final JdbcClient jdbc;
  private final Words chinese;

  FigureSearchTest(
      FigureSearch search,
      Figures figures,
      MockMvcTester browser,
      JdbcClient jdbc,
      MessageSource messages) {
    this.search = search;
    this.figures = figures;
    this.browser = browser;
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
        "完成 研修社区 1702 全市 | cell period-by-community/RESEARCH/completed",
        "研修社区完成人数 | cell period-by-community/RESEARCH/completed",
        "completed research | cell period-by-community/RESEARCH/completed",
        "结业率 天河区 | cell programme-by-area/440106/graduation_rate",
        "结业率 全市 | cell programme-by-area/TOTAL/graduation_rate",
        "graduation rate city | cell programme-by-area/TOTAL/graduation_rate",
        "选课人数 语文 | cell period-by-subject/CHINESE/selected",
        "选课 民办 按办别 | cell period-by-subject/PRIVATE/selected by=ownership",
        "督学 | cell period-key-figures/inspectors/value",
        "参训率 2101 能力提升工程2.0 全市 | cell it2-by-area/TOTAL/participation_rate period=2101",
        "各区名次 结业率 | list programme-by-area/graduation_rate",
        "整张表 各区参训与结业情况 | table programme-by-area",
        "图 各区学习率 | chart figure-study-by-area/rate"
      })
  void the_words_of_the_office_find_its_figures(String words, String reference) {
    List<String> found =
        search.find(words.replace(" 按办别", ""), ISSUE, Scope.city(), chinese, 20).stream()
            .map(hit -> hit.reference().text())
            .toList();
    assertThat(found).as("found for %s", words).contains(reference);
    assertThat(found.indexOf(reference)).as("place in %s", found).isLessThan(3);
  }

  @Test
  void what_is_found_has_its_value_and_can_be_read() {
    List<FigureSearch.Hit> hits = search.find("完成", ISSUE, Scope.city(), chinese, 20);
    assertThat(hits).hasSizeGreaterThan(5);
    for (FigureSearch.Hit hit : hits) {
      assertThat(FigureSyntax.parse(hit.reference().text()))
          .isEqualTo(new FigureSyntax.Parsed(hit.reference()));
      assertThat(figures.read(hit.reference(), ISSUE, Scope.city(), chinese).printed())
          .isEqualTo(hit.value().printed());
    }
  }

  @Test
  void the_same_figure_is_found_once() {
    List<String> labels =
        search.find("结业率 全市", ISSUE, Scope.city(), chinese, 20).stream()
            .map(hit -> hit.figure() + hit.row())
            .toList();
    assertThat(labels).doesNotHaveDuplicates();
  }

  @Test
  void the_search_is_a_page_and_a_fragment() {
    assertThat(
            browser
                .get()
                .uri("/figures?q=结业率 全市&period=1702&as-of=2017-11-27")
                .with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>", "{{cell programme-by-area/TOTAL/graduation_rate}}", "%</a>");
    assertThat(
            browser
                .get()
                .uri("/figures/hits?q=结业率&period=1702&as-of=2017-11-27")
                .with(As.areaAdministrator(1)))
        .hasStatusOk()
        .bodyText()
        .contains("{{cell programme-by-area/TOTAL/graduation_rate}}")
        .doesNotContain("<html");
    assertThat(browser.get().uri("/figures?q=<b>&period=x&as-of=y").with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("没有找到“&lt;b&gt;”");
  }

  @Test
  void teachers_and_strangers_do_not_search_figures() {
    assertThat(browser.get().uri("/figures?q=结业").with(As.teacher(1)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get().uri("/figures/hits?q=结业")).hasStatus(HttpStatus.FOUND);
  }
}
