package org.xingtan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  MessageSource messageSource() throws IOException {
    return new Messages();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Pages implements WebMvcConfigurer {
    private final Shells shells;

    Pages(Shells shells) {
      this.shells = shells;
    }

    /// The name keeps Boot from putting its content negotiation in front: an address has one representation.
    @Bean
    JteViews viewResolver() {
      TemplateEngine templates =
          TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.xingtan");
      templates.setBinaryStaticContent(true);
      return new JteViews(templates);
    }

    @Bean
    LocaleResolver localeResolver() {
      CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
      resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
      resolver.setCookieMaxAge(Duration.ofDays(365));
      resolver.setCookieHttpOnly(true);
      resolver.setCookieSameSite("Lax");
      return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(new LanguageChange());
      registry.addInterceptor(new CallerCheck(shells));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new ShellArgument(shells));
      resolvers.add(new TypedArgument());
    }
  }

  /// `?lang=` with one of our two languages; anything else is left alone rather than refused.
  private static final class LanguageChange extends LocaleChangeInterceptor {
    LanguageChange() {
      setParamName("lang");
      setIgnoreInvalidLocale(true);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
      return value.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
  }
}
