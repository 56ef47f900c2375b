package org.xingtan.payment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With which providers people may pay. A provider is switched on by naming the city's merchant (WeChat Pay) or application (Alipay).
///
/// @param site address of this site as providers reach it
@ConfigurationProperties("xingtan.payment")
record PaymentSettings(
    @DefaultValue("") String site,
    @DefaultValue WechatSettings wechat,
    @DefaultValue AlipaySettings alipay) {

  /// @param serial number of the merchant's certificate
  /// @param key file with the merchant's private key
  /// @param publicKey file with the public key of WeChat Pay
  /// @param apiKey the key of version 3 of the interface
  record WechatSettings(
      @DefaultValue("https://api.mch.weixin.qq.com") String gateway,
      @DefaultValue("") String merchant,
      @DefaultValue("") String app,
      @DefaultValue("") String serial,
      @DefaultValue("") String key,
      @DefaultValue("") String publicKey,
      @DefaultValue("") String publicKeyId,
      @DefaultValue("") String apiKey) {
    boolean on() {
      return !merchant.isEmpty();
    }
  }

  /// @param key the application's private key, as base64
  /// @param publicKey the public key of Alipay, as base64
  record AlipaySettings(
      @DefaultValue("https://openapi.alipay.com/gateway.do") String gateway,
      @DefaultValue("") String app,
      @DefaultValue("") String key,
      @DefaultValue("") String publicKey) {
    boolean on() {
      return !app.isEmpty();
    }
  }
}
