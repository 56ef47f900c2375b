package org.xingtan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The pages as the application answers them, without a network in between, asked as whoever one likes.
public record Pages(MockMvcTester browser) {
  public MvcTestResult get(String address, RequestPostProcessor who, Object... values) {
    return browser.get().uri(address, values).with(who).exchange();
  }

  /// The page, which is there.
  public String text(String address, RequestPostProcessor who, Object... values) {
    MvcTestResult answer = get(address, who, values);
    assertThat(answer).as(address).hasStatusOk();
    return text(answer);
  }

  /// @param fields names and values by turns; the form token is added
  public MvcTestResult post(String address, RequestPostProcessor who, Object... fields) {
    var request = browser.post().uri(address).with(csrf()).with(who);
    for (int place = 0; place < fields.length; place += 2) {
      request = request.param(fields[place].toString(), fields[place + 1].toString());
    }
    return request.exchange();
  }

  public static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
