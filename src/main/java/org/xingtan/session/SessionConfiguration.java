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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

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

  /// The name under which Spring Session looks for it; nobody else shall get it. Apart from what else goes on in a request, as Spring
  /// Session does by itself.
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
    TransactionTemplate apart = new TransactionTemplate(manager);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new SessionTransactions(apart);
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
