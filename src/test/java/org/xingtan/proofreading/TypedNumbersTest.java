package org.xingtan.proofreading;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.figure.Figures;
import org.xingtan.figure.Standpoint;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// What in typed words is a statistic, and what is a day, a document, an ordinal or a limit.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class TypedNumbersTest {
  private static final Standpoint ISSUE =
      new Standpoint(
          "1702",
          "IT1",
          AsOf.day(LocalDate.of(2017, 11, 27)),
          AsOf.day(LocalDate.of(2017, 10, 13)));
  private static final String ALL = "{{cell programme-by-area/TOTAL/participants}}";

  private final Examined texts;
  private final JdbcClient jdbc;

  TypedNumbersTest(Figures figures, TextChecks checks, JdbcClient jdbc, MessageSource messages) {
    this.texts =
        new Examined(figures, checks, ISSUE, new Words(messages, Locale.SIMPLIFIED_CHINESE));
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "截至2017年11月27日，自2015年起，2016—2017学年度工作于9月1日启动，10:30开会。",
        "根据穗教发〔2020〕11号和粤教继函〔2014〕59号文件，现印发2017年第3期（总第13期）。",
        "1702期于2017年9月开班，2101期另行通知。",
        "咨询电话020-83884466，手机13800138000，QQ群：123456789，邮编：510000。",
        "（1）依照第12条和3.2.1款，见表2、图 1、附件3。",
        "1. 提升工程2.0有A1、B10、C7等微能力点，平台V3.15上线。",
        "分3个阶段、2个社区，历时36天，每天8小时，分4类开展，坚持5项原则。",
        "第一阶段、第一批和第一期已布置，第一，抓好落实。",
        "广东省教师继续教育指导中心十分重视，百花齐放，万众一心，一分为二。",
        "共印120份。"
      })
  void days_documents_ordinals_telephones_and_clauses_are_no_statistics(String text) {
    assertThat(texts.remarks(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全市共有134,839人参训。 | 134,839人",
        "选课率为83.3％，比上期有所提高。 | 83.3％",
        "选课145.15万人次。 | 145.15万人次",
        "共有28所学校参加。 | 28所",
        "报送二十八项成果。 | 二十八项",
        "占百分之九十一点四八。 | 百分之九十一点四八",
        "有九成以上的教师参训。 | 九成",
        "收到作业3429件。 | 3429件",
        "全市教师135323。 | 135323"
      })
  void a_typed_number_that_looks_like_a_statistic_is_pointed_out(String text, String quote) {
    List<TextRemark> remarks = texts.remarks(text);
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst().rule()).isEqualTo("typed-figure");
    assertThat(remarks.getFirst().spot().quote()).isEqualTo(quote);
    assertThat(text.substring(remarks.getFirst().spot().at())).startsWith(quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "完成率90%以上的区应当总结经验。",
        "通过率不足60%的课程由课程单位说明原因。",
        "按通过率分档：90%及以上{{cell programme-by-area/TOTAL/participants}}人，80%至90%{{cell programme-by-area/TOTAL/participants}}人，不足60%{{cell programme-by-area/TOTAL/participants}}人。",
        "参训率达到15%的有：{{list programme-by-area/participation_rate where=>=15%}}。",
        "{{list programme-by-area/participation_rate where=<100%}}的参训率低于百分之百。"
      })
  void a_limit_that_chooses_is_no_statistic(String text) {
    assertThat(texts.ofRule("typed-figure", text)).isEmpty();
    assertThat(texts.ofRule("total-as-mean", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "完成率为91.48%的区应当总结经验。 | 91.48%",
        "全市参训率达到90%。 | 90%",
        "全市参训率在90%以上。 | 90%",
        "参训率达到80%的有：{{list programme-by-area/participation_rate where=>=15%}}。 | 80%",
        "全市参训率百分之百。 | 百分之百"
      })
  void a_percentage_that_chooses_nothing_is_one(String text, String quote) {
    assertThat(texts.ofRule("typed-figure", text))
        .extracting(remark -> remark.spot().quote())
        .containsExactly(quote);
  }

  @Test
  void a_typed_number_that_a_table_has_says_which_cell_to_bind() {
    String typed =
        texts.passages("{{cell programme-by-area/TOTAL/participation_rate}}").getFirst().printed();
    List<TextRemark> remarks = texts.remarks("全市" + ALL + "人参训，即" + typed + "。");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst().sentence()).contains(typed, "相同");
    assertThat(remarks.getFirst().address()).contains("/tables/programme-by-area/cells/");
  }
}
