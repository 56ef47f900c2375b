package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.XingtanTest;

/// An officer makes the bulletin of 2017-11-27 from the template over the reference city at its small size, resolves the checks, another
/// signs, and every edition carries exactly the figures of the tables; then the summary of 2101 with true total rates.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class BulletinJourneyTest {
  private final ApplicationContext application;
  private final Commands commands;
  private final int port;

  BulletinJourneyTest(
      ApplicationContext application, Commands commands, @LocalServerPort int port) {
    this.application = application;
    this.commands = commands;
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
    numbered(officer, "3", "13");
    assertThat(officer.locator("h1").textContent()).contains("2017年第3期（总第13期）");
    assertThat(officer.locator("li:has(.figure-missing)").allTextContents())
        .allMatch(line -> line.contains("这是第一期，没有上一期可比"));
    Browser.picture(officer, "journey-editor");
    review(officer);
    signed(officer, colleague);
    progress(Edition.read(port, "/bulletins/it1/2017/3"));

    makeIssue(officer, "template:summary", "GENERAL/2101", "2021-08-19");
    review(officer);
    whyPrintedOtherwise(officer);
    signed(officer, colleague);
    whyPrintedOtherwise(officer);
    summary(Edition.read(port, "/bulletins/it1/2021/1"));
    officer.context().close();
    colleague.context().close();
  }

  /// The web edition and the paper carry the figures that the city was made for.
  private static void progress(Edition edition) {
    ReferenceCounts one = ReferenceCounts.of("scalars");
    for (List<String> texts : List.of(edition.web(), edition.print())) {
      for (String table :
          List.of(
              "2017-table1-programme-by-area",
              "2017-table3-period-1702-by-community",
              "2017-table4-research-assistants-by-area",
              "2017-table5-development-assessment-by-area")) {
        ReferenceCounts.of(table).standIn(texts);
      }
      assertThat(Edition.joined(texts))
          .contains("2017年第3期（总第13期）", "二〇一七年十一月二十七日", "（共印120份）")
          .contains("选课" + one.scalar("selected_1702") + "人")
          .contains("实际学习" + one.scalar("started_1702") + "人")
          .contains("民办学校专任教师" + one.scalar("private_teachers") + "人")
          .contains("累计结业" + one.scalar("private_graduates") + "人")
          .contains("由不同的" + one.scalar("tutors_or_hosts_1702") + "人担任")
          .doesNotContain("〔");
    }
  }

  /// The rates of the total rows are total over total, not the means that were printed.
  private static void summary(Edition edition) {
    ReferenceCounts areas = ReferenceCounts.of("2021-it2-period-2101-by-area");
    ReferenceCounts one = ReferenceCounts.of("scalars");
    for (List<String> texts : List.of(edition.web(), edition.print())) {
      areas.standIn(texts);
      ReferenceCounts.of("2021-it2-pilot-schools-by-area").standIn(texts);
      assertThat(ReferenceCounts.totals(texts))
          .contains(
              areas.totalRate("participants", "expected"),
              areas.totalRate("online_study_completed", "expected"),
              areas.totalRate("school_practice_completed", "expected"),
              areas.totalRate("micro_ability_certified", "expected"))
          .doesNotContain("77%", "77.00%");
      assertThat(Edition.joined(texts))
          .contains("参训率" + areas.totalRate("participants", "expected"))
          .contains("选课" + one.scalar("general_times_selected") + "人次")
          .contains("实际参加学习" + one.scalar("general_times_started") + "人次")
          .contains("不是各区比率的平均");
    }
  }

  private static void whyPrintedOtherwise(Page page) {
    Map<String, String> total =
        ReferenceCounts.of("2021-it2-period-2101-by-area").lines().getLast();
    page.navigate(page.url());
    assertThat(page.locator("section[aria-labelledby='elsewhere'] li").allTextContents())
        .anyMatch(line ->
            line.contains("合计刊印为 " + total.get("participation_rate_printed") + "，这是 12 行比率的简单平均")
                && line.contains(
                    String.format(
                        Locale.ROOT,
                        "%,d / %,d",
                        Integer.valueOf(total.get("participants")),
                        Integer.valueOf(total.get("expected")))));
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

  private static void numbered(Page page, String inYear, String inAll) {
    page.locator("nav.view-switch a[href$='/settings']").click();
    page.fill("#in-year", inYear);
    page.fill("#in-all", inAll);
    page.locator("fieldset.plain-fields button").click();
  }

  private static void review(Page officer) {
    officer.locator("nav.view-switch a[href$='/review']").click();
    officer.locator("form.state-move button").click();
    officer.locator("nav.view-switch a[href$='/sign-off']").click();
  }

  /// Each finding is answered; another person signs and publishes.
  private static void signed(Page officer, Page colleague) {
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

  /// The lines of a public issue, as everybody reads it and as it is printed.
  private record Edition(List<String> web, List<String> print) {
    static Edition read(int port, String address) throws IOException {
      Page reader = Browser.page(port, 390);
      reader.navigate(address);
      Browser.picture(reader, "journey-edition-phone" + address.replace('/', '-'));
      List<String> web = new ArrayList<>(reader.locator("article.document tr").allInnerTexts());
      web.addAll(reader.locator("article.document").innerText().lines().toList());
      byte[] pdf = keep(reader, address, "pdf");
      keep(reader, address, "docx");
      reader.context().close();
      try (var document = Loader.loadPDF(pdf)) {
        return new Edition(web, new PDFTextStripper().getText(document).lines().toList());
      }
    }

    /// Under `target/pictures/`, for people to look at page by page.
    private static byte[] keep(Page reader, String address, String form) throws IOException {
      byte[] content = reader.request().get(address + "/edition." + form).body();
      String name = "journey" + address.replace('/', '-') + "." + form;
      Files.write(Path.of("target/pictures", name), content);
      return content;
    }

    /// Without the numbers at the foot of pages, which may stand within a sentence.
    static String joined(List<String> lines) {
      return lines.stream()
          .filter(line -> !line.strip().matches("—\\s*\\d+\\s*—"))
          .map(line -> line.replaceAll("\\s+", ""))
          .collect(Collectors.joining());
    }
  }
}
