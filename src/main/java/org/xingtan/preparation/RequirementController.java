package org.xingtan.preparation;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.Requirement;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Yearly requirements of credit hours, as dated rules.
@Controller
class RequirementController {
  private final Programmes programmes;
  private final ProgrammePages pages;
  private final Refusals refusals;

  RequirementController(Programmes programmes, ProgrammePages pages, Refusals refusals) {
    this.programmes = programmes;
    this.pages = pages;
    this.refusals = refusals;
  }

  @PostMapping("/programmes/{programme}/requirements")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, ProgrammeSetUp programme, Typed typed) {
    Words words = shell.words();
    Optional<Requirement> requirement = ProgrammeForms.requirement(typed);
    Optional<String> wrong = refusals.of(requirement, typed, words);
    if (wrong.isEmpty()) {
      wrong =
          programmes
              .require(identity, programme, requirement.orElseThrow())
              .map(no -> refusals.text(no, words));
    }
    return wrong
        .map(why ->
            Pages.refuse(
                pages.of(
                    programme,
                    shell,
                    Optional.of(
                        ProgrammeForms.requirement(programme.code(), words).refused(why, typed)))))
        .orElseGet(() -> Pages.goTo(Address.programme(programme.code())));
  }
}
