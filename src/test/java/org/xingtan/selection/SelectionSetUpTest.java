package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.xingtan.selection.SelectionStory.own;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.programme.Period;
import org.xingtan.programme.Periods;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Seats, quotas and rules of selection as they are set up, and that nothing of them moves in a closed period.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionSetUpTest {
  private static final Identity OFFICE =
      new Identity(1, 1, "程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());

  private final Selections selections;
  private final Quotas quotas;
  private final SelectionRules rules;
  private final Runs runs;
  private final Periods periods;
  private final MockMvcTester browser;
  private final JdbcClient jdbc;
  private final SelectionStory story;
  private int tests;
  private int lin;
  private int chen;

  SelectionSetUpTest(
      Selections selections,
      Quotas quotas,
      SelectionRules rules,
      Runs runs,
      Periods periods,
      MockMvcTester browser,
      Sheets sheets,
      JdbcClient jdbc) {
    this.selections = selections;
    this.quotas = quotas;
    this.rules = rules;
    this.runs = runs;
    this.periods = periods;
    this.browser = browser;
    this.jdbc = jdbc;
    this.story = new SelectionStory(sheets, jdbc);
  }

  @BeforeAll
  void a_period_is_open() {
    story.open(60, "PAID");
  }

  @BeforeEach
  void other_people() {
    story.withoutRules();
    tests++;
    lin = story.teacher(4 * tests + 1);
    chen = story.teacher(4 * tests + 2);
  }

  private int section(String code, int capacity, String price, String subject) {
    return story.section(code + tests, "GENERAL", capacity, "6", price, subject);
  }

  @Test
  void the_city_shares_seats_out_to_areas_and_an_area_to_its_own_schools() {
    int section = section("A", 20, "0", "");
    int tianhe = story.area("440106");
    int first = story.school("S0001");
    RequestPostProcessor area = As.areaAdministrator(tianhe);
    String address = "/selections/sections/" + section + "/quotas";
    assertThat(text("/selections/sections?q=课程A" + tests, As.cityOffice())).contains(address);
    assertThat(text("/selections/sections?q=课程A" + tests, As.schoolAdministrator(first)))
        .doesNotContain("/quotas");
    selections.select(own(lin, section));
    assertThat(post(address, As.cityOffice(), "unit", tianhe, "seats", "12"))
        .redirectedUrl()
        .isEqualTo(address + "?done=0");
    assertThat(text(address + "?done=0", As.cityOffice()))
        .contains("已保存", "可分配 20 个名额", "value=\"12\"");
    assertThat(post(address, area, "unit", first, "seats", "13"))
        .hasStatus(422)
        .bodyText()
        .contains("上一级只剩 12 个名额");
    assertThat(post(address, area, "unit", first, "seats", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("已有 1 人选上");
    assertThat(post(address, area, "unit", first, "seats", "many"))
        .hasStatus(422)
        .bodyText()
        .contains("整数");
    assertThat(post(address, area, "unit", first, "seats", "5")).hasStatus(302);
    assertThat(post(address, As.cityOffice(), "unit", tianhe, "seats", "4"))
        .hasStatus(422)
        .bodyText()
        .contains("下一级已分配 5 个");
    assertThat(text(address, area)).contains("可分配 12 个名额", "杏林小学", "银杏小学").doesNotContain("木棉小学");
    assertThat(post(address, area, "unit", story.school("S0003"), "seats", "5"))
        .as("a school of another area")
        .hasStatus(404);
    assertThat(post(address, As.cityOffice(), "unit", 31000, "seats", "5")).hasStatus(404);
    assertThat(post(address, area, "unit", first, "seats", "")).hasStatus(302);
    assertThat(quotas.of(section))
        .containsExactly(new Quotas.Quota(Quotas.Level.AREA, tianhe, 12, 1));
    assertThat(browser.get().uri("/selections/sections/987654/quotas").with(As.cityOffice()))
        .hasStatus(404);
  }

  @Test
  void more_seats_go_to_those_who_wait_and_fewer_than_taken_are_refused() {
    int section = section("A", 1, "0", "");
    selections.select(own(lin, section));
    selections.select(own(chen, section));
    selections.select(own(story.teacher(4 * tests + 3), section));
    String seats = "/selections/sections/" + section + "/seats";
    MvcTestResult answer = post(seats, As.cityOffice(), "seats", "2");
    String page = "/selections/sections/" + section + "/quotas?done=1";
    assertThat(answer).redirectedUrl().isEqualTo(page);
    assertThat(text(page, As.cityOffice())).contains("1 位候补者随即选上", "value=\"2\"");
    assertThat(story.taken(section)).isEqualTo(2);
    assertThat(story.waiting(section)).isEqualTo(1);
    assertThat(post(seats, As.cityOffice(), "seats", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("已有 2 人选上");
    assertThat(post(seats, As.cityOffice(), "seats", "")).hasStatus(302);
    assertThat(story.taken(section)).as("without a limit nobody waits").isEqualTo(3);
    assertThat(changes("SEATS/")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1000001", "1e3"})
  void seats_are_a_whole_number_above_nothing(String typed) {
    int section = section("A", 3, "0", "");
    assertThat(post("/selections/sections/" + section + "/seats", As.cityOffice(), "seats", typed))
        .hasStatus(422)
        .bodyText()
        .contains("大于 0 的整数");
  }

  @Test
  void only_the_city_office_sets_the_seats_of_a_section() {
    int section = section("A", 3, "0", "");
    String seats = "/selections/sections/" + section + "/seats";
    int area = story.area("440106");
    assertThat(post(seats, As.areaAdministrator(area), "seats", "9")).hasStatus(403);
    assertThat(post(seats, As.schoolAdministrator(story.school("S0001")), "seats", "9"))
        .hasStatus(403);
    assertThat(text("/selections/sections/" + section + "/quotas", As.areaAdministrator(area)))
        .doesNotContain("本开课名额");
    assertThat(post("/selections/sections/987654/seats", As.cityOffice(), "seats", "9"))
        .hasStatus(404);
  }

  @Test
  void counts_by_section_come_as_a_workbook_and_lead_to_persons_by_area_school_and_subject()
      throws IOException {
    int section = section("A", 5, "30.00", "");
    selections.select(own(lin, section));
    String asked = "?run=" + story.run() + "&q=课程A" + tests;
    assertThat(text("/selections/sections" + asked, As.cityOffice()))
        .contains("已支付", "/selections/sections.xlsx?run=" + story.run())
        .contains("/tables/selection-by-area?period=2102&amp;programme=" + story.programme);
    MvcTestResult file =
        browser
            .get()
            .uri("/selections/sections.xlsx" + asked)
            .with(As.areaAdministrator(story.area("440106")))
            .exchange();
    assertThat(file).hasStatusOk();
    String sheet = unpacked(file.getResponse().getContentAsByteArray());
    assertThat(sheet).contains("课程A" + tests, "已开始学习").doesNotContain("课程B");
    assertThat(browser.get().uri("/selections/sections.xlsx" + asked).with(As.teacher(lin)))
        .hasStatus(403);
    String table = "/tables/selection-by-area?period=2102&programme=" + story.programme;
    assertThat(text(table + "&by=area", As.cityOffice())).contains("天河区", "支付人数", "参训人数");
    assertThat(text(table + "&by=school", As.cityOffice())).contains("杏林小学");
    assertThat(text(table + "&by=subject", As.cityOffice())).contains("数学");
  }

  /// The first column and that of studies begun.
  private static String unpacked(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCellText(0) + "|" + row.getCellText(5))
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void a_rule_is_written_down_and_what_is_not_sound_is_refused() {
    RunSetUp run = runs.find("2102", story.programme).orElseThrow();
    int key = run.key().run();
    assertThat(rules.of(key).fit()).isEqualTo(SelectionRule.Fit.SUBJECT_AND_STAGE);
    SelectionRule rule = rule(48);
    assertThat(rules.set(OFFICE, run, rule)).isEmpty();
    assertThat(rules.set(OFFICE, run, rule)).isEmpty();
    assertThat(rules.of(key)).isEqualTo(rule);
    assertThat(changes("SELECTION_RULE")).as("twice changes nothing").isEqualTo(1);
    assertThat(rules.set(OFFICE, run, rule(0))).contains(new SetUpRefused.NumberUnsound());
    assertThat(rules.set(OFFICE, run, rule(10_000))).contains(new SetUpRefused.NumberUnsound());
  }

  private static SelectionRule rule(int paymentHours) {
    return new SelectionRule(
        SelectionRule.Audience.EMPLOYED,
        SelectionRule.Fit.ANY,
        true,
        false,
        false,
        SelectionRule.School.BOTH,
        paymentHours,
        TestClock.START);
  }

  @Test
  void a_closed_period_keeps_its_seats_quotas_rules_and_enrolments() {
    int section = section("A", 5, "0", "");
    selections.select(own(lin, section));
    RunSetUp run = runs.find("2102", story.programme).orElseThrow();
    Period period = periods.find("2102").orElseThrow();
    assertThat(periods.close(OFFICE, period, "")).isEmpty();
    try {
      var closed = new QuotaRefused.PeriodClosed("2102");
      int area = story.area("440106");
      assertThat(quotas.resize(OFFICE, section, 9).refused()).contains(closed);
      assertThat(quotas.set(section, Quotas.Level.AREA, area, 2)).contains(closed);
      assertThat(quotas.remove(section, Quotas.Level.AREA, area)).contains(closed);
      assertThat(rules.set(OFFICE, run, rule(48))).contains(new SetUpRefused.Closed("2102"));
      assertFrozen(
          "insert into selection.rule select run_id, audience, fit, repeats, again, waiting, school from selection.v_rule");
      assertFrozen("update enrolment.enrolment set paid_at = selected_at + interval '1 hour'");
      assertFrozen("delete from enrolment.enrolment");
      assertFrozen(
          "insert into enrolment.enrolment (teacher_id, run_id, course_id, attempt, section_id, selected_at) select "
              + chen
              + ", run_id, course_id, attempt, section_id, selected_at from enrolment.enrolment limit 1");
      assertFrozen(
          "insert into enrolment.registration (teacher_id, run_id, registered_at) select teacher_id, run_id, selected_at from enrolment.enrolment limit 1");
    } finally {
      periods.reopen(OFFICE, periods.find("2102").orElseThrow(), "更正");
    }
    assertThat(selections.withdraw(lin, section, 1)).isEmpty();
  }

  private void assertFrozen(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .as(statement)
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("period 2102 is closed");
  }

  private int changes(String item) {
    return (int)
        periods.changes("2102", 100).stream()
            .filter(change -> change.item().startsWith(item))
            .count();
  }

  private String text(String address, RequestPostProcessor person) {
    MvcTestResult result = browser.get().uri(address).with(person).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String address, RequestPostProcessor person, Object... fields) {
    var request = browser.post().uri(address).with(csrf()).with(person);
    for (int place = 0; place < fields.length; place += 2) {
      request = request.param(fields[place].toString(), fields[place + 1].toString());
    }
    return request.exchange();
  }
}
