package org.xingtan.preparation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Limit;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// How much one person may select.
@Controller
class LimitController {
  private final Runs runs;
  private final RunForms forms;
  private final RunAnswers answers;

  LimitController(Runs runs, RunForms forms, RunAnswers answers) {
    this.runs = runs;
    this.forms = forms;
    this.answers = answers;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/limits")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, RunSetUp run) {
    return answers.show(shell, run, "limits", forms.limits(run, shell.words()));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/limits")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    List<Limit> limits = forms.limits(run, typed);
    Fields form = forms.limits(run, shell.words());
    return answers.answer(
        shell, run, "limits", form, typed, () -> runs.setLimits(identity, run, limits));
  }
}
