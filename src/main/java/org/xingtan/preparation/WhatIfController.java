package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Tries rules without saving them.
@Controller
class WhatIfController {
  private final Trials trials;
  private final RunForms forms;
  private final Refusals refusals;
  private final Audit audit;

  WhatIfController(Trials trials, RunForms forms, Refusals refusals, Audit audit) {
    this.trials = trials;
    this.forms = forms;
    this.refusals = refusals;
    this.audit = audit;
  }

  @PostMapping("/periods/{period}/programmes/{programme}/what-if")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    Words words = shell.words();
    Optional<RunRules> rules = RunForms.rules(typed);
    Fields form = forms.rules(run, words);
    Optional<String> wrong = refusals.of(rules, typed, words).or(() -> closed(run, words));
    if (wrong.isEmpty()) {
      wrong = trials.refusal(rules.orElseThrow()).map(no -> refusals.text(no, words));
    }
    if (wrong.isPresent()) {
      Fields again = form.refused(wrong.get(), typed);
      return Pages.refuse(forms.page(shell, run, "rules", "", List.of(again)));
    }
    audit.record(identity, AuditEvent.NAMES_VIEWED, Address.run(run, "what-if"), "");
    Trials.Result result = trials.of(run, rules.orElseThrow());
    return Pages.show(page(shell, run, result, form.typed(typed)));
  }

  private Optional<String> closed(RunSetUp run, Words words) {
    return run.state().equals("CLOSED")
        ? Optional.of(words.of("preparation.refused.closed", run.key().period()))
        : Optional.empty();
  }

  private static WhatIfPage page(Shell shell, RunSetUp run, Trials.Result result, Fields form) {
    Words words = shell.words();
    return new WhatIfPage(
        shell.withTitle(
            words.of("preparation.run.title", words.of("preparation.what-if"), RunForms.name(run))),
        Address.run(run, "rules"),
        words.of("preparation.edit.rules"),
        result.onlyDue() ? words.of("preparation.what-if.only-due") : "",
        TrialTables.areas(result.areas(), words),
        TrialTables.persons(result.persons(), words),
        form);
  }
}
