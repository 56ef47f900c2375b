package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// The rule of selection within the set-up of a period.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionRulePagesTest {
  private static final Map<String, String> RULE =
      Map.of(
          "audience", "EMPLOYED",
          "fit", "ANY",
          "waiting", "true",
          "school", "REVIEWS",
          "withdraw_until", "2021-07-02T12:00");

  private final MockMvcTester browser;
  private final Sheets sheets;

  SelectionRulePagesTest(MockMvcTester browser, Sheets sheets) {
    this.browser = browser;
    this.sheets = sheets;
  }

  @BeforeAll
  void the_old_period_has_a_rule() {
    PreparationStory.tell(sheets);
    assertThat(post(form("2101"), RULE)).hasRedirectedUrl("/periods/2101");
  }

  private static String form(String period) {
    return "/periods/" + period + "/programmes/IT2/selection";
  }

  @Test
  void the_form_shows_what_was_saved_and_the_period_leads_to_it_and_to_the_seats() {
    assertThat(text(get(As.cityOffice(), form("2101"))))
        .contains("value=\"EMPLOYED\" selected", "value=\"REVIEWS\" selected")
        .contains("value=\"2021-07-02T12:00\"");
    assertThat(text(get(As.cityOffice(), "/periods/2101")))
        .contains("href=\"" + form("2101"), "href=\"/selections/sections?run=")
        .contains("工程2.0 · 选课规则", "所有在职人员 · ")
        .doesNotContain("SELECTION_RULE", "EMPLOYED SUBJECT");
    assertThat(get(As.areaAdministrator(1), form("2101"))).hasStatus(403);
    assertThat(get(As.cityOffice(), "/periods/2101/programmes/NONE/selection")).hasStatus(404);
  }

  @Test
  void what_cannot_be_read_or_is_missing_is_said() {
    assertThat(post(form("2101"), Map.of("fit", "ANY"))).hasStatus(422);
    MvcTestResult answer =
        post(
            form("2101"),
            Map.of("audience", "DUE", "fit", "ANY", "school", "NONE", "withdraw_until", "soon"));
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("soon");
  }

  @Test
  void a_copy_takes_the_rule_with_it_and_readiness_looks_at_it() {
    var made =
        Map.of(
            "template", "2101",
            "code", "2221",
            "name", "新一期",
            "begins_on", "2022-07-01",
            "ends_on", "2022-12-31",
            "programme", "IT2");
    assertThat(post("/periods", made)).hasStatus(302);
    assertThat(text(get(As.cityOffice(), form("2221"))))
        .as("a moment of the old period stays there")
        .contains("value=\"REVIEWS\" selected")
        .doesNotContain("2021-07-02");
    assertThat(readiness()).contains("所学校没有学校管理员").doesNotContain("早于选课开始");
    assertThat(post(form("2221"), RULE)).hasStatus(302);
    assertThat(readiness()).contains("2021-07-02 12:00 早于选课开始");
    assertThat(
            post(
                form("2221"),
                Map.of(
                    "audience", "DUE",
                    "fit", "ANY",
                    "school", "NONE",
                    "withdraw_until", "2023-02-01T00:00")))
        .hasStatus(302);
    assertThat(readiness()).contains("晚于本期结束").doesNotContain("所学校没有学校管理员");
  }

  private String readiness() {
    return text(get(As.cityOffice(), "/periods/2221/readiness"));
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    var request = browser.post().uri(address).with(As.cityOffice()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
