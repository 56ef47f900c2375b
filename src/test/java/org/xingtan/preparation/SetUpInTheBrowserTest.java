package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// The pages on which a period is set up, and those of the people who look after the system, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({
  "/activation",
  "/mailbox",
  "/operation",
  "/periods",
  "/periods/new",
  "/periods/{period}",
  "/periods/{period}/edit",
  "/periods/{period}/readiness",
  "/periods/{period}/programmes/{programme}/fee",
  "/periods/{period}/programmes/{programme}/limits",
  "/periods/{period}/programmes/{programme}/rules",
  "/periods/{period}/programmes/{programme}/selection",
  "/periods/{period}/programmes/{programme}/windows",
  "/programmes",
  "/programmes/new",
  "/programmes/{programme}",
  "/programmes/{programme}/edit",
  "/programmes/{programme}/parts",
  "/second-factor",
  "/second-factor/authenticator",
  "/sessions",
  "/slips"
})
class SetUpInTheBrowserTest {
  private static final String RUN = "/periods/2101/programmes/IT2/";
  private static final Map<Caller, List<String>> PAGES =
      Map.of(
          Caller.CITY_OFFICE,
          List.of(
              "/programmes",
              "/programmes/new",
              "/programmes/IT2",
              "/programmes/IT2/edit",
              "/programmes/IT2/parts",
              "/periods",
              "/periods/new?template=2101",
              "/periods/2101",
              "/periods/2101/edit",
              "/periods/2101/readiness",
              RUN + "rules",
              RUN + "windows",
              RUN + "limits",
              RUN + "fee",
              RUN + "selection",
              "/slips",
              "/sessions",
              "/second-factor",
              "/second-factor/authenticator",
              "/mailbox"),
          Caller.SYSTEM_ADMINISTRATOR,
          List.of("/operation"));

  private final Sheets sheets;
  private final int port;
  private final SignedInBrowser.People people;

  SetUpInTheBrowserTest(Sheets sheets, ApplicationContext application, @LocalServerPort int port) {
    this.sheets = sheets;
    this.port = port;
    this.people = new SignedInBrowser.People(application, port);
  }

  @BeforeAll
  void tell() {
    PreparationStory.tell(sheets);
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void every_page_is_usable_by_everybody(int width, String language) {
    PAGES.forEach((role, addresses) -> {
      Page page = signedIn(role, width, language);
      addresses.forEach(address -> look(page, address, width));
      page.context().close();
    });
  }

  private static void look(Page page, String address, int width) {
    assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
    Browser.picture(page, "set-up" + address.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + width);
    Browser.assertAccessible(page);
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void what_a_rule_would_do_is_usable_by_everybody(int width, String language) {
    Page page = signedIn(Caller.CITY_OFFICE, width, language);
    page.navigate(RUN + "rules");
    page.locator("main form button").first().click();
    page.waitForURL("**/what-if");
    Browser.picture(page, "set-up-what-if-" + width);
    Browser.assertAccessible(page);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void choosing_a_first_password_is_usable_by_everybody(int width, String language) {
    Page page = Browser.page(port, width);
    page.navigate("/activation?lang=" + language);
    Browser.picture(page, "set-up-activation-" + width);
    Browser.assertAccessible(page);
    page.context().close();
  }

  private Page signedIn(Caller role, int width, String language) {
    return people.somebody(role).browser(port, width, language);
  }
}
