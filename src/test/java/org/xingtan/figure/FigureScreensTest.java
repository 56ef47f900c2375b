package org.xingtan.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import org.xingtan.testing.XingtanTest;

/// The search for figures, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
@LooksAt("/figures")
class FigureScreensTest {
  private static final String PLACE = "&period=1702&as-of=2017-11-27";

  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final int port;

  FigureScreensTest(ApplicationContext application, JdbcClient jdbc, @LocalServerPort int port) {
    this.application = application;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 11);
  }

  @ParameterizedTest
  @CsvSource({"1280,zh", "390,zh", "1280,en", "390,en"})
  void the_search_can_be_read_by_everybody(int width, String language) {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    for (String asked : new String[] {"完成", "", "没有这样的数字"}) {
      page.navigate("/figures?q=" + asked + PLACE + "&lang=" + language);
      Browser.picture(page, "figures-" + asked.length() + "-" + width + "-" + language);
      Browser.assertAccessible(page);
    }
    page.context().close();
  }

  @Test
  void what_is_typed_is_found_while_one_types() {
    Page page = SignedInBrowser.cityOffice(application, port, 1280);
    page.navigate("/figures?q=" + PLACE);
    page.getByLabel("关键词").pressSequentially("结业率 全市");
    assertThat(page.getByText("{{cell programme-by-area/TOTAL/graduation_rate}}")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找").setExact(true))
        .click();
    assertThat(page.getByText("{{cell programme-by-area/TOTAL/graduation_rate}}")).isVisible();
    page.context().close();
  }
}
