package org.xingtan.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;

/// An address of the application, and who may call it.
record Address(HttpMethod method, String pattern, Set<Caller> callers, HandlerMethod handler) {
  static List<Address> all(RequestMappingHandlerMapping mapping) {
    List<Address> addresses = new ArrayList<>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          for (String pattern : info.getPatternValues()) {
            addresses.add(new Address(method(info), pattern, callers(handler), handler));
          }
        });
    return addresses;
  }

  /// With the same value in each of its gaps; a gap that takes one of a few words gets the first.
  String filled(String value) {
    return pattern.replaceAll("\\{\\w+:(\\w+)\\|[^}]+}", "$1").replaceAll("\\{[^}]+}", value);
  }

  private static HttpMethod method(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .findFirst()
        .map(method -> HttpMethod.valueOf(method.name()))
        .orElse(HttpMethod.GET);
  }

  private static Set<Caller> callers(HandlerMethod handler) {
    MayCall rule = handler.getMethodAnnotation(MayCall.class);
    return rule == null ? Set.of() : Set.of(rule.value());
  }
}
