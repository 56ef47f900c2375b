package org.xingtan.payment;

import com.alipay.api.AlipayApiException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The providers that are switched on. Their libraries are loaded when somebody first pays.
@Component
class Providers {
  private final PaymentSettings settings;
  private @Nullable WechatPay wechat;
  private @Nullable Alipay alipay;

  Providers(PaymentSettings settings) {
    this.settings = settings;
  }

  synchronized Optional<WechatPay> wechat() {
    if (wechat == null && settings.wechat().on()) {
      wechat = new WechatPay(settings.wechat(), settings.site());
    }
    return Optional.ofNullable(wechat);
  }

  synchronized Optional<Alipay> alipay() {
    if (alipay == null && settings.alipay().on()) {
      try {
        alipay = new Alipay(settings.alipay(), settings.site());
      } catch (AlipayApiException unusable) {
        throw new IllegalStateException("The settings of Alipay cannot be used.", unusable);
      }
    }
    return Optional.ofNullable(alipay);
  }

  List<Provider> all() {
    return Stream.<Optional<? extends Provider>>of(wechat(), alipay())
        .flatMap(Optional::stream)
        .map(Provider.class::cast)
        .toList();
  }

  Optional<Provider> named(String name) {
    return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
  }
}
