package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.web.Fields;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// One form of a run on a page of its own: shown, and answered once it was sent.
@Component
class RunAnswers {
  private final RunForms forms;
  private final Refusals refusals;

  RunAnswers(RunForms forms, Refusals refusals) {
    this.forms = forms;
    this.refusals = refusals;
  }

  ModelAndView show(Shell shell, RunSetUp run, String what, Fields form) {
    return Pages.show(page(shell, run, what, form));
  }

  /// What is typed is written when it can be read; a refusal shows the form again as it was typed.
  ModelAndView answer(
      Shell shell,
      RunSetUp run,
      String what,
      Fields form,
      Typed typed,
      Supplier<Optional<SetUpRefused>> write) {
    return Refusals.unreadable(typed, shell.words())
        .or(() -> write.get().map(no -> refusals.text(no, shell.words())))
        .map(why -> Pages.refuse(page(shell, run, what, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.period(run.key().period())));
  }

  private FormPage page(Shell shell, RunSetUp run, String what, Fields form) {
    String explanation = shell.words().of("preparation." + what + ".explanation");
    return forms.page(shell, run, what, explanation, List.of(form));
  }
}
