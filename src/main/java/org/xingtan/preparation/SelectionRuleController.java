package org.xingtan.preparation;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.selection.SelectionRule;
import org.xingtan.selection.SelectionRules;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Who may select what, who helps them, and until when it can be undone.
@Controller
class SelectionRuleController {
  private final SelectionRules rules;
  private final RunAnswers answers;

  SelectionRuleController(SelectionRules rules, RunAnswers answers) {
    this.rules = rules;
    this.answers = answers;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/selection")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, RunSetUp run) {
    return answers.show(shell, run, "selection", form(shell, run));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/selection")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    Optional<SelectionRule> rule = SelectionRuleForm.read(typed);
    return answers.answer(
        shell,
        run,
        "selection",
        form(shell, run),
        typed,
        () ->
            rule.map(said -> rules.set(identity, run, said))
                .orElseGet(() -> Optional.of(new SetUpRefused.SomethingMissing())));
  }

  private Fields form(Shell shell, RunSetUp run) {
    return SelectionRuleForm.of(run, rules.of(run.key().run()), shell.words());
  }
}
