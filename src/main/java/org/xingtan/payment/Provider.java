package org.xingtan.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xingtan.treasury.OnlineMoney;

/// A provider of payments, as far as we need it.
interface Provider {
  /// @param phone whether it is opened on a phone
  /// @param address of the payer in the network
  record Order(
      String tradeNo, String bill, BigDecimal yuan, Instant until, boolean phone, String address) {}

  /// @param transaction the provider's number
  record Paid(String transaction, String tradeNo, BigDecimal yuan, Instant at) {}

  /// WECHAT or ALIPAY.
  String name();

  /// Returns where the payer goes, or what the picture to be scanned says.
  String open(Order order) throws ProviderFailed;

  /// Nothing while it is not paid.
  Optional<Paid> ask(String tradeNo) throws ProviderFailed;

  /// The provider's bill of a day that is over.
  List<StatementLine> statement(LocalDate day) throws ProviderFailed;

  /// Asked again under the same number it pays back once; returns the provider's number.
  String payBack(OnlineMoney.Payback payback) throws ProviderFailed;
}
