package org.xingtan.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.checks.Severity;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureSyntax;
import org.xingtan.figure.Figures;
import org.xingtan.figure.Standpoint;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Each error is planted and found; a clean text has none.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class TextChecksTest {
  private static final AsOf DAY = AsOf.day(LocalDate.of(2017, 11, 27));
  private static final Standpoint ISSUE =
      new Standpoint("1702", "IT1", DAY, AsOf.day(LocalDate.of(2017, 10, 13)));
  private static final String ALL = "{{cell programme-by-area/TOTAL/participants}}";

  private final Figures figures;
  private final TextChecks checks;
  private final JdbcClient jdbc;
  private final Words chinese;
  private final Words english;

  TextChecksTest(Figures figures, TextChecks checks, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.checks = checks;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    this.english = new Words(messages, Locale.ENGLISH);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void a_clean_text_has_no_remarks() {
    String leader = rows("list programme-by-area/participants most=1").getFirst();
    assertThat(
            examine(
                "截至{{name day}}，全市共有"
                    + ALL
                    + "人参训，其中民办学校{{cell programme-by-area/PRIVATE/participants by=ownership}}人。",
                "参训人数最多的是"
                    + leader
                    + "，为{{list programme-by-area/participants most=1 item=\"{participants}\"}}人；最少的是{{list programme-by-area/participants order=smallest most=1}}。",
                "{{sentence programme-by-area item=\"{name}参训{participants}人\" rank=participants}}。",
                "与上一期相比，参训人数{{difference of=(cell programme-by-area/TOTAL/participants) since=last-issue as=words:unit}}。",
                "截至2017年10月13日，参训{{cell programme-by-area/TOTAL/participants as-of=2017-10-13}}人。",
                "各区参训均在{{list programme-by-area/participants order=smallest most=1 item=\"{participants}\"}}人以上。"))
        .isEmpty();
  }

  @Test
  void a_superlative_without_a_figure_is_pointed_out() {
    assertThat(rules(examine("天河区参训人数最高。"))).containsExactly("superlative");
    assertThat(rules(examine("天河区始终第一。"))).containsExactly("superlative", "superlative");
  }

  @Test
  void a_superlative_that_the_table_denies_is_wrong_and_names_who_leads() {
    List<String> order = rows("list programme-by-area/participants");
    String last = code(order.getLast());
    List<TextRemark> remarks =
        examine(order.getLast() + "参训{{cell programme-by-area/" + last + "/participants}}人，居首位。");
    assertThat(rules(remarks)).containsExactly("superlative");
    assertThat(remarks.getFirst().severity()).isEqualTo(Severity.WRONG);
    assertThat(remarks.getFirst().sentence()).contains(order.getFirst());
    String first = code(order.getFirst());
    assertThat(
            examine(
                order.getFirst() + "参训{{cell programme-by-area/" + first + "/participants}}人，居首位。"))
        .isEmpty();
    assertThat(
            rules(
                examine(
                    order.getFirst()
                        + "参训{{cell programme-by-area/"
                        + first
                        + "/participants}}人，为最少。")))
        .containsExactly("superlative");
  }

  @Test
  void a_list_in_the_other_order_does_not_back_a_superlative() {
    assertThat(examine("参训人数最少的是{{list programme-by-area/participants order=smallest most=1}}。"))
        .isEmpty();
    assertThat(
            rules(
                examine("参训人数最多的是{{list programme-by-area/participants order=smallest most=1}}。")))
        .containsExactly("superlative");
  }

  @Test
  void always_needs_more_than_one_moment() {
    String leader = rows("list programme-by-area/participants most=1").getFirst();
    String now = "{{cell programme-by-area/" + code(leader) + "/participants}}人";
    List<TextRemark> remarks = examine(leader + "参训" + now + "，始终第一。");
    assertThat(rules(remarks)).containsExactly("superlative");
    assertThat(remarks.getFirst().spot().quote()).isEqualTo("始终");
  }

  @Test
  void what_is_said_of_all_is_true_of_all() {
    String rates = "{{cell period-by-subject/TOTAL/completion_rate}}";
    List<String> subjects = rows("list period-by-subject/completion_rate");
    List<TextRemark> wrong = ofRule("universal", examine("总体完成率" + rates + "，各学科完成率均超过99%。"));
    assertThat(wrong).hasSize(1);
    assertThat(wrong.getFirst().severity()).isEqualTo(Severity.WRONG);
    assertThat(wrong.getFirst().sentence()).contains(subjects.getLast());
    assertThat(ofRule("universal", examine("总体完成率" + rates + "，各学科完成率均超过0.01%。"))).isEmpty();
    assertThat(ofRule("typed-figure", examine("总体完成率" + rates + "，各学科完成率均超过0.01%。"))).isEmpty();
    assertThat(ofRule("universal", examine("各学科完成率均超过80%。")).getFirst().severity())
        .isEqualTo(Severity.EXPLAIN);
    assertThat(ofRule("universal", examine("各学科均完成了任务。"))).hasSize(1);
    assertThat(ofRule("universal", examine("完成率" + rates + "，各学科全部完成。")).getFirst().severity())
        .isEqualTo(Severity.WRONG);
  }

  @Test
  void what_is_said_of_listed_rows_is_measured_on_them_alone() {
    String above = "{{list period-by-subject/completion_rate most=1}}的完成率均超过";
    List<String> rates =
        rows("list period-by-subject/completion_rate item={completion_rate|percent:2}");
    assertThat(rates.getFirst()).isNotEqualTo(rates.get(1));
    assertThat(ofRule("universal", examine(above + rates.get(1) + "。"))).isEmpty();
    assertThat(ofRule("universal", examine(above + rates.getFirst().replace(".", "9.") + "。")))
        .hasSize(1);
  }

  @Test
  void a_number_typed_beside_row_and_column_says_what_the_table_says() {
    String right = printed("cell programme-by-area/440106/participants");
    String table = "全市参训" + ALL + "人，其中天河区参训";
    List<TextRemark> wrong = examine(table + "9" + right + "人。");
    assertThat(rules(wrong)).containsExactly("text-against-table");
    assertThat(wrong.getFirst().severity()).isEqualTo(Severity.WRONG);
    assertThat(wrong.getFirst().sentence()).contains(right).contains("天河区");
    assertThat(rules(examine(table + right + "人。"))).containsExactly("typed-figure");
  }

  @Test
  void a_figure_and_a_table_of_two_moments_are_compared() {
    String then = "截至2017年10月13日参训{{cell programme-by-area/TOTAL/participants as-of=2017-10-13}}人。";
    List<TextRemark> remarks = examine(then, "{{table programme-by-area columns=participants}}");
    assertThat(ofRule("text-against-table", remarks)).hasSize(1);
    assertThat(
            ofRule(
                "text-against-table",
                examine("参训" + ALL + "人。", "{{table programme-by-area columns=participants}}")))
        .isEmpty();
  }

  @Test
  void a_mean_is_no_total() {
    List<String> rates =
        rows("list programme-by-area/graduation_rate item={graduation_rate|percent:4}");
    double mean =
        rates.stream()
            .mapToDouble(rate -> Double.parseDouble(rate.replace("%", "")))
            .average()
            .orElseThrow();
    String typed = String.format(Locale.ROOT, "%.2f%%", mean);
    List<TextRemark> remarks =
        ofRule("total-as-mean", examine("全市" + ALL + "人参训，结业率达" + typed + "。"));
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst().sentence())
        .contains(printed("cell programme-by-area/TOTAL/graduation_rate"));
    String total = "{{cell programme-by-area/TOTAL/graduation_rate}}";
    assertThat(ofRule("total-as-mean", examine("全市平均结业率为" + total + "。"))).hasSize(1);
    assertThat(ofRule("total-as-mean", examine("全市结业率为" + total + "。"))).isEmpty();
  }

  @Test
  void figures_of_another_moment_say_so() {
    String then = "{{cell programme-by-area/TOTAL/participants as-of=2017-10-13}}";
    assertThat(rules(examine("参训" + then + "人。"))).containsExactly("two-moments");
    assertThat(examine("截至10月13日参训" + then + "人。")).isEmpty();
    assertThat(examine("截至2017年10月13日参训" + then + "人。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{cell programme-by-area/TOTAL/participants}}人次 | 1",
        "{{cell programme-by-area/TOTAL/participants}}人 | 0",
        "{{cell programme-by-area/TOTAL/participants}}名教师 | 0",
        "{{cell period-key-figures/learning_tutor_posts/value}}人 | 1",
        "{{cell period-key-figures/learning_tutor_posts/value}}个岗位 | 0",
        "{{cell period-key-figures/course_selections/value period=2101 as-of=2021-08-10}}人 | 1",
        "{{cell period-key-figures/course_selections/value period=2101 as-of=2021-08-10}}人次 | 0",
        "{{cell period-key-figures/posts/value period=2101 as-of=2021-08-10}}人 | 1",
        "{{cell period-key-figures/award_schools/value}}人 | 1"
      })
  void a_unit_is_called_by_its_own_word(String text, int remarks) {
    assertThat(ofRule("mixed-units", examine(text))).hasSize(remarks);
  }

  @Test
  void an_open_window_is_not_final() {
    String figure = "{{cell assessment-by-area/TOTAL/completed}}";
    List<TextRemark> wrong = ofRule("open-window-as-final", examine("测评已经圆满结束，完成" + figure + "人。"));
    assertThat(wrong).hasSize(1);
    assertThat(wrong.getFirst().severity()).isEqualTo(Severity.WRONG);
    assertThat(wrong.getFirst().sentence()).contains("2017年12月1日");
    assertThat(ofRule("open-window-as-final", examine("已有" + figure + "人完成测评。")))
        .extracting(TextRemark::severity)
        .containsExactly(Severity.NOTE);
    String later = "{{cell assessment-by-area/TOTAL/completed as-of=2017-12-02}}";
    assertThat(ofRule("open-window-as-final", examine("截至2017年12月2日，测评圆满结束，完成" + later + "人。")))
        .isEmpty();
  }

  @Test
  void remarks_are_said_in_both_languages() {
    for (Words words : List.of(chinese, english)) {
      List<TextRemark> remarks =
          checks.examine(
              new Examined(figures, checks, ISSUE, chinese)
                  .passages(
                      "天河区参训人数最高，达134,839人。", "参训{{cell programme-by-area/TOTAL/participants}}人次。"),
              ISSUE,
              Scope.city(),
              words);
      assertThat(remarks).hasSize(3);
      assertThat(remarks)
          .allSatisfy(remark -> {
            assertThat(remark.sentence()).isNotBlank();
            assertThat(remark.name(words)).isNotBlank();
            assertThat(remark.why(words)).isNotBlank();
          });
    }
  }

  private List<TextRemark> examine(String... texts) {
    return new Examined(figures, checks, ISSUE, chinese).remarks(texts);
  }

  private static List<String> rules(List<TextRemark> remarks) {
    return remarks.stream().map(TextRemark::rule).toList();
  }

  private static List<TextRemark> ofRule(String rule, List<TextRemark> remarks) {
    return remarks.stream().filter(remark -> remark.rule().equals(rule)).toList();
  }

  private String printed(String reference) {
    return figures.read(parsed(reference), ISSUE, Scope.city(), chinese).printed();
  }

  private List<String> rows(String reference) {
    String separated = reference + " join=/ last=/";
    return List.of(printed(separated).split("/"));
  }

  private String code(String area) {
    return Objects.requireNonNull(
        jdbc.sql("select code from roster.area where name = :name")
            .param("name", area)
            .query((row, number) -> row.getString("code"))
            .single());
  }

  private static FigureReference parsed(String text) {
    return ((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference();
  }
}
