package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// What comes before anything else: whoever signed in with a one-time password chooses one of their own, whoever has or needs
/// a second factor shows it. Until then every page leads there.
final class FirstThings implements HandlerInterceptor {
  private final People people;
  private final SecondFactorRule rule;

  FirstThings(People people, SecondFactorRule rule) {
    this.people = people;
    this.rule = rule;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || mayGoOn(method.getBeanType())) {
      return true;
    }
    Optional<String> first = people.signedIn(request).flatMap(this::first);
    if (first.isPresent()) {
      response.sendRedirect(first.get());
    }
    return first.isEmpty();
  }

  private Optional<String> first(SignedIn person) {
    if (person.footing().secondFactor() && !person.proven()) {
      return Optional.of("/second-factor/check");
    }
    if (person.footing().oneTimePassword()) {
      return Optional.of("/password");
    }
    return rule.missing(person) ? Optional.of("/second-factor") : Optional.empty();
  }

  private static boolean mayGoOn(Class<?> controller) {
    return controller.isAnnotationPresent(BeforeAnythingElse.class)
        || ErrorController.class.isAssignableFrom(controller);
  }
}
