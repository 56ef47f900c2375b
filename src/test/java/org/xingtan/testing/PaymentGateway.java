package org.xingtan.testing;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// WeChat Pay and Alipay on a port of their own: they speak the real protocols, check the merchant's signatures and sign with their own
/// keys. People pay by [#pay]; what the providers then tell is sent by [#tell].
public final class PaymentGateway {
  private static final PaymentKeys KEYS = new PaymentKeys();
  private static final Map<String, Trade> TRADES = new ConcurrentHashMap<>();
  private static final String KEY_ID = "PUB_KEY_ID_0116";
  private static final HttpServer SERVER = start();
  private static volatile boolean broken;
  private static volatile byte[] statement = {};

  private PaymentGateway() {}

  /// What a provider knows about a trade; amounts in fen.
  private static final class Trade {
    long asked;
    long paid;
    String way = "";
    String back = "";
    final Map<String, Long> refunds = new TreeMap<>();
  }

  static Map<String, String> settings() {
    String here = here();
    Map<String, String> settings = new TreeMap<>();
    settings.put("site", "https://xingtan.example");
    settings.put("wechat.gateway", here);
    settings.put("wechat.merchant", "1900000001");
    settings.put("wechat.app", "wx0000000000000001");
    settings.put("wechat.serial", "5157F09EFDC096DE15EBE81A47057A72");
    settings.put("wechat.key", PaymentKeys.file(KEYS.merchant.getPrivate(), "PRIVATE"));
    settings.put("wechat.public-key", PaymentKeys.file(KEYS.provider.getPublic(), "PUBLIC"));
    settings.put("wechat.public-key-id", KEY_ID);
    settings.put("wechat.api-key", PaymentKeys.API_KEY);
    settings.put("alipay.gateway", here + "/gateway.do");
    settings.put("alipay.app", "2021000000000001");
    settings.put("alipay.key", PaymentKeys.base64(KEYS.merchant.getPrivate()));
    settings.put("alipay.public-key", PaymentKeys.base64(KEYS.provider.getPublic()));
    return settings.entrySet().stream()
        .collect(
            Collectors.toMap(entry -> "xingtan.payment." + entry.getKey(), Map.Entry::getValue));
  }

  private static String here() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  private static void bill(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, statement.length);
    exchange.getResponseBody().write(statement);
    exchange.close();
  }

  /// Somebody pays so much, whatever was asked for.
  public static void pay(String trade, long fen) {
    opened(trade).paid = fen;
  }

  private static Trade known(String trade) {
    return Objects.requireNonNull(TRADES.get(trade), trade);
  }

  private static Trade opened(String trade) {
    TRADES.putIfAbsent(trade, new Trade());
    return known(trade);
  }

  public static long asked(String trade) {
    return known(trade).asked;
  }

  /// Each number under which something was paid back, with its amount.
  public static Map<String, Long> refunds(String trade) {
    return known(trade).refunds;
  }

  /// What both providers give as the bill of any day: for WeChat Pay a text, for Alipay an archive.
  public static void statement(byte[] file) {
    statement = file;
  }

  public static void breakDown(boolean down) {
    broken = down;
  }

  /// Tells the site at a port that a trade was paid; returns the status and the text of its answer.
  public static String tell(String provider, String trade, int port, boolean forged) {
    String site = "http://localhost:" + port + "/payment-notices/";
    HttpRequest.Builder notice =
        provider.equals("WECHAT")
            ? wechatNotice(site + "wechat", trade, forged)
            : alipayNotice(site + "alipay", trade, forged);
    HttpResponse<String> answer = send(notice.build());
    return answer.statusCode() + " " + answer.body();
  }

  private static HttpRequest.Builder wechatNotice(String address, String trade, boolean forged) {
    String nonce = "fdasflkja484";
    String body =
        """
        {"id":"EV-1","create_time":"2021-08-20T10:34:56+08:00","resource_type":"encrypt-resource","event_type":"TRANSACTION.SUCCESS",\
        "summary":"支付成功","resource":{"original_type":"transaction","algorithm":"AEAD_AES_256_GCM","ciphertext":"%s",\
        "associated_data":"transaction","nonce":"%s"}}\
        """
            .formatted(PaymentKeys.seal(transaction(trade), nonce, "transaction"), nonce);
    HttpRequest.Builder notice =
        HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body));
    signature(body, forged).forEach(notice::header);
    return notice.header("Content-Type", "application/json");
  }

  private static Map<String, String> signature(String body, boolean forged) {
    String time = String.valueOf(Instant.now().getEpochSecond());
    String signed = KEYS.sign(time + "\nnonce\n" + body + "\n", forged);
    return Map.of(
        "Wechatpay-Timestamp",
        time,
        "Wechatpay-Nonce",
        "nonce",
        "Wechatpay-Serial",
        KEY_ID,
        "Wechatpay-Signature",
        signed);
  }

  private static String transaction(String trade) {
    Trade found = known(trade);
    return """
    {"mchid":"1900000001","appid":"wx0000000000000001","out_trade_no":"%s","transaction_id":"42%s","trade_type":"%s",\
    "trade_state":"%s","success_time":"2021-08-20T10:34:56+08:00","amount":{"total":%d,"currency":"CNY"}}\
    """
        .formatted(trade, trade, found.way, found.paid > 0 ? "SUCCESS" : "NOTPAY", found.paid);
  }

  private static HttpRequest.Builder alipayNotice(String address, String trade, boolean forged) {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "app_id", "2021000000000001",
                "charset", "UTF-8",
                "gmt_payment", "2021-08-20 10:34:56",
                "notify_type", "trade_status_sync",
                "out_trade_no", trade,
                "subject", "培训费",
                "total_amount", yuan(known(trade).paid),
                "trade_no", "22" + trade,
                "trade_status", "TRADE_SUCCESS"));
    fields.put("sign", KEYS.sign(content(fields), forged));
    fields.put("sign_type", "RSA2");
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
        .POST(BodyPublishers.ofString(form(fields)));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// By which page of the provider it is paid: NATIVE, MWEB, or the name of Alipay's page.
  public static String way(String trade) {
    return known(trade).way;
  }

  /// Where the provider sends the payer's browser afterwards, with what it adds to the address.
  ///
  /// @param link how the payer came there
  public static URI back(String trade, String link) {
    String given = link.replaceFirst(".*&redirect_url=", "");
    if (!given.equals(link)) {
      return URI.create(URLDecoder.decode(given, StandardCharsets.UTF_8));
    }
    Trade found = known(trade);
    Map<String, String> said = new TreeMap<>(Map.of("out_trade_no", trade, "method", found.way));
    said.put("sign", KEYS.sign(content(said), false));
    return URI.create(found.back + "?" + form(said));
  }

  /// Follows the link to a provider's page, as a payer's browser does.
  public static int visit(String link) {
    return send(HttpRequest.newBuilder(URI.create(link)).GET().build()).statusCode();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void wechat(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    URI address = exchange.getRequestURI();
    String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String message =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            address.toString(),
            part(signed, "timestamp"),
            part(signed, "nonce_str"),
            body,
            "");
    boolean sound = KEYS.signed(message, part(signed, "signature"));
    String answer = sound && !broken ? wechat(address.getPath(), body) : "";
    int status = broken ? 500 : sound ? answer.isEmpty() ? 404 : 200 : 401;
    String text = answer.isEmpty() ? "{\"code\":\"NO\",\"message\":\"no\"}" : answer;
    signature(text, false).forEach(exchange.getResponseHeaders()::add);
    respond(exchange, status, text);
  }

  private static String part(String signed, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]+)\"").matcher(signed);
    return found.find() ? found.group(1) : "";
  }

  private static String wechat(String path, String body) {
    if (path.equals("/v3/bill/tradebill")) {
      return "{\"hash_type\":\"SHA1\",\"hash_value\":\"%s\",\"download_url\":\"%s/bill\"}"
          .formatted(PaymentKeys.hash(statement), here());
    }
    if (path.equals("/v3/refund/domestic/refunds")) {
      return refund(
          JsonPath.read(body, "$.out_trade_no"),
          JsonPath.read(body, "$.out_refund_no"),
          number(body, "$.amount.refund"));
    }
    if (path.startsWith("/v3/pay/transactions/out-trade-no/")) {
      String trade = path.substring(path.lastIndexOf('/') + 1);
      return TRADES.containsKey(trade) ? transaction(trade) : "";
    }
    return open(path.substring(path.lastIndexOf('/') + 1), body);
  }

  /// A phone has to say from where it pays.
  private static String open(String way, String body) {
    Trade trade = opened(JsonPath.read(body, "$.out_trade_no"));
    trade.asked = number(body, "$.amount.total");
    if (way.equals("native")) {
      trade.way = "NATIVE";
      return "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=1\"}";
    }
    String from = JsonPath.read(body, "$.scene_info.payer_client_ip");
    if (from.isEmpty() || !"Wap".equals(JsonPath.read(body, "$.scene_info.h5_info.type"))) {
      return "";
    }
    trade.way = "MWEB";
    return "{\"h5_url\":\"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=1\"}";
  }

  private static long number(String json, String path) {
    return JsonPath.<Number>read(json, path).longValue();
  }

  private static String refund(String trade, String refund, long fen) {
    known(trade).refunds.put(refund, fen);
    return """
    {"refund_id":"50%s","out_refund_no":"%s","transaction_id":"42%s","out_trade_no":"%s","channel":"ORIGINAL","status":"PROCESSING",\
    "amount":{"total":%d,"refund":%d}}\
    """
        .formatted(refund, refund, trade, trade, known(trade).paid, fen);
  }

  private static void alipay(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new TreeMap<>();
    for (String pair : (exchange.getRequestURI().getRawQuery() + "&" + body).split("&")) {
      if (pair.contains("=")) {
        fields.put(
            pair.substring(0, pair.indexOf('=')),
            URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
      }
    }
    String signed = fields.remove("sign");
    if (broken || signed == null || !KEYS.signed(content(fields), signed)) {
      respond(exchange, broken ? 500 : 401, "");
      return;
    }
    String method = fields.getOrDefault("method", "");
    String answer =
        method.endsWith(".pay")
            ? page(fields)
            : alipay(method, fields.getOrDefault("biz_content", ""));
    String name = method.replace('.', '_') + "_response";
    respond(
        exchange,
        200,
        "{\"%s\":%s,\"sign\":\"%s\"}".formatted(name, answer, KEYS.sign(answer, false)));
  }

  private static String alipay(String method, String content) {
    if (method.equals("alipay.data.dataservice.bill.downloadurl.query")) {
      return "{\"code\":\"10000\",\"msg\":\"Success\",\"bill_download_url\":\"%s/bill\"}"
          .formatted(here());
    }
    String trade = JsonPath.read(content, "$.out_trade_no");
    switch (method) {
      case "alipay.trade.refund" -> {
        long fen = Math.round(Double.parseDouble(JsonPath.read(content, "$.refund_amount")) * 100);
        known(trade).refunds.put(JsonPath.read(content, "$.out_request_no"), fen);
        return "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\"%s\",\"fund_change\":\"Y\"}"
            .formatted(trade);
      }
      case "alipay.trade.query" -> {
        Trade found = TRADES.get(trade);
        return found == null
            ? "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"ACQ.TRADE_NOT_EXIST\",\"sub_msg\":\"交易不存在\"}"
            : """
            {"code":"10000","msg":"Success","out_trade_no":"%s","trade_no":"22%s","trade_status":"%s","total_amount":"%s",\
            "send_pay_date":"2021-08-20 10:34:56"}\
            """
                .formatted(
                    trade,
                    trade,
                    found.paid > 0 ? "TRADE_SUCCESS" : "WAIT_BUYER_PAY",
                    yuan(Math.max(found.paid, found.asked)));
      }
      default -> throw new IllegalArgumentException(method);
    }
  }

  /// A payer's browser comes to a page; each has its own code of product.
  private static String page(Map<String, String> fields) {
    String content = fields.getOrDefault("biz_content", "");
    Trade trade = opened(JsonPath.read(content, "$.out_trade_no"));
    trade.asked = Math.round(Double.parseDouble(JsonPath.read(content, "$.total_amount")) * 100);
    trade.way = fields.getOrDefault("method", "");
    trade.back = fields.getOrDefault("return_url", "");
    String product = trade.way.contains(".wap.") ? "QUICK_WAP_WAY" : "FAST_INSTANT_TRADE_PAY";
    return product.equals(JsonPath.read(content, "$.product_code")) ? "{}" : "";
  }

  private static String content(Map<String, String> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&"));
  }

  private static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v3/", PaymentGateway::wechat);
      server.createContext("/gateway.do", PaymentGateway::alipay);
      server.createContext("/bill", PaymentGateway::bill);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
      return server;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
