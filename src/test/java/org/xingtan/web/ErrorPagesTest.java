package org.xingtan.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class ErrorPagesTest {
  private final MockMvcTester browser;

  ErrorPagesTest(MockMvcTester browser) {
    this.browser = browser;
  }

  @Test
  void a_failure_shows_the_number_under_which_it_is_logged() {
    assertThat(failed(500))
        .hasStatus(500)
        .bodyText()
        .contains("系统出错了")
        .containsPattern("编号：[0-9a-f]{8}");
  }

  @Test
  void what_failed_is_not_shown_to_the_visitor() {
    assertThat(failed(500)).bodyText().doesNotContain("IllegalStateException", "the secret reason");
  }

  @Test
  void a_refused_file_is_explained() {
    assertThat(failed(413)).hasStatus(413).bodyText().contains("文件太大").doesNotContain("编号");
  }

  @Test
  void a_rare_status_is_explained_by_its_kind() {
    assertThat(failed(415)).hasStatus(415).bodyText().contains("请求有误");
  }

  private MockMvcTester.MockMvcRequestBuilder failed(int status) {
    return browser
        .get()
        .uri("/error")
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere")
        .requestAttr(
            RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the secret reason"));
  }
}
