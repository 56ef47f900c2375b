package org.xingtan.payment;

import com.wechat.pay.java.core.notification.RequestParam;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;

/// What providers tell by themselves. Anybody can send it; only what bears the provider's signature is believed.
@Controller
class NoticeController {
  static final String WECHAT = "/payment-notices/wechat";
  static final String ALIPAY = "/payment-notices/alipay";
  private static final int LONGEST = 64 * 1024;

  private final Providers providers;
  private final Takings takings;

  NoticeController(Providers providers, Takings takings) {
    this.providers = providers;
    this.takings = takings;
  }

  @PostMapping(WECHAT)
  @MayCall(Caller.ANYONE)
  void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
    WechatPay wechat = providers.wechat().orElseThrow(NotFound::new);
    String body = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
    try {
      wechat
          .read(signed(request, body))
          .ifPresent(paid -> takings.take(wechat.name(), paid, false));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (Forged _) {
      takings.forged(wechat.name());
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static RequestParam signed(HttpServletRequest request, String body) {
    return new RequestParam.Builder()
        .serialNumber(header(request, "Wechatpay-Serial"))
        .nonce(header(request, "Wechatpay-Nonce"))
        .timestamp(header(request, "Wechatpay-Timestamp"))
        .signature(header(request, "Wechatpay-Signature"))
        .body(body)
        .build();
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value;
  }

  @PostMapping(ALIPAY)
  @MayCall(Caller.ANYONE)
  void update(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Alipay alipay = providers.alipay().orElseThrow(NotFound::new);
    Map<String, String> notice = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> notice.put(name, String.join(",", values)));
    response.setContentType("text/plain;charset=UTF-8");
    try {
      alipay.read(notice).ifPresent(paid -> takings.take(alipay.name(), paid, false));
      response.getWriter().write("success");
    } catch (Forged _) {
      takings.forged(alipay.name());
      response.getWriter().write("failure");
    }
  }
}
