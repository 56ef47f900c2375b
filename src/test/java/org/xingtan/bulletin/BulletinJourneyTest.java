package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.identity.Scope;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.testing.Browser;
import org.xingtan.testing.XingtanTest;

/// An officer makes the bulletin of 2017-11-27 from the template over the reference city at its small size, resolves the checks, another
/// signs, and every edition carries exactly the figures of the tables; then the summary of 2101 with true total rates.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class BulletinJourneyTest {
  private final ApplicationContext application;
  private final Commands commands;
  private final Tables tables;
  private final int port;

  BulletinJourneyTest(
      ApplicationContext application, Commands commands, Tables tables, @LocalServerPort int port) {
    this.application = application;
    this.commands = commands;
    this.tables = tables;
    this.port = port;
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    run("city", List.of(folder.toString(), "--today", "2026-11-22", "--small"));
    run("import", List.of(folder.toString()));
  }

  private void run(String command, List<String> arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(commands.run(command, arguments, stream, stream))
        .as(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(Command.DONE);
  }

  @Test
  void the_office_makes_the_bulletin_and_then_the_summary_of_a_period() throws IOException {
    Page officer = SignedInBrowser.cityOffice(application, port, 1280);
    Page colleague = SignedInBrowser.cityOffice(application, port, 1280);
    makeSeries(officer);

    makeIssue(officer, "template:progress", "IT1/1702", "2017-11-27");
    officer.locator("nav.view-switch a[href$='/settings']").click();
    officer.fill("#in-year", "3");
    officer.fill("#in-all", "13");
    officer.locator("fieldset.plain-fields button").click();
    assertThat(officer.locator("h1").textContent()).contains("2017年第3期（总第13期）");
    assertThat(officer.locator("li:has(.figure-missing)").allTextContents())
        .allMatch(line -> line.contains("这是第一期，没有上一期可比"));
    Browser.picture(officer, "journey-editor");
    signed(officer, colleague);

    Page reader = Browser.page(port, 390);
    reader.navigate("/bulletins/it1/2017/3");
    String web = text(reader.locator("article.document").textContent());
    String print = print(reader, "/bulletins/it1/2017/3/edition.pdf");
    assertThat(web).contains("2017年第3期（总第13期）", "二〇一七年十一月二十七日", "（共印120份）");
    assertThat(web).doesNotContain("〔");
    for (String table :
        List.of(
            "programme-by-area",
            "period-by-subject",
            "period-by-community",
            "assistants-by-area",
            "assessment-by-area")) {
      cells(
          table,
          "1702",
          "IT1",
          "2017-11-27",
          cell -> {
            assertThat(web).as("web, %s", table).contains(cell);
            assertThat(print).as("print, %s", table).contains(cell);
          });
    }
    Browser.picture(reader, "journey-edition-phone");

    makeIssue(officer, "template:summary", "GENERAL/2101", "2021-08-19");
    signed(officer, colleague);
    reader.navigate("/bulletins/it1/2021/1");
    String summary = text(reader.locator("article.document").textContent());
    StatisticsTable areas = read("it2-by-area", "2101", "IT2", "2021-08-19");
    Cell.Rate total = (Cell.Rate) areas.cell("TOTAL", "participation_rate").orElseThrow();
    assertThat(summary)
        .contains("参训率" + total.percent(2).orElseThrow().toPlainString() + "%")
        .contains("不是各区比率的平均");
    cells("it2-by-area", "2101", "IT2", "2021-08-19", cell -> assertThat(summary).contains(cell));
    officer.context().close();
    colleague.context().close();
    reader.context().close();
  }

  private static void makeSeries(Page page) {
    page.navigate("/bulletin-series/new");
    page.fill("#code", "it1");
    page.fill("#name", "工作简报");
    page.fill("#letter-head", "全市教师能力提升培训项目");
    page.fill("#issuing-office", "市教师培训项目办公室");
    page.fill("#editing-office", "市教师培训项目办公室");
    page.fill("#print-run", "120");
    page.check("[name=chinese-day]");
    page.fill("#report", "省教师工作处");
    page.fill("#issue", "各区教育局，2");
    page.locator("main form button.btn-primary").click();
  }

  private static void makeIssue(Page page, String source, String run, String day) {
    page.navigate("/issues/new");
    page.check("input[name=source][value='" + source + "']");
    page.selectOption("#run", run);
    page.fill("#as-of", day);
    page.fill("#issued-on", day);
    page.locator("main form button.btn-primary").click();
  }

  /// Into review; each finding is answered; another person signs and publishes.
  private static void signed(Page officer, Page colleague) {
    officer.locator("nav.view-switch a[href$='/review']").click();
    officer.locator("form.state-move button").click();
    officer.locator("nav.view-switch a[href$='/sign-off']").click();
    Locator open = officer.locator("section.findings-explain");
    while (open.count() > 0) {
      Locator answering = open.first().locator("details.adding").last();
      answering.locator("summary").click();
      answering.locator("textarea").fill("情况属实，正文已说明。");
      answering.locator("button").click();
    }
    Browser.picture(officer, "journey-sign-off");
    colleague.navigate(officer.url());
    colleague.locator("form[action$='/signature'] button").click();
    colleague.locator("form[action$='/publication'] button").click();
    assertThat(colleague.locator(".issue-state").textContent()).contains("已发布");
  }

  private StatisticsTable read(String table, String period, String programme, String day) {
    return (StatisticsTable)
        tables.read(
            TableRequest.of(table, period, AsOf.parse(day).orElseThrow()).within(programme),
            Scope.city());
  }

  private void cells(
      String table, String period, String programme, String day, Consumer<String> seen) {
    List<String> cells = new ArrayList<>();
    read(table, period, programme, day)
        .rows()
        .forEach(row ->
            row.cells()
                .forEach(cell -> {
                  if (cell instanceof Cell.Count count) {
                    cells.add(count.value().toPlainString());
                  } else if (cell instanceof Cell.Rate rate && rate.denominator() > 0) {
                    cells.add(rate.percent(2).orElseThrow().toPlainString() + "%");
                  }
                }));
    assertThat(cells).isNotEmpty();
    cells.forEach(seen);
  }

  private static String text(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String print(Page page, String address) throws IOException {
    try (var document = Loader.loadPDF(page.request().get(address).body())) {
      return text(new PDFTextStripper().getText(document));
    }
  }
}
