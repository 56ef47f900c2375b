package org.xingtan.session;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Spring Boot makes the repository only where there is no other; so ours takes its place once it is made.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {
  @Bean
  static BeanPostProcessor calmSessions() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository stored
            ? new CalmSessions<>(stored)
            : bean;
      }
    };
  }

  @Bean
  FilterRegistrationBean<Filter> sessionsOfOneRequest(
      FindByIndexNameSessionRepository<?> sessions) {
    FilterRegistrationBean<Filter> filter =
        new FilterRegistrationBean<>(((CalmSessions<?>) sessions)::during);
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return filter;
  }
}
