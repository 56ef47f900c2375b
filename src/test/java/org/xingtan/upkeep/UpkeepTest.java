package org.xingtan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.rating.StudyStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpkeepTest {
  private static final LocalDate TODAY = LocalDate.parse("2021-08-20");

  private final MockMvcTester browser;
  private final BoardStore board;
  private final ProposalStore proposals;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  UpkeepTest(
      MockMvcTester browser,
      BoardStore board,
      ProposalStore proposals,
      JdbcClient jdbc,
      Sheets sheets) {
    this.browser = browser;
    this.board = board;
    this.proposals = proposals;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeAll
  void tell() {
    StudyStory.tell(sheets);
  }

  @BeforeEach
  void forget() {
    jdbc.sql("delete from upkeep.proposal").update();
    jdbc.sql("update catalogue.course set retired_on = null, successor_id = null").update();
  }

  private RequestPostProcessor provider(String name) {
    return As.provider(StudyStory.provider(jdbc, name));
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> fields) {
    var request = browser.post().uri(address).with(who).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private List<BoardLine> lines(String band, String sort) {
    return board.page(
        BoardFilter.of(new BoardFilter.Asked(null, null, band, null, null, sort)), TODAY, 0, 50);
  }

  private List<String> codes(String band, String sort) {
    return lines(band, sort).stream().map(BoardLine::code).toList();
  }

  @Test
  void every_course_stands_with_its_last_period_and_what_changed_since_the_one_before() {
    BoardLine better = lines("", "").getFirst();
    assertThat(better.last()).isEqualTo(new Times("2101", 2, 2));
    assertThat(better.before()).isEqualTo(new Times("2001", 2, 1));
    assertThat(get(As.cityOffice(), "/course-board"))
        .bodyText()
        .contains("100.00%", "+50.00", "0.00%", "-100.00", "无人选课", "从未开课", "4 年 7 个月");
  }

  @Test
  void bands_are_disjoint_and_sum_to_the_courses() {
    assertThat(codes("GE90", "")).containsExactly("C1");
    assertThat(codes("LT60", "")).containsExactly("C2");
    assertThat(codes("NOBODY", "")).containsExactly("C3");
    assertThat(codes("NEVER", "")).containsExactly("C4");
    var all = BoardFilter.of(new BoardFilter.Asked(null, null, null, null, null, null));
    assertThat(board.bands(all, TODAY).values()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void bands_are_those_of_the_tables() {
    Random random = new Random(20_210_820);
    for (int turn = 0; turn < 300; turn++) {
      int selected = 1 + random.nextInt(40);
      int completed = random.nextInt(selected + 1);
      assertThat(band("upkeep.v_band(:selected, :completed)", selected, completed))
          .as("%s of %s", completed, selected)
          .isEqualTo(
              band(
                  """
                  (
                    select t.code
                    from statistics.counted_set s
                    join (values ('courses-band-90', 'GE90'), ('courses-band-80', 'GE80'), ('courses-band-70', 'GE70'),
                      ('courses-band-60', 'GE60'), ('courses-band-0', 'LT60')) t (name, code) on t.name = s.code
                    where :completed * 100 >= coalesce(s.at_least, 0) * :selected
                      and (s.below is null or :completed * 100 < s.below * :selected)
                  )
                  """,
                  selected,
                  completed));
    }
  }

  private String band(String expression, int selected, int completed) {
    return jdbc.sql("select " + expression)
        .param("selected", selected)
        .param("completed", completed)
        .query(String.class)
        .single();
  }

  @Test
  void a_rate_that_is_not_all_is_never_printed_as_all() {
    assertThat(new Times("2101", 100_000, 99_999).rate()).isEqualTo(">99.99%");
    assertThat(new Times("2101", 3, 3).rate()).isEqualTo("100.00%");
    assertThat(new Times("2101", 3, 2).rate()).isEqualTo("66.67%");
    assertThat(new Times("2101", 0, 0).rate()).isEmpty();
    assertThat(new Times("2101", 0, 0).above(new Times("2001", 1, 1))).isEmpty();
  }

  @Test
  void the_board_is_sorted_filtered_and_exported_as_it_is_shown() throws IOException {
    assertThat(codes("", "RATE")).startsWith("C2", "C1");
    assertThat(codes("", "RATE_DOWN")).startsWith("C1", "C2");
    assertThat(codes("", "TREND")).startsWith("C2", "C1");
    assertThat(codes("", "AGE")).containsExactly("C1", "C2", "C3", "C4");
    assertThat(codes("", "SELECTED")).startsWith("C1", "C2", "C3");
    assertThat(codes("", "MEAN; drop table upkeep.proposal")).startsWith("C1");
    assertThat(get(As.cityOffice(), "/course-board?q=红棉"))
        .bodyText()
        .contains("作业设计")
        .doesNotContain("课堂导入");

    MvcTestResult file = get(As.cityOffice(), "/course-board.xlsx?band=LT60");
    try (var book =
            new ReadableWorkbook(
                new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
        var rows = book.getFirstSheet().openStream()) {
      assertThat(rows.map(row -> row.getCellText(0))).containsExactly("课程名称", "作业设计");
    }
  }

  @Test
  void a_provider_sees_the_results_of_its_own_courses_without_names_and_of_no_other() {
    assertThat(get(provider("云杉教育"), "/my-courses"))
        .bodyText()
        .contains("课堂导入", "无人问津", "2101 2021年第一期", "100.00%", "50.00%")
        .doesNotContain("作业设计", "林秋实", "周知遥");
    assertThat(get(provider("云杉教育"), "/my-courses?period=2001"))
        .bodyText()
        .contains("50.00%")
        .doesNotContain("100.00%");
    assertThat(get(provider("云杉教育"), "/courses/C1")).bodyText().contains("历期选课与通过");
    assertThat(get(provider("云杉教育"), "/courses/C2")).hasStatus(404);
    assertThat(get(provider("云杉教育"), "/my-courses.xlsx")).hasStatus(200);
    assertThat(get(provider("云杉教育"), "/course-board")).hasStatus(403);
    assertThat(get(As.cityOffice(), "/my-courses")).hasStatus(403);
    assertThat(get(As.teacher(1), "/courses/C1")).bodyText().doesNotContain("历期选课与通过");
  }

  @Test
  void a_withdrawal_shows_at_once() {
    assertThat(get(provider("红棉教育"), "/my-courses?period=2101")).bodyText().contains("0.00%");
    StudyStory.load(
        sheets,
        "enrolments",
        "period|section|teacher|attempt|selected_at|started_at|completed_at|withdrawn_at|result",
        "2101|B2|"
            + StudyStory.CHEN
            + "|1|2021-05-01 10:00:00+08|2021-05-02 10:00:00+08||2021-05-03 10:00:00+08|");
    assertThat(get(provider("红棉教育"), "/my-courses?period=2101")).bodyText().doesNotContain("0.00%");
    StudyStory.load(
        sheets,
        "enrolments",
        "period|section|teacher|attempt|selected_at|started_at|completed_at|withdrawn_at|result",
        "2101|B2|" + StudyStory.CHEN + "|1|2021-05-01 10:00:00+08|2021-05-02 10:00:00+08|||");
  }

  private MvcTestResult propose(
      RequestPostProcessor who, String course, String day, String successor, String reason) {
    return post(
        who,
        "/courses/" + course + "/retirement",
        Map.of("day", day, "successor", successor, "reason", reason));
  }

  private int open(String course) {
    int id =
        jdbc.sql("select id from catalogue.course where code = :code")
            .param("code", course)
            .query(Integer.class)
            .single();
    return proposals.openOf(id).orElseThrow().id();
  }

  @Test
  void a_course_is_proposed_once_with_a_day_ahead_a_reason_and_a_fit_successor() {
    RequestPostProcessor own = provider("红棉教育");
    assertThat(propose(own, "C2", "2021-08-20", "", "过时"))
        .hasStatus(422)
        .bodyText()
        .contains("晚于今天");
    assertThat(propose(own, "C2", "2021-12-31", "", "")).hasStatus(422).bodyText().contains("写明理由");
    assertThat(propose(own, "C2", "2021-12-31", "C2", "过时"))
        .hasStatus(422)
        .bodyText()
        .contains("不能接替");
    assertThat(propose(own, "C2", "2021-12-31", "XX", "过时"))
        .hasStatus(422)
        .bodyText()
        .contains("没有代码为“XX”");
    assertThat(propose(own, "C1", "2021-12-31", "", "过时")).hasStatus(404);
    assertThat(propose(own, "C2", "2021-12-31", "C4", "过时")).hasStatus(302);
    assertThat(propose(As.cityOffice(), "C2", "2021-12-31", "", "过时"))
        .hasStatus(422)
        .bodyText()
        .contains("已有一份待决定");
    assertThat(get(As.cityOffice(), "/course-board?leaving=PROPOSED"))
        .bodyText()
        .contains("建议 2021-12-31 起下线")
        .doesNotContain("课堂导入");
    assertThat(get(As.schoolAdministrator(1), "/courses/C2")).bodyText().contains("下线建议", "过时");
  }

  @Test
  void the_city_office_decides_and_the_course_retires_on_its_day() {
    propose(provider("红棉教育"), "C2", "2021-12-31", "C4", "过时");
    String address = "/retirements/" + open("C2");
    var accepted = Map.of("decision", "ACCEPTED", "day", "2022-01-31", "reason", "");
    assertThat(post(provider("红棉教育"), address + "/decision", accepted)).hasStatus(403);
    assertThat(post(As.cityOffice(), address + "/decision", Map.of("decision", "ACCEPTED")))
        .hasStatus(422);
    assertThat(post(As.cityOffice(), address + "/decision", accepted)).hasStatus(302);
    assertThat(post(As.cityOffice(), address + "/decision", accepted))
        .hasStatus(422)
        .bodyText()
        .contains("已经有了结果");
    assertThat(get(As.cityOffice(), "/courses/C2")).bodyText().contains("2022-01-31 起下线", "C4");
    assertThat(get(provider("红棉教育"), address)).bodyText().contains("已同意", "市工程办");
    assertThat(propose(As.cityOffice(), "C2", "2022-03-01", "", "再来")).hasStatus(422);
  }

  @Test
  void a_proposal_is_declined_with_a_reason_or_taken_back_by_whoever_made_it() {
    propose(provider("红棉教育"), "C2", "2021-12-31", "", "过时");
    String address = "/retirements/" + open("C2");
    assertThat(get(provider("云杉教育"), address)).hasStatus(404);
    assertThat(post(As.cityOffice(), address + "/withdrawal", Map.of())).hasStatus(404);
    var declined = Map.of("decision", "DECLINED", "reason", "");
    assertThat(post(As.cityOffice(), address + "/decision", declined)).hasStatus(422);
    assertThat(
            post(
                As.cityOffice(),
                address + "/decision",
                Map.of("decision", "DECLINED", "reason", "仍有需要")))
        .hasStatus(302);
    assertThat(post(provider("红棉教育"), address + "/withdrawal", Map.of())).hasStatus(422);

    propose(As.cityOffice(), "C2", "2021-12-31", "", "通过率低");
    String second = "/retirements/" + open("C2");
    assertThat(post(As.cityOffice(), second + "/withdrawal", Map.of())).hasStatus(302);
    assertThat(get(provider("红棉教育"), "/retirements?state=DECLINED"))
        .bodyText()
        .contains(address)
        .doesNotContain(second + "\"");
    assertThat(get(As.cityOffice(), address)).bodyText().contains("仍有需要");
    assertThat(get(provider("云杉教育"), "/retirements")).bodyText().doesNotContain("作业设计");
  }

  @Test
  void a_course_that_retired_meanwhile_is_not_retired_again() {
    propose(As.cityOffice(), "C3", "2021-12-31", "", "无人选课");
    int id = open("C3");
    jdbc.sql("update catalogue.course set retired_on = date '2021-10-01' where code = 'C3'")
        .update();
    assertThat(
            post(
                As.cityOffice(),
                "/retirements/" + id + "/decision",
                Map.of("decision", "ACCEPTED", "day", "2021-12-31", "reason", "")))
        .hasStatus(422)
        .bodyText()
        .contains("已经下线");
    assertThat(proposals.find(id, null).orElseThrow().state()).isEqualTo("OPEN");
  }
}
