package org.xingtan.preparation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xingtan.programme.Period;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.RunSetUp;

/// Lets a handler simply ask for the period, the programme or the run of which `{period}` and `{programme}` in its address are the codes;
/// where there is none, there is no such page.
@Component
class AddressArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final RunLookUp find;

  AddressArguments(RunLookUp find) {
    this.find = find;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == RunSetUp.class || type == Period.class || type == ProgrammeSetUp.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Class<?> type = parameter.getParameterType();
    if (type == RunSetUp.class) {
      return find.run(named("period", request), named("programme", request));
    }
    return type == Period.class
        ? find.period(named("period", request))
        : find.programme(named("programme", request));
  }

  private static String named(String variable, NativeWebRequest request) {
    Object variables =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    Object code = variables instanceof Map<?, ?> all ? all.get(variable) : null;
    if (code == null) {
      throw new IllegalStateException("No {" + variable + "} in this address");
    }
    return code.toString();
  }
}
