package org.xingtan.activation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.BeforeAnythingElse;
import org.xingtan.outbox.Medium;
import org.xingtan.outbox.Outbox;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Choosing a password with a code. What was typed as name stays in forms and never comes into an address: it may be an identity
/// number.
@Controller
@BeforeAnythingElse
class CodeController {
  private final Codes codes;
  private final Activations activations;
  private final Outbox outbox;

  CodeController(Codes codes, Activations activations, Outbox outbox) {
    this.codes = codes;
    this.activations = activations;
    this.outbox = outbox;
  }

  @PostMapping("/activation/codes")
  @MayCall(Caller.ANYONE)
  ModelAndView create(
      Shell shell,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "SMS") Medium medium) {
    String key =
        switch (codes.send(name, medium, shell.words())) {
          case CodeAnswer.Sent _ -> "";
          case CodeAnswer.TooSoon wait ->
              shell
                  .words()
                  .of(
                      "activation.refused.too-soon",
                      ActivationController.minutes(wait.remaining()));
          case CodeAnswer.SharedMobile _ -> shell.words().of("activation.refused.shared-mobile");
          case CodeAnswer.NotReady _ -> shell.words().of("activation.refused.not-ready");
        };
    return key.isEmpty()
        ? Pages.show(new CodePage(shell.titled("activation.code.title"), name, null))
        : Pages.refuse(ActivationController.page(shell, outbox, name, key));
  }

  @PostMapping("/activation/codes/use")
  @MayCall(Caller.ANYONE)
  ModelAndView update(
      Shell shell, ChosenPassword chosen, @RequestParam(defaultValue = "") String code) {
    @Nullable String refusal =
        chosen.typedTwice()
            ? ActivationController.refusal(
                activations.withCode(chosen.name(), code, chosen.wanted()),
                "activation.refused.code",
                shell.words())
            : shell.words().of("activation.refused.again");
    return refusal == null
        ? Pages.goTo("/sign-in?chosen")
        : Pages.refuse(new CodePage(shell.titled("activation.code.title"), chosen.name(), refusal));
  }
}
