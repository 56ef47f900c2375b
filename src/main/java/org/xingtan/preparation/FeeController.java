package org.xingtan.preparation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// What taking part costs and who pays.
@Controller
class FeeController {
  private final Runs runs;
  private final RunForms forms;
  private final RunAnswers answers;

  FeeController(Runs runs, RunForms forms, RunAnswers answers) {
    this.runs = runs;
    this.forms = forms;
    this.answers = answers;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/fee")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, RunSetUp run) {
    return answers.show(shell, run, "fee", forms.fee(run, shell.words()));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/fee")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    @Nullable FeeRule fee = RunForms.fee(typed);
    Fields form = forms.fee(run, shell.words());
    return answers.answer(shell, run, "fee", form, typed, () -> runs.setFee(identity, run, fee));
  }
}
