package org.xingtan.activation;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.xingtan.web.Words;

/// Choosing a password without one: on the first sign-in, and when it was forgotten. With the slip of an administrator.
@Controller
@BeforeAnythingElse
class ActivationController {
  private final Activations activations;
  private final Outbox outbox;

  ActivationController(Activations activations, Outbox outbox) {
    this.activations = activations;
    this.outbox = outbox;
  }

  @GetMapping("/activation")
  @MayCall(Caller.ANYONE)
  ModelAndView newForm(Shell shell) {
    return Pages.show(page(shell, outbox, "", null));
  }

  @PostMapping("/activation")
  @MayCall(Caller.ANYONE)
  ModelAndView create(
      Shell shell, ChosenPassword chosen, @RequestParam(defaultValue = "") String slip) {
    if (!chosen.typedTwice()) {
      return refused(shell, chosen.name(), "activation.refused.again");
    }
    ActivationAnswer answer = activations.withSlip(chosen.name(), slip, chosen.wanted());
    @Nullable String refusal = refusal(answer, "activation.refused.slip", shell.words());
    return refusal == null
        ? Pages.goTo("/sign-in?chosen")
        : Pages.refuse(page(shell, outbox, chosen.name(), refusal));
  }

  private ModelAndView refused(Shell shell, String name, String key) {
    return Pages.refuse(page(shell, outbox, name, shell.words().of(key)));
  }

  static ActivationPage page(Shell shell, Outbox outbox, String name, @Nullable String refusal) {
    return new ActivationPage(
        shell.titled("activation.title"), name, refusal, media(outbox, shell.words()));
  }

  private static List<ActivationPage.Way> media(Outbox outbox, Words words) {
    return Stream.of(Medium.values())
        .filter(outbox::ready)
        .map(medium -> new ActivationPage.Way(medium.name(), words.of("activation.way." + medium)))
        .toList();
  }

  /// What to say; nothing when the password was chosen.
  ///
  /// @param wrong key of what to say of a wrong slip or code
  static @Nullable String refusal(ActivationAnswer answer, String wrong, Words words) {
    return switch (answer) {
      case ActivationAnswer.Done _ -> null;
      case ActivationAnswer.WrongSecret _ -> words.of(wrong);
      case ActivationAnswer.Locked locked ->
          words.of("activation.refused.locked", minutes(locked.remaining()));
      case ActivationAnswer.SharedMobile _ -> words.of("activation.refused.shared-mobile");
      case ActivationAnswer.WeakPassword weak -> words.of(weak.reason());
    };
  }

  static long minutes(Duration remaining) {
    return Math.max(1, (remaining.toSeconds() + 59) / 60);
  }
}
