package org.xingtan.testing;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// What the application gets from the tests instead of the real thing.
@TestConfiguration(proxyBeanMethods = false)
class TestApplication {
  @Bean
  DataSource dataSource() {
    return new CurrentDatabase();
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  /// Text messages, single sign-on and payments are switched on, e-mail is not.
  @Bean
  DynamicPropertyRegistrar gateways() {
    return properties -> {
      properties.add("xingtan.outbox.sms.gateway", MessageGateway::address);
      properties.add("xingtan.outbox.sms.token", () -> MessageGateway.TOKEN);
      properties.add("xingtan.sign-on.oidc.issuer", SignOnServers::issuer);
      properties.add("xingtan.sign-on.oidc.client-id", () -> SignOnServers.CLIENT);
      properties.add("xingtan.sign-on.oidc.client-secret", () -> SignOnServers.SECRET);
      properties.add("xingtan.sign-on.cas.server", SignOnServers::cas);
      PaymentGateway.settings().forEach((name, value) -> properties.add(name, () -> value));
    };
  }

  @Bean
  @Lazy
  Sheets sheets(ApplicationContext application) {
    return new Sheets(application);
  }
}
