package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Part;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.Programmes;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// The parts of a programme with the rules that complete them.
@Controller
class PartController {
  private final Programmes programmes;
  private final ProgrammeForms forms;
  private final Refusals refusals;

  PartController(Programmes programmes, ProgrammeForms forms, Refusals refusals) {
    this.programmes = programmes;
    this.forms = forms;
    this.refusals = refusals;
  }

  @GetMapping("/programmes/{programme}/parts")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, ProgrammeSetUp programme) {
    return Pages.show(page(shell, programme, ProgrammeForms.parts(programme, shell.words())));
  }

  @PostMapping("/programmes/{programme}/parts")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, ProgrammeSetUp programme, Typed typed) {
    Optional<List<Part>> parts = ProgrammeForms.parts(programme, typed);
    Optional<String> wrong = refusals.of(parts, typed, shell.words());
    if (wrong.isEmpty()) {
      wrong =
          programmes
              .setParts(identity, programme, parts.orElseThrow())
              .map(no -> refusals.text(no, shell.words()));
    }
    Fields form = ProgrammeForms.parts(programme, shell.words());
    return wrong
        .map(why -> Pages.refuse(page(shell, programme, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.programme(programme.code())));
  }

  private FormPage page(Shell shell, ProgrammeSetUp programme, Fields form) {
    return forms.page(
        shell.titled("preparation.parts.title", programme.shortName()), programme, form);
  }
}
