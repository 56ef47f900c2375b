package org.xingtan.bulletin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.Browser;
import org.xingtan.testing.XingtanTest;

/// Writing as it is: text comes out of a text processor, is saved while one types, and somebody else types too.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class EditingInTheBrowserTest {
  private static final String PASTE =
      """
      words => {
        const data = new DataTransfer();
        data.setData('text/html', '<html><head><style>p { color: red }</style></head><body><p class="MsoNormal" '
          + 'style="color:red">各区<b>进展</b></p><img src="x.png"><table><tr><td>1</td></tr></table>'
          + '<script>document.title = "no"</' + 'script></body></html>');
        data.setData('text/plain', '各区进展');
        words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }
      """;

  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final Office office;
  private final int port;

  EditingInTheBrowserTest(
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
    SmallTown.build(jdbc, 7);
  }

  @Test
  void what_one_types_is_saved_and_what_another_typed_meanwhile_is_kept() {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    int block = office.add(issue, "PARAGRAPH", "words", "原来的一句。");
    String address = "/issues/" + issue + "/blocks/" + block + "/edit";
    Page officer = SignedInBrowser.cityOffice(application, port, 1280);
    Page colleague = SignedInBrowser.cityOffice(application, port, 1280);
    officer.navigate(address);
    colleague.navigate(address);

    officer.fill("#words", "甲写的一句。");
    assertThat(officer.locator("#saved")).containsText("已保存");
    officer.fill("#words", "甲写的一句，又加一句。");
    assertThat(officer.locator("#version")).hasValue("3");

    colleague.fill("#words", "乙写的一句。");
    assertThat(colleague.locator("#saved .theirs")).containsText("甲写的一句，又加一句。");
    colleague.locator(".block-form button.btn-primary").click();
    assertThat(colleague.locator(".two-versions")).containsText("甲写的一句，又加一句。");
    assertThat(colleague.locator("#words")).hasValue("乙写的一句。");
    Browser.picture(colleague, "bulletin-two-versions");
    Browser.assertAccessible(colleague);

    colleague.fill("#words", "甲写的一句，又加一句。乙写的一句。");
    colleague.locator(".block-form button.btn-primary").click();
    assertThat(colleague.locator(".paper-paragraph").first()).hasText("甲写的一句，又加一句。乙写的一句。");
    officer.context().close();
    colleague.context().close();
  }

  @Test
  void a_paste_from_a_text_processor_brings_its_words_and_says_what_stayed_behind() {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    int block = office.add(issue, "PARAGRAPH", "words", "");
    Page officer = SignedInBrowser.cityOffice(application, port, 390);
    officer.navigate("/issues/" + issue + "/blocks/" + block + "/edit");
    String title = officer.title();

    officer.locator("#words").evaluate(PASTE);
    officer.locator("#words").focus();
    officer.keyboard().insertText("各区进展");

    assertThat(officer.locator("[data-left-out]")).containsText("图片");
    assertThat(officer.locator("[data-left-out]")).containsText("样式");
    assertThat(officer.locator("[data-left-out]")).containsText("脚本");
    assertThat(officer.locator("[data-left-out]")).containsText("表格");
    assertThat(officer.locator("#saved")).containsText("已保存");
    assertThat(officer.title()).isEqualTo(title);
    officer.navigate("/issues/" + issue);
    assertThat(officer.locator(".paper-paragraph")).hasText("各区进展");
    officer.context().close();
  }
}
