package org.xingtan.payment;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayConfig;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.domain.AlipayDataDataserviceBillDownloadurlQueryModel;
import com.alipay.api.domain.AlipayTradePagePayModel;
import com.alipay.api.domain.AlipayTradeQueryModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.domain.AlipayTradeWapPayModel;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.request.AlipayTradeWapPayRequest;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xingtan.payment.PaymentSettings.AlipaySettings;
import org.xingtan.time.CityTime;
import org.xingtan.treasury.OnlineMoney;

/// Alipay: its page on a desk, its page on a phone.
final class Alipay implements Provider {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");

  private final AlipaySettings settings;
  private final String site;
  private final AlipayClient client;

  Alipay(AlipaySettings settings, String site) throws AlipayApiException {
    this.settings = settings;
    this.site = site;
    AlipayConfig config = new AlipayConfig();
    config.setServerUrl(settings.gateway());
    config.setAppId(settings.app());
    config.setPrivateKey(settings.key());
    config.setAlipayPublicKey(settings.publicKey());
    client = new DefaultAlipayClient(config);
  }

  @Override
  public String name() {
    return "ALIPAY";
  }

  @Override
  public String open(Order order) throws ProviderFailed {
    try {
      return order.phone() ? onPhone(order) : onDesk(order);
    } catch (AlipayApiException failed) {
      throw new ProviderFailed(failed);
    }
  }

  private String onDesk(Order order) throws AlipayApiException {
    AlipayTradePagePayModel model = new AlipayTradePagePayModel();
    model.setOutTradeNo(order.tradeNo());
    model.setTotalAmount(order.yuan().toPlainString());
    model.setSubject(order.bill());
    model.setProductCode("FAST_INSTANT_TRADE_PAY");
    model.setTimeExpire(moment(order.until()));
    AlipayTradePagePayRequest request = new AlipayTradePagePayRequest();
    request.setBizModel(model);
    request.setNotifyUrl(site + NoticeController.ALIPAY);
    request.setReturnUrl(site + PaymentController.address(order.tradeNo()));
    return client.pageExecute(request, "GET").getBody();
  }

  private String onPhone(Order order) throws AlipayApiException {
    AlipayTradeWapPayModel model = new AlipayTradeWapPayModel();
    model.setOutTradeNo(order.tradeNo());
    model.setTotalAmount(order.yuan().toPlainString());
    model.setSubject(order.bill());
    model.setProductCode("QUICK_WAP_WAY");
    model.setTimeExpire(moment(order.until()));
    AlipayTradeWapPayRequest request = new AlipayTradeWapPayRequest();
    request.setBizModel(model);
    request.setNotifyUrl(site + NoticeController.ALIPAY);
    request.setReturnUrl(site + PaymentController.address(order.tradeNo()));
    return client.pageExecute(request, "GET").getBody();
  }

  @Override
  public Optional<Paid> ask(String tradeNo) throws ProviderFailed {
    AlipayTradeQueryModel model = new AlipayTradeQueryModel();
    model.setOutTradeNo(tradeNo);
    AlipayTradeQueryRequest request = new AlipayTradeQueryRequest();
    request.setBizModel(model);
    try {
      AlipayTradeQueryResponse answer = client.execute(request);
      if (!answer.isSuccess() && !"ACQ.TRADE_NOT_EXIST".equals(answer.getSubCode())) {
        throw new ProviderFailed(answer.getSubCode() + " " + answer.getSubMsg());
      }
      return PAID.contains(String.valueOf(answer.getTradeStatus()))
          ? Optional.of(paid(answer))
          : Optional.empty();
    } catch (AlipayApiException failed) {
      throw new ProviderFailed(failed);
    }
  }

  private static Paid paid(AlipayTradeQueryResponse answer) {
    Instant at =
        answer.getSendPayDate() == null ? Instant.EPOCH : answer.getSendPayDate().toInstant();
    return new Paid(
        answer.getTradeNo(), answer.getOutTradeNo(), new BigDecimal(answer.getTotalAmount()), at);
  }

  @Override
  public String payBack(OnlineMoney.Payback payback) throws ProviderFailed {
    AlipayTradeRefundModel model = new AlipayTradeRefundModel();
    model.setOutTradeNo(payback.tradeNo());
    model.setOutRequestNo(Trade.refund(payback));
    model.setRefundAmount(payback.yuan().toPlainString());
    AlipayTradeRefundRequest request = new AlipayTradeRefundRequest();
    request.setBizModel(model);
    try {
      AlipayTradeRefundResponse answer = client.execute(request);
      if (!answer.isSuccess()) {
        throw new ProviderFailed(answer.getSubCode() + " " + answer.getSubMsg());
      }
      return Trade.refund(payback);
    } catch (AlipayApiException failed) {
      throw new ProviderFailed(failed);
    }
  }

  @Override
  public List<StatementLine> statement(LocalDate day) throws ProviderFailed {
    AlipayDataDataserviceBillDownloadurlQueryModel model =
        new AlipayDataDataserviceBillDownloadurlQueryModel();
    model.setBillType("trade");
    model.setBillDate(day.toString());
    AlipayDataDataserviceBillDownloadurlQueryRequest request =
        new AlipayDataDataserviceBillDownloadurlQueryRequest();
    request.setBizModel(model);
    try {
      var answer = client.execute(request);
      if (!answer.isSuccess()) {
        throw new ProviderFailed(answer.getSubCode() + " " + answer.getSubMsg());
      }
      try (InputStream file = URI.create(answer.getBillDownloadUrl()).toURL().openStream()) {
        return StatementReader.read(name(), file);
      }
    } catch (AlipayApiException | IOException failed) {
      throw new ProviderFailed(failed);
    }
  }

  /// What a notice says, once its signature holds and it is for our application.
  Optional<Paid> read(Map<String, String> notice) throws Forged {
    Map<String, String> signed = new HashMap<>(notice);
    try {
      boolean sound = AlipaySignature.rsaCheckV1(signed, settings.publicKey(), "UTF-8", "RSA2");
      if (!sound || !settings.app().equals(notice.get("app_id"))) {
        throw new Forged();
      }
    } catch (AlipayApiException forged) {
      throw new Forged(forged);
    }
    return PAID.contains(text(notice, "trade_status"))
        ? Optional.of(paid(notice))
        : Optional.empty();
  }

  private static Paid paid(Map<String, String> notice) {
    return new Paid(
        text(notice, "trade_no"),
        text(notice, "out_trade_no"),
        new BigDecimal(text(notice, "total_amount")),
        LocalDateTime.parse(text(notice, "gmt_payment"), MOMENT).atZone(CityTime.ZONE).toInstant());
  }

  private static String text(Map<String, String> notice, String name) {
    return notice.getOrDefault(name, "");
  }

  private static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(CityTime.ZONE));
  }
}
