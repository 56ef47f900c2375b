package org.xingtan.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.XingtanTest;

/// Every screen, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
@LooksAt({"/indicators", "/tables", "/tables/{table}", "/tables/{table}/cells/{row}/{column}"})
class StatisticsScreensTest {
  private static final String AS_OF = "?period=1702&as-of=2017-11-27";

  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final int port;

  StatisticsScreensTest(
      ApplicationContext application, JdbcClient jdbc, @LocalServerPort int port) {
    this.application = application;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @ParameterizedTest
  @CsvSource({"1280,zh", "390,zh", "1280,en", "390,en"})
  void screens_can_be_read_by_everybody(int width, String language) {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    for (List<String> screen : screens()) {
      page.navigate(screen.get(1) + (screen.get(1).contains("?") ? "&" : "?") + "lang=" + language);
      Browser.picture(page, "statistics-" + screen.get(0) + "-" + width + "-" + language);
      Browser.assertAccessible(page);
    }
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280", "390"})
  void a_figure_explains_itself_and_opens_to_its_names(int width) {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    page.navigate("/tables/programme-by-area" + AS_OF);
    var figure = page.locator("tr.total td a").nth(2);
    figure.focus();
    assertThat(page.locator("#cell-brief")).containsText("分母");
    Browser.picture(page, "statistics-brief-" + width);
    figure.click();
    assertThat(page).hasURL(Pattern.compile(".*/cells/TOTAL/participation_rate.*"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("在分母不在分子")).click();
    assertThat(page.locator("main")).containsText("在分母而不在分子的共");
    page.context().close();
  }

  private static List<List<String>> screens() {
    return List.of(
        List.of("index", "/tables"),
        List.of("programme", "/tables/programme-by-area" + AS_OF),
        List.of("subject", "/tables/period-by-subject" + AS_OF),
        List.of("it2", "/tables/it2-by-area?period=2101&as-of=2021-08-19"),
        List.of("schools", "/tables/it2-by-area?period=2101&by=school"),
        List.of("window", "/tables/assessment-by-area" + AS_OF),
        List.of("key-figures", "/tables/period-key-figures" + AS_OF),
        List.of("bands", "/tables/course-pass-bands?period=2101"),
        List.of("empty", "/tables/programme-by-area?period=1702&as-of=2010-01-01"),
        List.of("refused", "/tables/it2-by-area?period=1702"),
        List.of("cell", "/tables/programme-by-area/cells/440106/participation_rate" + AS_OF),
        List.of("cell-subtotal", "/tables/period-by-subject/cells/SUBTOTAL/selected" + AS_OF),
        List.of("cell-things", "/tables/period-key-figures/cells/award_achievements/value" + AS_OF),
        List.of("indicators", "/indicators"));
  }
}
