package org.xingtan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Holds a class to what it says it looks at.
final class LookedAt implements BeforeAllCallback, AfterAllCallback {
  @Override
  public void beforeAll(ExtensionContext test) {
    Browser.forgetViews();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    List<Browser.View> views = Browser.views();
    for (String page : test.getRequiredTestClass().getAnnotation(LooksAt.class).value()) {
      PathPattern pattern = PathPatternParser.defaultInstance.parse(page);
      List<Browser.View> seen =
          views.stream()
              .filter(view -> pattern.matches(PathContainer.parsePath(view.path())))
              .toList();
      assertThat(
              seen.stream()
                  .flatMap(view -> Stream.of(view.device(), view.language()))
                  .distinct()
                  .sorted())
          .as("how %s was looked at", page)
          .containsExactly("desk", "en", "phone", "zh");
    }
  }
}
