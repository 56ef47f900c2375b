package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Who is due, who takes part, who completes.
@Controller
class RulesController {
  private final Runs runs;
  private final RunLookUp find;
  private final RunForms forms;
  private final Refusals refusals;

  RulesController(Runs runs, RunLookUp find, RunForms forms, Refusals refusals) {
    this.runs = runs;
    this.find = find;
    this.forms = forms;
    this.refusals = refusals;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/rules")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, @PathVariable String period, @PathVariable String programme) {
    RunSetUp run = find.run(period, programme);
    return Pages.show(
        forms.page(
            shell,
            run,
            "rules",
            shell.words().of("preparation.rules.explanation"),
            List.of(forms.rules(run, shell.words()))));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/rules")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable String period,
      @PathVariable String programme,
      Typed typed) {
    RunSetUp run = find.run(period, programme);
    Optional<RunRules> rules = RunForms.rules(typed);
    Optional<String> wrong = refusals.of(rules, typed, shell.words());
    if (wrong.isEmpty()) {
      Optional<SetUpRefused> refused = runs.change(identity, run, rules.orElseThrow());
      wrong = refused.map(no -> refusals.text(no, shell.words()));
    }
    return wrong
        .map(why ->
            Pages.refuse(
                forms.page(
                    shell,
                    run,
                    "rules",
                    "",
                    List.of(forms.rules(run, shell.words()).refused(why, typed)))))
        .orElseGet(() -> Pages.goTo(Address.period(period)));
  }
}
