package org.xingtan.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.identity.Identity;
import org.xingtan.identity.SecondFactors;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Adding and removing passkeys of one's own.
@Controller
@BeforeAnythingElse
class PasskeyController {
  private static final int LONGEST_LABEL = 40;

  private final Passkeys passkeys;
  private final SecondFactors accounts;
  private final Challenges challenges;
  private final Factors factors;
  private final SecondFactorController overview;

  PasskeyController(
      Passkeys passkeys,
      SecondFactors accounts,
      Challenges challenges,
      Factors factors,
      SecondFactorController overview) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.challenges = challenges;
    this.factors = factors;
    this.overview = overview;
  }

  /// @param answer of the browser to the challenge of the page, as JSON
  @PostMapping("/second-factor/passkeys")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView create(
      Shell shell,
      Identity who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String label) {
    if (accounts.stillToShow(request)) {
      return Pages.goTo("/second-factor/check");
    }
    String name =
        label.isBlank() ? shell.words().of("secondfactor.passkey.unnamed") : label.strip();
    boolean added =
        challenges
            .take(request)
            .map(asked ->
                passkeys.add(
                    who, asked, answer, name.substring(0, Math.min(name.length(), LONGEST_LABEL))))
            .orElse(false);
    if (!added) {
      String refusal = shell.words().of("secondfactor.refused.passkey");
      return Pages.refuse(overview.page(shell, who, request, refusal));
    }
    accounts.show(request);
    return factors
        .firstRecoveryCodes(who)
        .map(codes ->
            Pages.show(new RecoveryCodesPage(shell.titled("secondfactor.recovery.title"), codes)))
        .orElseGet(() -> Pages.goTo("/second-factor"));
  }

  @PostMapping("/second-factor/passkeys/deletion")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView delete(
      Identity who, HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
    if (!accounts.stillToShow(request)) {
      passkeys.remove(who, decoded(id));
    }
    return Pages.goTo("/second-factor");
  }

  private static byte[] decoded(String id) {
    try {
      return Base64.getUrlDecoder().decode(id);
    } catch (IllegalArgumentException forged) {
      throw new NotFound();
    }
  }
}
