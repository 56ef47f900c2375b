package org.xingtan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.PersonalData;
import org.xingtan.identity.ReferenceAccounts;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Every page of this room and of signing in, on a desk and on a phone, in both languages.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({
  "/areas",
  "/head-counts",
  "/head-counts/{code}",
  "/me",
  "/password",
  "/schools",
  "/schools/{key}",
  "/sign-in",
  "/teachers",
  "/teachers/{number}"
})
class DirectoryInTheBrowserTest {
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "city",
          List.of(
              "/areas",
              "/schools",
              "/schools?q=无此学校",
              "/schools/S0001",
              "/schools/S0005",
              "/teachers",
              "/teachers?subject=MUSIC&status=ALL",
              "/teachers?q=无此人",
              "/teachers/" + DirectoryStory.ZHOU,
              "/teachers/" + DirectoryStory.NOBODY_YET,
              "/head-counts",
              "/head-counts/2017-01-10"),
          "area",
          List.of("/areas", "/teachers/" + DirectoryStory.ZHOU),
          "school",
          List.of("/schools", "/teachers"),
          "teacher",
          List.of("/me", "/password"));

  private final Sheets sheets;
  private final ReferenceAccounts referenceAccounts;
  private final PersonalData personalData;
  private final JdbcClient jdbc;
  private final int port;

  DirectoryInTheBrowserTest(
      Sheets sheets,
      ReferenceAccounts referenceAccounts,
      PersonalData personalData,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.sheets = sheets;
    this.referenceAccounts = referenceAccounts;
    this.personalData = personalData;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    DirectoryStory.tell(sheets);
    sheets.load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0005|羊城师范学院附属天河外国语实验学校（东校区、国际部暨特殊教育资源中心）|440106|PUBLIC|SCHOOL|KINDERGARTEN;PRIMARY;JUNIOR;SENIOR;SPECIAL|URBAN|2001-09-01|");
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        "4401000000009|迪丽热巴·买买提阿卜杜拉·古丽娜尔|F|PASSPORT|P9|");
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        "4401000000009|2011-09-01|JOIN|S0005|FULL_TIME|MUSIC|SPECIAL");
    jdbc.sql(
            "update roster.teacher set identity_cipher = :cipher, identity_masked = '110***********002X', mobile_masked = '138****8000', mobile_cipher = :mobile where mobile_masked is not null")
        .param("cipher", personalData.encrypt("11010519491231002X"))
        .param("mobile", personalData.encrypt("13800138000"))
        .update();
    referenceAccounts.create();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void every_page_is_usable_by_everybody(int width, String language) {
    PAGES.forEach((name, addresses) -> {
      Page page = signedIn(name, width, language);
      for (String address : addresses) {
        page.navigate(address);
        Browser.picture(
            page,
            "directory-"
                + name
                + address.replaceAll("[^a-zA-Z0-9]+", "-")
                + "-"
                + width
                + "-"
                + language);
        Browser.assertAccessible(page);
      }
      page.context().close();
    });
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void signing_in_is_usable_by_everybody_also_when_it_fails(int width, String language) {
    Page page = Browser.page(port, width);
    page.navigate("/sign-in?lang=" + language);
    Browser.picture(page, "sign-in-" + width + "-" + language);
    Browser.assertAccessible(page);
    page.locator("#name").fill("nobody");
    page.locator("#password").fill("wrong-password");
    page.locator("main button").click();
    Browser.picture(page, "sign-in-refused-" + width + "-" + language);
    Browser.assertAccessible(page);
    assertThat(page.getByRole(AriaRole.ALERT).isVisible()).isTrue();
    page.context().close();
  }

  @Test
  void somebody_with_several_posts_switches_and_finds_another_world() {
    Page page = signedIn("several", 1280, "zh");
    page.navigate("/teachers");
    assertThat(page.locator("main").textContent()).contains("木棉幼儿园");

    // The open menu lies over whatever is below it; here that is nothing.
    page.navigate("/password");
    page.locator(".person-menu summary").click();
    Browser.picture(page, "identity-switch");
    Browser.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("切换到：教师（杏林小学）")).click();

    assertThat(page.locator(".person-menu-post").textContent()).isEqualTo("您现在以：教师（杏林小学）");
    assertThat(page.url()).endsWith("/me");
    page.context().close();
  }

  @Test
  void a_full_number_is_asked_for_with_a_purpose() {
    Page page = signedIn("city", 390, "zh");
    page.navigate("/teachers?q=林秋实");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("林秋实")).click();
    page.getByText("查看完整证件号码和手机号").click();
    Browser.assertAccessible(page);
    page.getByLabel("查看用途").fill("核对继续教育证书");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("显示并记录")).click();

    assertThat(page.locator("main").textContent()).contains("11010519491231002X", "13800138000");
    Browser.picture(page, "identity-number-shown");
    Browser.assertAccessible(page);
    page.context().close();
  }

  private Page signedIn(String name, int width, String language) {
    return SignedInBrowser.readyAccount(name, port, width, language);
  }
}
