package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

@Controller
@BeforeAnythingElse
class PasswordController {
  private final Accounts accounts;
  private final People people;
  private final Sessions sessions;

  PasswordController(Accounts accounts, People people, Sessions sessions) {
    this.accounts = accounts;
    this.people = people;
    this.sessions = sessions;
  }

  @GetMapping("/password")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView editForm(Shell shell, HttpServletRequest request) {
    return Pages.show(page(shell, request, null));
  }

  @PostMapping("/password")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView update(
      Shell shell,
      Identity identity,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again) {
    if (!wanted.equals(again)) {
      return Pages.refuse(page(shell, request, "identity.password.refused.again"));
    }
    @Nullable String refusal = accounts.changePassword(identity, old, wanted).orElse(null);
    if (refusal != null) {
      return Pages.refuse(page(shell, request, refusal));
    }
    boolean proven = people.signedIn(request).map(SignedIn::proven).orElse(false);
    // Whoever still sits somewhere with the old password is signed out there.
    sessions.endOthers(identity.accountId(), null);
    people.open(request, identity.accountId(), identity.postId());
    if (proven) {
      people.prove(request);
    }
    return Pages.goTo("/");
  }

  private PasswordPage page(Shell shell, HttpServletRequest request, @Nullable String refusal) {
    boolean oneTime =
        people.signedIn(request).map(person -> person.footing().oneTimePassword()).orElse(false);
    return new PasswordPage(
        shell.titled("identity.password.title"),
        oneTime,
        refusal == null ? null : shell.words().of(refusal));
  }
}
