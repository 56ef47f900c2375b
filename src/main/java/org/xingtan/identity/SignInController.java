package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
import org.xingtan.web.Words;

@Controller
@BeforeAnythingElse
class SignInController {
  private static final Set<String> TOLD = Set.of("stale", "sign-on", "unknown", "without-post");

  private final Accounts accounts;
  private final ReferenceAccountStore referenceAccounts;
  private final People people;
  private final SignOnOffers offers;
  private final Audit audit;

  SignInController(
      Accounts accounts,
      ReferenceAccountStore referenceAccounts,
      People people,
      SignOnOffers offers,
      Audit audit) {
    this.accounts = accounts;
    this.referenceAccounts = referenceAccounts;
    this.people = people;
    this.offers = offers;
    this.audit = audit;
  }

  @GetMapping("/sign-in")
  @MayCall(Caller.ANYONE)
  ModelAndView newForm(
      Shell shell,
      @RequestParam(defaultValue = "/") String then,
      @RequestParam(required = false) @Nullable String stale,
      @RequestParam(required = false) @Nullable String chosen,
      @RequestParam(defaultValue = "") String refused) {
    if (shell.person() != null) {
      return Pages.goTo(ownAddress(then));
    }
    String reason = stale == null ? refused : "stale";
    @Nullable String refusal =
        TOLD.contains(reason) ? shell.words().of("identity.sign-in.refused." + reason) : null;
    @Nullable String notice = chosen == null ? null : shell.words().of("identity.sign-in.chosen");
    return Pages.show(page(shell, "", then, refusal, notice));
  }

  @PostMapping("/sign-in")
  @MayCall(Caller.ANYONE)
  ModelAndView create(
      HttpServletRequest request,
      Shell shell,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String then) {
    return switch (accounts.signIn(name, password)) {
      case SignInAnswer.Welcome welcome -> welcome(request, welcome, then);
      case SignInAnswer.Wrong _ -> refused(shell, name, then, "identity.sign-in.refused.wrong");
      case SignInAnswer.SharedMobile _ ->
          refused(shell, name, then, "identity.sign-in.refused.shared-mobile");
      case SignInAnswer.WithoutPost _ ->
          refused(shell, name, then, "identity.sign-in.refused.without-post");
      case SignInAnswer.Locked locked ->
          refused(
              shell, name, then, "identity.sign-in.refused.locked", minutes(locked.remaining()));
    };
  }

  @PostMapping("/sign-out")
  @MayCall(Caller.ANYONE)
  ModelAndView delete(HttpServletRequest request) {
    people
        .signedIn(request)
        .ifPresent(person -> audit.record(person.identity(), AuditEvent.SIGN_OUT, "/sign-out", ""));
    people.close(request);
    return Pages.goTo("/sign-in");
  }

  private ModelAndView welcome(
      HttpServletRequest request, SignInAnswer.Welcome welcome, String then) {
    people.open(request, welcome.account().id(), welcome.post().id());
    return Pages.goTo(
        welcome.account().footing().oneTimePassword() ? "/password" : ownAddress(then));
  }

  private ModelAndView refused(
      Shell shell, String name, String then, String reason, Object... arguments) {
    return Pages.refuse(page(shell, name, then, shell.words().of(reason, arguments), null));
  }

  private SignInPage page(
      Shell shell, String name, String then, @Nullable String refusal, @Nullable String notice) {
    return new SignInPage(
        shell.titled("identity.sign-in.title"),
        name,
        ownAddress(then),
        refusal,
        notice,
        offers.offers(),
        ready(shell.words()));
  }

  private List<SignInPage.ReadyAccount> ready(Words words) {
    return referenceAccounts.all().stream()
        .map(account ->
            new SignInPage.ReadyAccount(
                words.of("identity.ready." + account.role()),
                account.name(),
                account.signInName(),
                account.password()))
        .toList();
  }

  /// Only an encoded address on this very site; anything else leads home.
  private static String ownAddress(String then) {
    boolean own =
        then.startsWith("/")
            && !then.startsWith("//")
            && then.chars()
                .noneMatch(character -> character <= ' ' || character > '~' || character == '\\');
    return own && !then.startsWith("/sign-") ? then : "/";
  }

  private static long minutes(Duration remaining) {
    return Math.max(1, (remaining.toSeconds() + 59) / 60);
  }
}
