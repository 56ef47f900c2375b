package org.xingtan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class FrameTest {
  private final MockMvcTester browser;

  FrameTest(MockMvcTester browser) {
    this.browser = browser;
  }

  @Test
  void a_visitor_reads_the_first_page_in_chinese() {
    assertThat(browser.get().uri("/")).hasStatusOk().bodyText().contains("lang=\"zh-CN\"", "杏坛");
  }

  @Test
  void a_visitor_who_asks_for_english_gets_it_and_keeps_it() {
    assertThat(browser.get().uri("/?lang=en")).hasStatusOk().cookies().hasValue("lang", "en");
  }

  @Test
  void nothing_inline_may_run() {
    assertThat(browser.get().uri("/"))
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            values ->
                assertThat(values.getFirst())
                    .contains("script-src 'self';")
                    .doesNotContain("unsafe"));
  }
}
