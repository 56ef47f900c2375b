package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.testing.Browser;
import org.xingtan.testing.XingtanTest;

/// A document in a page, in the frame and the style sheets of the application.
@XingtanTest
class WebFormTest {
  private final Editions editions;

  @LocalServerPort private int port;

  WebFormTest(Editions editions) {
    this.editions = editions;
  }

  /// The bulletin room shows documents; here a page of ours is filled with one.
  private Page show(Document document, int width) {
    Page page = Browser.page(port, width);
    page.navigate("/sign-in");
    WebEdition edition = editions.web(document);
    page.setContent(
        "<!doctype html><html lang=\"zh-CN\"><head><title>工作简报</title><meta name=\"viewport\" content=\"width=device-width\">"
            + "<link rel=\"stylesheet\" href=\"/assets/css/xingtan.css\"></head><body><main class=\"content\"><h1>2017年第3期</h1><article class=\"document\" lang=\"zh-CN\">"
            + edition.markup()
            + "</article></main></body></html>");
    return page;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_bulletin_can_be_read_on_a_screen_and_a_phone(int width) {
    try (Page page = show(SampleBulletin.document(), width)) {
      String text = Texts.solid(String.valueOf(page.locator(".document").textContent()));
      assertThat(Texts.of(SampleBulletin.document()))
          .filteredOn(wanted -> !text.contains(wanted))
          .isEmpty();
      Browser.assertAccessible(page);
      Browser.picture(page, "edition-" + width);
    }
  }

  @Test
  void a_figure_opens_its_page_and_a_mark_is_explained() {
    try (Page page = show(SampleBulletin.document(), 1280)) {
      assertThat(page.locator("a.document-figure").first().getAttribute("href"))
          .isEqualTo("/figures/1");
      page.locator("a.document-mark").click();
      assertThat(page.locator("#document-revised").textContent()).contains("(R)").contains("更正");
      assertThat(page.locator("nav.document-contents a")).isNotNull();
      page.locator("nav.document-contents a").last().click();
      assertThat(page.locator("#next").isVisible()).isTrue();
    }
  }

  @Test
  void a_long_table_scrolls_in_its_box_and_its_head_stays() {
    try (Page page = show(UnusualPrintTest.document(UnusualPrintTest.table(300, 30)), 390)) {
      Browser.assertAccessible(page);
      Locator box = page.locator(".document-scroll");
      box.evaluate("box => { box.scrollTop = 5000; box.scrollLeft = 900; }");
      double top = box.boundingBox().y;
      assertThat(page.locator(".document thead").boundingBox().y).isBetween(top - 1, top + 3);
      assertThat(page.locator(".document tbody th").nth(150).boundingBox().x)
          .isBetween(box.boundingBox().x - 1, box.boundingBox().x + 3);
    }
  }

  @Test
  void in_print_nothing_scrolls() {
    try (Page page = show(UnusualPrintTest.document(UnusualPrintTest.table(300, 5)), 1280)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(
              (boolean)
                  page.locator(".document-scroll")
                      .evaluate("box => box.scrollHeight <= box.clientHeight + 1"))
          .isTrue();
      Printing.keep("edition-web.pdf", page.pdf());
    }
  }

  @Test
  void nothing_in_a_text_becomes_markup_and_only_safe_addresses_are_links() {
    Span evil = new Span("<img src=x onerror=alert(1)>", true, "javascript:alert(1)", null, "f");
    String markup =
        editions
            .web(
                UnusualPrintTest.document(
                    new Paragraph(
                        List.of(
                            evil,
                            Span.figure("5", "//evil.example/", "g"),
                            Span.figure("7", "https://a.example/7", "h")))))
            .markup();
    assertThat(markup)
        .doesNotContain("<img", "javascript:", "//evil.example")
        .contains("&lt;img", "href=\"https://a.example/7\"");
    assertThat(markup).doesNotContain(" style=", " onerror=\"");
  }

  @Test
  void two_charts_of_one_name_do_not_share_it() {
    String markup = editions.web(SampleBulletin.document()).markup();
    assertThat(markup).doesNotContain("aria-labelledby").contains("aria-label=\"各区结业率由高到低");
  }
}
