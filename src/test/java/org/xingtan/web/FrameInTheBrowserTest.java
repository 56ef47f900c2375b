package org.xingtan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@LooksAt("/")
class FrameInTheBrowserTest {
  private final int port;

  FrameInTheBrowserTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "1280, en", "390, zh", "390, en"})
  void the_first_page_is_usable_by_everybody(int width, String language) {
    Page page = Browser.page(port, width);
    page.navigate("/?lang=" + language);
    Browser.assertAccessible(page);
    Browser.picture(page, "home-" + width + "-" + language);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh, 没有找到页面", "390, en, Page not found"})
  void a_wrong_address_is_explained(int width, String language, String heading) {
    Page page = Browser.page(port, width);
    var answer = page.navigate("/nothing-here?lang=" + language);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).textContent())
        .isEqualTo(heading);
    Browser.assertAccessible(page);
    Browser.picture(page, "not-found-" + width + "-" + language);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280", "390"})
  void the_keyboard_reaches_the_content_first(int width) {
    Page page = Browser.page(port, width);
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
    page.context().close();
  }
}
