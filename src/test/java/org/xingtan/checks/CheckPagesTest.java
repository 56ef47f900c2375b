package org.xingtan.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.identity.As;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// The report as page, as file and on the command line, with one planted mistake.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class CheckPagesTest {
  private final MockMvcTester browser;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final Commands commands;

  CheckPagesTest(MockMvcTester browser, Sheets sheets, JdbcClient jdbc, Commands commands) {
    this.browser = browser;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.commands = commands;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 5);
    sheets.load(
        "printed_figures",
        "publication|table|period|as_of|row|column|printed",
        "PAPER|period-by-subject|1702|2017-11-27|CHINESE|selected|999");
  }

  @Test
  void the_first_page_offers_publications_periods_and_tables() {
    assertThat(browser.get().uri("/checks").with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("/checks/report?publication=PAPER", "<option value=\"1702\">");
  }

  @Test
  void a_planted_mistake_is_named_with_both_values_and_its_cell() {
    assertThat(browser.get().uri("/checks/report?publication=PAPER&lang=en").with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Print differs", "Printed as 999", "/tables/period-by-subject/cells/CHINESE/selected");
  }

  @Test
  void a_computed_table_and_a_period_can_be_looked_through_without_print() {
    for (String asked :
        List.of("table=period-by-subject&period=1702", "period=1702", "period=2101")) {
      assertThat(
              browser.get().uri("/checks/report?as-of=2021-08-19&" + asked).with(As.cityOffice()))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("PAPER");
    }
  }

  @Test
  void what_does_not_exist_is_refused_with_the_choice_again() {
    for (String asked :
        List.of("publication=NONE", "period=9999", "period=1702&as-of=tomorrow", "")) {
      assertThat(browser.get().uri("/checks/report?" + asked).with(As.cityOffice()))
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
          .bodyText()
          .contains("role=\"alert\"");
    }
  }

  @Test
  void the_report_is_exported_as_csv_json_and_xlsx_and_kept_in_the_audit_trail() {
    assertThat(file("csv")).startsWith("\uFEFF\"severity\"").contains("printed-differs");
    assertThat(file("json")).contains("\"printed\":\"999\"");
    assertThat(file("xlsx")).startsWith("PK");
    assertThat(browser.get().uri("/checks/report.doc?publication=PAPER").with(As.cityOffice()))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit where event = 'EXPORT' and object like '/checks/%'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(3);
  }

  private String file(String format) {
    return new String(
        browser
            .get()
            .uri("/checks/report." + format + "?publication=PAPER")
            .with(As.cityOffice())
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  @Test
  void names_behind_a_difference_are_listed_and_the_look_is_kept() {
    assertThat(
            browser
                .get()
                .uri(
                    "/checks/names?in=IT1/1702:SELECTED&not-in=IT1/1702:STARTED&cause=not-there&as-of=2017-11-27")
                .with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("/teachers/4401");
    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit where event = 'NAMES_VIEWED' and object like 'IT1/1702:SELECTED%'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void names_of_nonsense_are_not_found() {
    for (String asked :
        List.of(
            "in=IT1&not-in=IT1/1702:STARTED&cause=left",
            "in=IT1/1702:POST&not-in=IT1/1702:STARTED&cause=left",
            "in=IT1/1702:SELECTED:PLANET=X&not-in=IT1/1702:STARTED&cause=left",
            "in=IT1/1702:SELECTED&not-in=IT1/1702:STARTED&cause=magic")) {
      assertThat(browser.get().uri("/checks/names?as-of=2017-11-27&" + asked).with(As.cityOffice()))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void the_command_prints_findings_and_ends_with_one_when_there_are_any() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "PAPER", "--lang", "en")).isEqualTo(Command.REFUSED);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Wrong (", "Printed as 999");
    out.reset();
    assertThat(run(out, "PAPER", "--format", "json")).isEqualTo(Command.REFUSED);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("[{");
  }

  @Test
  void the_command_without_sense_says_how_it_is_used() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out)).isEqualTo(Command.MISUSED);
    assertThat(run(out, "--colour", "red")).isEqualTo(Command.MISUSED);
    assertThat(run(out, "NOWHERE")).isEqualTo(Command.MISUSED);
  }

  private int run(ByteArrayOutputStream out, String... arguments) {
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    return commands.run("check", Arrays.asList(arguments), to, to);
  }
}
