package org.xingtan.payment;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xingtan.treasury.PaymentWay;
import org.xingtan.web.Caller;
import org.xingtan.web.Place;
import org.xingtan.web.SignIn;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentConfiguration {
  @Bean
  PaymentWay wechatWay(PaymentSettings settings) {
    return new PaymentWay(
        "payment.by.WECHAT",
        settings.wechat().on(),
        bill -> PaymentController.opening("WECHAT", bill));
  }

  @Bean
  PaymentWay alipayWay(PaymentSettings settings) {
    return new PaymentWay(
        "payment.by.ALIPAY",
        settings.alipay().on(),
        bill -> PaymentController.opening("ALIPAY", bill));
  }

  @Bean
  Place reconciliationsPlace() {
    return new Place(
        "payment.reconciliations.place",
        ReconciliationController.ADDRESS,
        47,
        "check",
        Set.of(Caller.CITY_OFFICE));
  }

  /// Notices carry the provider's signature instead of a token of our forms.
  @Bean
  SignIn noticesWithoutToken() {
    return http ->
        http.csrf(
            csrf -> csrf.ignoringRequestMatchers(NoticeController.WECHAT, NoticeController.ALIPAY));
  }
}
