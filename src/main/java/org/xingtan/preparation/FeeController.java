package org.xingtan.preparation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
  private final RunLookUp find;
  private final RunForms forms;
  private final RunAnswers answers;

  FeeController(Runs runs, RunLookUp find, RunForms forms, RunAnswers answers) {
    this.runs = runs;
    this.find = find;
    this.forms = forms;
    this.answers = answers;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/fee")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, @PathVariable String period, @PathVariable String programme) {
    RunSetUp run = find.run(period, programme);
    return answers.show(shell, run, "fee", forms.fee(run, shell.words()));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/fee")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable String period,
      @PathVariable String programme,
      Typed typed) {
    RunSetUp run = find.run(period, programme);
    @Nullable FeeRule fee = RunForms.fee(typed);
    Fields form = forms.fee(run, shell.words());
    return answers.answer(shell, run, "fee", form, typed, () -> runs.setFee(identity, run, fee));
  }
}
