package org.xingtan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses every handler that does not name the caller. Visitors are sent to sign in, everybody else is told no.
final class CallerCheck implements HandlerInterceptor {
  private final Shells shells;

  CallerCheck(Shells shells) {
    this.shells = shells;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    @Nullable MayCall rule = method.getMethodAnnotation(MayCall.class);
    Standing standing = shells.standing(request);
    if (rule != null && standing.mayCall(rule)) {
      return true;
    }
    if (standing.caller() != Caller.ANYONE) {
      throw new Forbidden();
    }
    response.sendRedirect("/sign-in?then=" + wanted(request));
    return false;
  }

  private static String wanted(HttpServletRequest request) {
    boolean repeatable = request.getMethod().equals("GET");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return URLEncoder.encode(
        repeatable ? request.getRequestURI() + query : "/", StandardCharsets.UTF_8);
  }
}
