package org.xingtan.structure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.testing.LooksAt;

/// Every page is looked at in a browser, on a desk and on a phone, in both languages: the class that does it names it with [LooksAt].
class PagesTest {
  /// What answers with no page of its own, and why.
  private static final Map<String, String> NO_PAGES =
      Map.of(
          "/tables/{table}/cells/{row}/{column}/brief",
              "stands in its table while a cell has focus",
          "/imports/{id}/progress", "stands in the page of its import while that waits",
          "/figures/hits", "stands in the search while one types",
          "/sign-on/cas", "leads to the sign-in of others",
          "/sign-on/cas/answer", "leads on, or back to the sign-in");

  private static final Pattern FILE = Pattern.compile("\\.(xlsx|\\{format})$");

  @Test
  void every_page_is_looked_at_and_what_is_looked_at_is_a_page() {
    List<String> looked =
        annotated(LooksAt.class)
            .flatMap(test -> Arrays.stream(test.getAnnotation(LooksAt.class).value()))
            .map(PagesTest::unnamed)
            .toList();
    assertThat(new TreeSet<>(looked)).isEqualTo(pages());
  }

  private static TreeSet<String> pages() {
    return annotated(Controller.class)
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .filter(PagesTest::isPage)
        .flatMap(handler -> Arrays.stream(handler.getAnnotation(GetMapping.class).value()))
        .filter(pattern -> !NO_PAGES.containsKey(pattern) && !FILE.matcher(pattern).find())
        .map(PagesTest::unnamed)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What a handler calls the gaps of its address is its own business.
  private static String unnamed(String pattern) {
    return pattern.replaceAll("\\{[^}]*}", "{}");
  }

  /// Answers with a view: in a model, by the type of its record or by name.
  private static boolean isPage(Method handler) {
    return handler.isAnnotationPresent(GetMapping.class)
        && (handler.getReturnType() == ModelAndView.class
            || handler.getReturnType() == String.class
            || handler.getReturnType().isRecord());
  }

  private static Stream<Class<?>> annotated(Class<? extends Annotation> annotation) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
    return scanner.findCandidateComponents("org.xingtan").stream()
        .map(found -> ClassUtils.resolveClassName(requireNonNull(found.getBeanClassName()), null));
  }
}
