package org.xingtan.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.identity.Identity;
import org.xingtan.identity.SecondFactors;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The second factors of one's own account.
@Controller
@BeforeAnythingElse
class SecondFactorController {
  private final FactorStore factors;
  private final PasskeyStore passkeys;
  private final SecondFactors accounts;
  private final Challenges challenges;

  SecondFactorController(
      FactorStore factors, PasskeyStore passkeys, SecondFactors accounts, Challenges challenges) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.challenges = challenges;
  }

  @GetMapping("/second-factor")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView show(Shell shell, Identity who, HttpServletRequest request) {
    return accounts.stillToShow(request)
        ? Pages.goTo("/second-factor/check")
        : Pages.show(page(shell, who, request, null));
  }

  SecondFactorPage page(
      Shell shell, Identity who, HttpServletRequest request, @Nullable String refusal) {
    int account = who.accountId();
    List<PasskeyStore.Passkey> keys = passkeys.all(account);
    boolean authenticator =
        factors.authenticator(account).filter(a -> a.confirmedAt() != null).isPresent();
    boolean any = authenticator || !keys.isEmpty();
    return new SecondFactorPage(
        shell.titled("secondfactor.title"),
        refusal,
        new SecondFactorPage.State(authenticator, any, left(shell, account)),
        keys.stream().map(key -> row(key, shell)).toList(),
        PasskeyRequest.toCreate(challenges.fresh(request), request.getServerName(), who, keys));
  }

  private String left(Shell shell, int account) {
    return shell.words().of("secondfactor.recovery.left", factors.recoveryCodesLeft(account));
  }

  private static SecondFactorPage.Row row(PasskeyStore.Passkey key, Shell shell) {
    return new SecondFactorPage.Row(
        Base64.getUrlEncoder().withoutPadding().encodeToString(key.id()),
        key.label(),
        shell.words().of("secondfactor.passkey.added", CityTime.minute(key.addedAt())),
        shell.words().of("secondfactor.passkey.remove", key.label()));
  }
}
