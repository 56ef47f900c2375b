package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Whoever signed in with a one-time password first chooses one of their own; until then every page leads there.
final class OneTimePasswordCheck implements HandlerInterceptor {
  private final People people;

  OneTimePasswordCheck(People people) {
    this.people = people;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean mustChange =
        handler instanceof HandlerMethod method
            && !mayGoOn(method.getBeanType())
            && people.signedIn(request).map(SignedIn::oneTimePassword).orElse(false);
    if (mustChange) {
      response.sendRedirect("/password");
    }
    return !mustChange;
  }

  private static boolean mayGoOn(Class<?> controller) {
    return controller == PasswordController.class
        || controller == SignInController.class
        || ErrorController.class.isAssignableFrom(controller);
  }
}
