package org.xingtan.payment;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RSAPublicKeyNotificationConfig;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.billdownload.DigestBillEntity;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import com.wechat.pay.java.service.refund.model.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.xingtan.payment.PaymentSettings.WechatSettings;
import org.xingtan.time.CityTime;
import org.xingtan.treasury.OnlineMoney;

/// WeChat Pay, version 3 of its interface: a picture to be scanned (Native), or a page on a phone (H5).
final class WechatPay implements Provider {
  private final WechatSettings settings;
  private final String site;
  private final NativePayService scanned;
  private final H5Service phone;
  private final RefundService refunds;
  private final BillDownloadServiceExtension statements;
  private final NotificationParser parser;

  WechatPay(WechatSettings settings, String site) {
    this.settings = settings;
    this.site = site;
    RSAPublicKeyConfig config =
        new RSAPublicKeyConfig.Builder()
            .merchantId(settings.merchant())
            .merchantSerialNumber(settings.serial())
            .privateKeyFromPath(settings.key())
            .publicKeyFromPath(settings.publicKey())
            .publicKeyId(settings.publicKeyId())
            .apiV3Key(settings.apiKey())
            .build();
    HttpClient client = new GatewayClient(library(config), settings.gateway());
    scanned = new NativePayService.Builder().httpClient(client).build();
    phone = new H5Service.Builder().httpClient(client).build();
    refunds = new RefundService.Builder().httpClient(client).build();
    statements =
        new BillDownloadServiceExtension.Builder()
            .httpClient(client)
            .decryptor(config.createDecryptor())
            .build();
    parser = parser(settings);
  }

  private static HttpClient library(RSAPublicKeyConfig config) {
    OkHttpClient network =
        new OkHttpClient.Builder().addInterceptor(new HeadersByTheBook()).build();
    return new DefaultHttpClientBuilder().okHttpClient(network).config(config).build();
  }

  private static NotificationParser parser(WechatSettings settings) {
    return new NotificationParser(
        new RSAPublicKeyNotificationConfig.Builder()
            .publicKeyFromPath(settings.publicKey())
            .publicKeyId(settings.publicKeyId())
            .apiV3Key(settings.apiKey())
            .build());
  }

  @Override
  public String name() {
    return "WECHAT";
  }

  @Override
  public String open(Order order) throws ProviderFailed {
    try {
      return order.phone() ? page(order) : picture(order);
    } catch (WechatPayException | IllegalArgumentException failed) {
      throw new ProviderFailed(failed);
    }
  }

  private String picture(Order order) {
    var amount = new com.wechat.pay.java.service.payments.nativepay.model.Amount();
    amount.setTotal(Math.toIntExact(fen(order.yuan())));
    var request = new com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest();
    request.setAppid(settings.app());
    request.setMchid(settings.merchant());
    request.setDescription(order.bill());
    request.setOutTradeNo(order.tradeNo());
    request.setTimeExpire(moment(order.until()));
    request.setNotifyUrl(notices());
    request.setAmount(amount);
    return scanned.prepay(request).getCodeUrl();
  }

  private String page(Order order) {
    var amount = new com.wechat.pay.java.service.payments.h5.model.Amount();
    amount.setTotal(Math.toIntExact(fen(order.yuan())));
    var scene = new com.wechat.pay.java.service.payments.h5.model.SceneInfo();
    scene.setPayerClientIp(order.address());
    var info = new com.wechat.pay.java.service.payments.h5.model.H5Info();
    info.setType("Wap");
    scene.setH5Info(info);
    var request = new com.wechat.pay.java.service.payments.h5.model.PrepayRequest();
    request.setAppid(settings.app());
    request.setMchid(settings.merchant());
    request.setDescription(order.bill());
    request.setOutTradeNo(order.tradeNo());
    request.setTimeExpire(moment(order.until()));
    request.setNotifyUrl(notices());
    request.setAmount(amount);
    request.setSceneInfo(scene);
    return phone.prepay(request).getH5Url() + "&redirect_url=" + back(order);
  }

  /// Where WeChat sends the payer afterwards.
  private String back(Order order) {
    return URLEncoder.encode(
        site + PaymentController.address(order.tradeNo()), StandardCharsets.UTF_8);
  }

  @Override
  public Optional<Paid> ask(String tradeNo) throws ProviderFailed {
    QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
    request.setMchid(settings.merchant());
    request.setOutTradeNo(tradeNo);
    try {
      return paid(scanned.queryOrderByOutTradeNo(request));
    } catch (ServiceException no) {
      if (no.getHttpStatusCode() == 404) {
        return Optional.empty();
      }
      throw new ProviderFailed(no);
    } catch (WechatPayException | IllegalArgumentException failed) {
      throw new ProviderFailed(failed);
    }
  }

  @Override
  public String payBack(OnlineMoney.Payback payback) throws ProviderFailed {
    AmountReq amount = new AmountReq();
    amount.setRefund(fen(payback.yuan()));
    amount.setTotal(fen(payback.total()));
    amount.setCurrency("CNY");
    CreateRequest request = new CreateRequest();
    request.setOutTradeNo(payback.tradeNo());
    request.setOutRefundNo(Trade.refund(payback));
    request.setAmount(amount);
    try {
      Refund refund = refunds.create(request);
      if (refund.getStatus() == Status.SUCCESS || refund.getStatus() == Status.PROCESSING) {
        return refund.getRefundId();
      }
      throw new ProviderFailed(String.valueOf(refund.getStatus()));
    } catch (WechatPayException | IllegalArgumentException failed) {
      throw new ProviderFailed(failed);
    }
  }

  @Override
  public List<StatementLine> statement(LocalDate day) throws ProviderFailed {
    GetTradeBillRequest request = new GetTradeBillRequest();
    request.setBillDate(day.toString());
    request.setBillType(BillType.ALL);
    try {
      DigestBillEntity bill = statements.getTradeBill(request);
      List<StatementLine> lines = StatementReader.read(name(), bill.getInputStream());
      if (!bill.verifyHash()) {
        throw new ProviderFailed("wrong hash");
      }
      return lines;
    } catch (WechatPayException | IllegalArgumentException | IOException failed) {
      throw new ProviderFailed(failed);
    }
  }

  /// What a notice says, once its signature holds.
  Optional<Paid> read(RequestParam notice) throws Forged {
    try {
      return paid(parser.parse(notice, Transaction.class));
    } catch (WechatPayException | IllegalArgumentException forged) {
      throw new Forged(forged);
    }
  }

  private static Optional<Paid> paid(Transaction transaction) {
    if (transaction.getTradeState() != Transaction.TradeStateEnum.SUCCESS) {
      return Optional.empty();
    }
    return Optional.of(
        new Paid(
            transaction.getTransactionId(),
            transaction.getOutTradeNo(),
            BigDecimal.valueOf(transaction.getAmount().getTotal(), 2),
            OffsetDateTime.parse(transaction.getSuccessTime()).toInstant()));
  }

  private String notices() {
    return site + NoticeController.WECHAT;
  }

  private static long fen(BigDecimal yuan) {
    return yuan.movePointRight(2).longValueExact();
  }

  private static String moment(Instant moment) {
    return moment.atZone(CityTime.ZONE).toOffsetDateTime().withNano(0).toString();
  }
}
