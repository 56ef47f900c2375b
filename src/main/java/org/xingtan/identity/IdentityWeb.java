package org.xingtan.identity;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xingtan.web.SignIn;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class IdentityWeb implements WebMvcConfigurer, SignIn {
  private final People people;
  private final SecondFactorRule rule;

  IdentityWeb(People people, SecondFactorRule rule) {
    this.people = people;
    this.rule = rule;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new FirstThings(people, rule));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new IdentityArguments(people));
  }

  /// A sign-in page left open overnight has lost its session and with it its form token: it is shown anew instead of refused.
  @Override
  public void configure(HttpSecurity http) throws Exception {
    http.exceptionHandling(refusals ->
        refusals.accessDeniedHandler((request, response, refused) -> {
          if (request.getRequestURI().equals("/sign-in")) {
            response.sendRedirect("/sign-in?stale");
          } else {
            response.sendError(403);
          }
        }));
  }
}
