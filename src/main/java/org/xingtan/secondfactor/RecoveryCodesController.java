package org.xingtan.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.identity.Identity;
import org.xingtan.identity.SecondFactors;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Fresh codes on paper, when the others are used up or lost.
@Controller
@BeforeAnythingElse
class RecoveryCodesController {
  private final Factors factors;
  private final SecondFactors accounts;

  RecoveryCodesController(Factors factors, SecondFactors accounts) {
    this.factors = factors;
    this.accounts = accounts;
  }

  @PostMapping("/second-factor/recovery-codes")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView create(Shell shell, Identity who, HttpServletRequest request) {
    if (accounts.stillToShow(request)) {
      return Pages.goTo("/second-factor/check");
    }
    return Pages.show(
        new RecoveryCodesPage(
            shell.titled("secondfactor.recovery.title"), factors.freshRecoveryCodes(who)));
  }
}
