package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xingtan.web.Forbidden;

/// Lets a handler ask for the [Identity] or the [Scope] of whoever asks; a visitor has neither.
final class IdentityArguments implements HandlerMethodArgumentResolver {
  private final People people;

  IdentityArguments(People people) {
    this.people = people;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Identity.class || type == Scope.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
    if (asked == null) {
      throw new Forbidden();
    }
    Identity identity = people.signedIn(asked).map(SignedIn::identity).orElseThrow(Forbidden::new);
    return parameter.getParameterType() == Scope.class ? identity.scope() : identity;
  }
}
