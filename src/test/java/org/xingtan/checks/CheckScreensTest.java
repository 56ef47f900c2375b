package org.xingtan.checks;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Every screen of print, checks, charts and the way back, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
@LooksAt({
  "/checks",
  "/checks/names",
  "/checks/report",
  "/printed",
  "/printed/{publication}/{table}",
  "/tables/{table}/chart",
  "/tables/{table}/progress",
  "/teachers/{number}/cells"
})
class CheckScreensTest {
  private static final String PLACE = "period=1702&as-of=2017-11-27";

  private final ApplicationContext application;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final int port;

  CheckScreensTest(
      ApplicationContext application, Sheets sheets, JdbcClient jdbc, @LocalServerPort int port) {
    this.application = application;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 11);
    sheets.load(
        "printed_figures",
        "publication|table|period|as_of|row|column|printed",
        "PAPER|period-by-subject|1702|2017-11-27|CHINESE|selected|999",
        "PAPER|period-by-subject|1702|2017-11-27|PE|participation_rate|100.00%+",
        "PAPER|programme-by-area|1702|2017-11-27|TOTAL|participation_rate|77%");
  }

  private static List<List<String>> screens() {
    return List.of(
        List.of("index", "/checks?"),
        List.of("report", "/checks/report?publication=PAPER"),
        List.of("period", "/checks/report?" + PLACE),
        List.of(
            "names",
            "/checks/names?in=IT1/1702:SELECTED&not-in=IT1/1702:STARTED&cause=not-there&as-of=2017-11-27"),
        List.of("publications", "/printed?"),
        List.of("comparison", "/printed/PAPER/period-by-subject?" + PLACE),
        List.of("bars", "/tables/programme-by-area/chart?" + PLACE),
        List.of("subjects", "/tables/period-by-subject/chart?column=selected&" + PLACE),
        List.of("progress", "/tables/programme-by-area/progress?lines=rows&" + PLACE),
        List.of("person", "/teachers/4401000000001/cells?as-of=2017-11-27"));
  }

  @ParameterizedTest
  @CsvSource({"1280,zh", "390,zh", "1280,en", "390,en"})
  void screens_can_be_read_by_everybody(int width, String language) {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    for (List<String> screen : screens()) {
      page.navigate(screen.get(1) + "&lang=" + language);
      Browser.picture(page, "checks-" + screen.get(0) + "-" + width + "-" + language);
      Browser.assertAccessible(page);
    }
    page.context().close();
  }
}
