package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.Window;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// When registration, selection, payment and study are open.
@Controller
class WindowController {
  private final Runs runs;
  private final WindowForms forms;
  private final Refusals refusals;

  WindowController(Runs runs, WindowForms forms, Refusals refusals) {
    this.runs = runs;
    this.forms = forms;
    this.refusals = refusals;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/windows")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, RunSetUp run) {
    Words words = shell.words();
    return Pages.show(forms.page(shell, run, forms.common(run, words), forms.ofAreas(run, words)));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/windows")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    Words words = shell.words();
    return set(identity, run, WindowForms.withCommon(run, typed), typed, words)
        .map(why ->
            Pages.refuse(
                forms.page(
                    shell,
                    run,
                    forms.common(run, words).refused(why, typed),
                    forms.ofAreas(run, words))))
        .orElseGet(() -> Pages.goTo(Address.period(run.key().period())));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/windows/areas")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    Words words = shell.words();
    return set(identity, run, forms.withAreas(run, typed), typed, words)
        .map(why ->
            Pages.refuse(
                forms.page(
                    shell,
                    run,
                    forms.common(run, words),
                    forms.ofAreas(run, words).refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.run(run, "windows")));
  }

  @PostMapping("/periods/{period}/programmes/{programme}/windows/areas/deletion")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView delete(Shell shell, Identity identity, RunSetUp run, Typed typed) {
    Words words = shell.words();
    return set(identity, run, Optional.of(WindowForms.without(run, typed)), typed, words)
        .map(why ->
            Pages.refuse(
                forms.page(
                    shell, run, forms.common(run, words).failed(why), forms.ofAreas(run, words))))
        .orElseGet(() -> Pages.goTo(Address.run(run, "windows")));
  }

  private Optional<String> set(
      Identity by, RunSetUp run, Optional<List<Window>> windows, Typed typed, Words words) {
    Optional<String> wrong = refusals.of(windows, typed, words);
    return wrong.isPresent()
        ? wrong
        : runs.setWindows(by, run, windows.orElseThrow()).map(no -> refusals.text(no, words));
  }
}
