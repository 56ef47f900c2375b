package org.xingtan.preparation;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Who is due, who takes part, who completes.
@Controller
class RulesController {
  private final Runs runs;
  private final RunForms forms;
  private final RunAnswers answers;

  RulesController(Runs runs, RunForms forms, RunAnswers answers) {
    this.runs = runs;
    this.forms = forms;
    this.answers = answers;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/rules")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, RunSetUp run) {
    return answers.show(shell, run, "rules", forms.rules(run, shell.words()));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/rules")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    Optional<RunRules> rules = RunForms.rules(typed);
    Fields form = forms.rules(run, shell.words());
    return answers.answer(
        shell,
        run,
        "rules",
        form,
        typed,
        () ->
            rules
                .map(said -> runs.change(identity, run, said))
                .orElseGet(() -> Optional.of(new SetUpRefused.SomethingMissing())));
  }
}
