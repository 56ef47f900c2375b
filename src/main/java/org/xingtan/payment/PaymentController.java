package org.xingtan.payment;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.treasury.OnlineMoney;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.QrCode;
import org.xingtan.web.Shell;

/// A teacher pays a bill of their own.
@Controller
class PaymentController {
  private static final String ADDRESS = "/payments";

  private final Providers providers;
  private final Attempts attempts;
  private final AttemptStore store;
  private final Takings takings;
  private final OnlineMoney money;

  PaymentController(
      Providers providers,
      Attempts attempts,
      AttemptStore store,
      Takings takings,
      OnlineMoney money) {
    this.providers = providers;
    this.attempts = attempts;
    this.store = store;
    this.takings = takings;
    this.money = money;
  }

  static String address(String tradeNo) {
    return ADDRESS + "/" + tradeNo;
  }

  static String opening(String provider, String bill) {
    return ADDRESS + "/" + provider + "/" + bill;
  }

  @PostMapping(ADDRESS + "/{provider}/{bill}")
  @MayCall(Caller.TEACHER)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable String provider,
      @PathVariable String bill,
      HttpServletRequest request) {
    Provider chosen = providers.named(provider).orElseThrow(NotFound::new);
    OnlineMoney.Owed owed = money.owed(bill, identity).orElseThrow(NotFound::new);
    boolean phone = browser(request).contains("Mobile");
    try {
      Attempt attempt = attempts.open(chosen, owed, phone, request.getRemoteAddr());
      return Pages.goTo(address(attempt.tradeNo()));
    } catch (ProviderFailed failed) {
      String why = shell.words().of("payment.failed", failed.why());
      return Pages.show(page(shell, bill, "", false, why, null, null), HttpStatus.BAD_GATEWAY);
    }
  }

  /// Asks the provider, in case the payer is faster than the notice. What the provider's page adds to the address is not believed.
  @GetMapping(ADDRESS + "/{tradeNo}")
  @MayCall(Caller.TEACHER)
  ModelAndView show(
      Shell shell, Identity identity, @PathVariable String tradeNo, HttpServletRequest request) {
    Attempt attempt =
        store
            .find(tradeNo)
            .filter(found -> money.isOwn(found.bill(), identity))
            .orElseThrow(NotFound::new);
    takings.ask(attempt);
    boolean paid = "PAID".equals(store.find(tradeNo).orElseThrow().endedAs());
    boolean scan = attempt.provider().equals("WECHAT") && !attempt.phone();
    String said = paid ? "payment.paid" : how(attempt, browser(request));
    boolean offered = said.startsWith("payment.how.");
    return Pages.show(
        page(
            shell,
            attempt.bill(),
            shell.words().of("payment.amount", attempt.yuan().toPlainString()),
            paid,
            shell.words().of(said),
            offered && scan ? QrCode.of(attempt.link()) : null,
            offered && !scan ? attempt.link() : null));
  }

  /// WeChat's own browser may not open its payment page for other browsers.
  private String how(Attempt attempt, String browser) {
    if (!attempts.isGood(attempt)) {
      return "payment.over";
    }
    boolean wechat = attempt.provider().equals("WECHAT");
    if (wechat && attempt.phone() && browser.contains("MicroMessenger")) {
      return "payment.outside";
    }
    return "payment.how." + attempt.provider() + (attempt.phone() ? ".phone" : "");
  }

  private static String browser(HttpServletRequest request) {
    return String.valueOf(request.getHeader("User-Agent"));
  }

  private static PaymentPage page(
      Shell shell,
      String bill,
      String amount,
      boolean paid,
      String said,
      @Nullable QrCode picture,
      @Nullable String link) {
    return new PaymentPage(
        shell.titled("payment.title"), amount, bill, "/bills/" + bill, paid, said, picture, link);
  }
}
