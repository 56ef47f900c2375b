package org.xingtan.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Attempts;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.identity.Identity;
import org.xingtan.identity.SecondFactors;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.QrCode;
import org.xingtan.web.Shell;

/// Setting up an authenticator application: scan a picture, type the first code.
@Controller
@BeforeAnythingElse
class AuthenticatorController {
  private final Factors factors;
  private final SecondFactors accounts;
  private final Attempts attempts;

  AuthenticatorController(Factors factors, SecondFactors accounts, Attempts attempts) {
    this.factors = factors;
    this.accounts = accounts;
    this.attempts = attempts;
  }

  @GetMapping("/second-factor/authenticator")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView newForm(Shell shell, Identity who, HttpServletRequest request) {
    if (accounts.stillToShow(request)) {
      return Pages.goTo("/second-factor/check");
    }
    return form(shell, who, null).map(Pages::show).orElseGet(() -> Pages.goTo("/second-factor"));
  }

  @PostMapping("/second-factor/authenticator")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView create(
      Shell shell,
      Identity who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code) {
    if (accounts.stillToShow(request)) {
      return Pages.goTo("/second-factor/check");
    }
    String whose = SecondFactorCheckController.whose(who);
    Optional<Duration> locked = attempts.admit(whose);
    if (locked.isPresent()) {
      return refused(shell, who, SecondFactorCheckController.locked(shell, locked.get()));
    }
    if (!factors.confirmAuthenticator(who, code)) {
      return refused(shell, who, shell.words().of("secondfactor.refused.code"));
    }
    attempts.forget(whose);
    List<String> recovery = factors.freshRecoveryCodes(who);
    accounts.show(request);
    return Pages.show(new RecoveryCodesPage(shell.titled("secondfactor.recovery.title"), recovery));
  }

  @PostMapping("/second-factor/authenticator/deletion")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView delete(Identity who, HttpServletRequest request) {
    if (!accounts.stillToShow(request)) {
      factors.removeAuthenticator(who);
    }
    return Pages.goTo("/second-factor");
  }

  private ModelAndView refused(Shell shell, Identity who, String refusal) {
    return form(shell, who, refusal)
        .map(Pages::refuse)
        .orElseGet(() -> Pages.goTo("/second-factor"));
  }

  private Optional<AuthenticatorPage> form(Shell shell, Identity who, @Nullable String refusal) {
    return factors
        .unconfirmedSecret(who.accountId())
        .map(secret ->
            new AuthenticatorPage(
                shell.titled("secondfactor.authenticator.title"),
                refusal,
                QrCode.of(address(who, secret)),
                secret.replaceAll("(.{4})(?=.)", "$1 ")));
  }

  private static String address(Identity who, String secret) {
    return "otpauth://totp/Xingtan:"
        + URLEncoder.encode(who.name(), StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + secret
        + "&issuer=Xingtan";
  }
}
