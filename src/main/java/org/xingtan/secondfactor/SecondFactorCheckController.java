package org.xingtan.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
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
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.identity.Identity;
import org.xingtan.identity.SecondFactors;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Showing a second factor after the password.
@Controller
@BeforeAnythingElse
class SecondFactorCheckController {
  private final SecondFactorProofs proofs;
  private final PasskeyStore passkeys;
  private final SecondFactors accounts;
  private final Challenges challenges;
  private final Attempts attempts;
  private final Audit audit;

  SecondFactorCheckController(
      SecondFactorProofs proofs,
      PasskeyStore passkeys,
      SecondFactors accounts,
      Challenges challenges,
      Attempts attempts,
      Audit audit) {
    this.proofs = proofs;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.challenges = challenges;
    this.attempts = attempts;
    this.audit = audit;
  }

  @GetMapping("/second-factor/check")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView newForm(Shell shell, Identity who, HttpServletRequest request) {
    return accounts.stillToShow(request)
        ? Pages.show(page(shell, who, request, null))
        : Pages.goTo("/");
  }

  @PostMapping("/second-factor/check")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView create(
      Shell shell,
      Identity who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String recovery,
      @RequestParam(defaultValue = "") String answer) {
    if (!accounts.stillToShow(request)) {
      return Pages.goTo("/");
    }
    Optional<Duration> wait = attempts.admit(whose(who));
    if (wait.isPresent()) {
      return Pages.refuse(page(shell, who, request, locked(shell, wait.get())));
    }
    if (!proofs.fits(who.accountId(), challenges.take(request), code, recovery, answer)) {
      audit.recordPerson(
          who.accountId(), who.name(), AuditEvent.PROOF, false, "/second-factor", "WRONG");
      String refusal = shell.words().of("secondfactor.refused.check");
      return Pages.refuse(page(shell, who, request, refusal));
    }
    attempts.forget(whose(who));
    accounts.show(request);
    return Pages.goTo("/");
  }

  private SecondFactorCheckPage page(
      Shell shell, Identity who, HttpServletRequest request, @Nullable String refusal) {
    List<PasskeyStore.Passkey> keys = passkeys.all(who.accountId());
    return new SecondFactorCheckPage(
        shell.titled("secondfactor.check.title"),
        refusal,
        proofs.hasAuthenticator(who.accountId()),
        keys.isEmpty()
            ? null
            : PasskeyRequest.toShow(challenges.fresh(request), request.getServerName(), keys));
  }

  static String whose(Identity who) {
    return "second-factor:" + who.accountId();
  }

  static String locked(Shell shell, Duration remaining) {
    long minutes = Math.max(1, (remaining.toSeconds() + 59) / 60);
    return shell.words().of("secondfactor.refused.locked", minutes);
  }
}
