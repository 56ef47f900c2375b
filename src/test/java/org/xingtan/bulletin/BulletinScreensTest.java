package org.xingtan.bulletin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Every screen of the bulletin, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
@LooksAt({
  "/bulletin-parts",
  "/bulletin-parts/{part}",
  "/bulletin-series/new",
  "/bulletin-series/{id}",
  "/bulletin-templates",
  "/bulletins",
  "/bulletins/{series}/{year}/{number}",
  "/bulletins/{series}/{year}/{number}/figures/{place}",
  "/issues",
  "/issues/comparison",
  "/issues/new",
  "/issues/{issue}",
  "/issues/{issue}/blocks/new",
  "/issues/{issue}/blocks/{block}/edit",
  "/issues/{issue}/blocks/{block}/figures",
  "/issues/{issue}/distribution",
  "/issues/{issue}/figures/{number}",
  "/issues/{issue}/history",
  "/issues/{issue}/parts",
  "/issues/{issue}/review",
  "/issues/{issue}/revisions",
  "/issues/{issue}/settings",
  "/issues/{issue}/sign-off"
})
class BulletinScreensTest {
  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final Office office;
  private final int port;
  private int draft;
  private int published;
  private int block;

  BulletinScreensTest(
      ApplicationContext application,
      MockMvcTester browser,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.application = application;
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
    this.port = port;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 11);
    published = office.issue("template:progress", "IT1/1702", "2017-11-27");
    office.inReview(published);
    office.answerAll(published);
    office.sign(published, Office.COLLEAGUE);
    office.post("/issues/" + published + "/publication", Office.OFFICER);
    draft = office.issue("issue:" + published, "IT1/1702", "2017-12-30");
    block =
        jdbc.sql(
                "select min(id) from bulletin.block where issue_id = :issue and kind = 'PARAGRAPH'")
            .param("issue", draft)
            .query((row, number) -> row.getInt(1))
            .single();
    office.post(
        "/issues/" + draft + "/remarks",
        Office.COLLEAGUE,
        "block",
        "" + block,
        "words",
        "请核对口径",
        "suggestion",
        "改写的一句。");
    office.post(
        "/issues/" + draft + "/parts",
        Office.OFFICER,
        "who",
        "area:1",
        "block",
        "" + block,
        "request",
        "请写本区进展",
        "due",
        "2021-08-25");
  }

  private List<List<String>> screens() {
    String at = "/issues/" + draft;
    return List.of(
        List.of("board", "/issues?"),
        List.of("new", "/issues/new?"),
        List.of("editor", at + "?"),
        List.of("new-block", at + "/blocks/new?"),
        List.of("bound-figure", at + "/figures/1?"),
        List.of("block", at + "/blocks/" + block + "/edit?"),
        List.of("figure", at + "/blocks/" + block + "/figures?q=完成"),
        List.of("review", at + "/review?"),
        List.of("sign-off", at + "/sign-off?"),
        List.of("parts", at + "/parts?"),
        List.of("distribution", "/issues/" + published + "/distribution?"),
        List.of("settings", at + "/settings?"),
        List.of("history", at + "/history?"),
        List.of("signed", "/issues/" + published + "/sign-off?"),
        List.of("revisions", "/issues/" + published + "/revisions?"),
        List.of("comparison", "/issues/comparison?one=" + published + "&other=" + draft),
        List.of("series", "/bulletin-series/1?"),
        List.of("series-new", "/bulletin-series/new?"),
        List.of("templates", "/bulletin-templates?"),
        List.of("comparison-empty", "/issues/comparison?"),
        List.of("my-parts", "/bulletin-parts?"),
        List.of("public-list", "/bulletins?"),
        List.of("edition", "/bulletins/it1/2017/1?"),
        List.of("public-figure", "/bulletins/it1/2017/1/figures/f2?"));
  }

  @ParameterizedTest
  @CsvSource({"1280,zh", "390,en"})
  void screens_can_be_read_by_everybody(int width, String language) {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    for (List<String> screen : screens()) {
      page.navigate(screen.get(1) + "&lang=" + language);
      Browser.picture(page, "bulletin-" + screen.get(0) + "-" + width + "-" + language);
      Browser.assertAccessible(page);
    }
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"390,zh", "1280,en"})
  void an_area_reads_and_writes_its_part(int width, String language) {
    var person = new SignedInBrowser.People(application, port).somebody(Caller.AREA_ADMINISTRATOR);
    Page page = person.browser(port, width, language);
    page.navigate("/bulletin-parts?lang=" + language);
    Browser.picture(page, "bulletin-area-parts-" + width + "-" + language);
    Browser.assertAccessible(page);
    page.locator("main h2 a").first().click();
    Browser.picture(page, "bulletin-area-part-" + width + "-" + language);
    Browser.assertAccessible(page);
    page.context().close();
  }

  @Test
  void what_is_refused_can_be_read_too() {
    Page page = SignedInBrowser.cityOffice(application, port, 390);
    page.navigate("/issues/" + draft + "/settings");
    page.fill("#as-of", "昨天");
    page.locator("fieldset.plain-fields button").click();
    refused(page, "settings");
    page.navigate("/issues/new");
    page.check("input[name=source][value='template:progress']");
    page.selectOption("#run", "GENERAL/2101");
    page.locator("main form button.btn-primary").click();
    refused(page, "new");
    page.navigate("/issues/" + draft + "/blocks/" + block + "/figures");
    page.fill("#reference", "cell nothing");
    page.locator("main form button.btn-primary").last().click();
    refused(page, "figure");
    page.context().close();
  }

  private static void refused(Page page, String name) {
    assertThat(page.locator("main [role=alert], main .message .is-bad").first()).isVisible();
    Browser.picture(page, "bulletin-refused-" + name);
    Browser.assertAccessible(page);
  }
}
