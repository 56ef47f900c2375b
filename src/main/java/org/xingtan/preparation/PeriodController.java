package org.xingtan.preparation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Period;
import org.xingtan.programme.PeriodOrder;
import org.xingtan.programme.Periods;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The list of periods, one of them with everything, and the forms that make and change one.
@Controller
class PeriodController {
  private final Periods periods;
  private final Copies copies;
  private final RunLookUp find;
  private final PeriodForms forms;
  private final PeriodPages pages;
  private final Refusals refusals;

  PeriodController(
      Periods periods,
      Copies copies,
      RunLookUp find,
      PeriodForms forms,
      PeriodPages pages,
      Refusals refusals) {
    this.periods = periods;
    this.copies = copies;
    this.find = find;
    this.forms = forms;
    this.pages = pages;
    this.refusals = refusals;
  }

  @GetMapping("/periods")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(Shell shell, Identity identity) {
    Words words = shell.words();
    List<PlainTable.Row> rows =
        periods.all().stream()
            .map(period ->
                PlainTable.Row.of(
                    Cell.link(period.code(), Address.period(period.code())),
                    Cell.of(period.name()),
                    Cell.word(period.beginsOn().toString()),
                    Cell.word(period.endsOn().toString()),
                    Cell.word(words.of("preparation.state." + period.state()))))
            .toList();
    PlainTable table =
        PlainTable.of(
            words.of("preparation.periods.title"),
            words.of("preparation.periods.empty"),
            rows,
            words.of("preparation.code"),
            words.of("preparation.name"),
            words.of("preparation.begins-on"),
            words.of("preparation.ends-on"),
            words.of("preparation.state"));
    return Pages.show(
        new PeriodsPage(
            shell.titled("preparation.periods.title"),
            table,
            identity.role() == Caller.CITY_OFFICE));
  }

  @GetMapping("/periods/{period}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity identity, Period period) {
    return Pages.show(pages.of(period, shell, identity));
  }

  @GetMapping("/periods/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell, @RequestParam(defaultValue = "") String template) {
    Optional<Period> from =
        template.isEmpty() ? Optional.empty() : Optional.of(find.period(template));
    return Pages.show(forms.newPage(shell, from, forms.fresh(from, shell.words())));
  }

  @PostMapping("/periods")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, Typed typed) {
    String template = typed.text("template");
    Optional<Period> from =
        template.isEmpty() ? Optional.empty() : Optional.of(find.period(template));
    Fields form = forms.fresh(from, shell.words());
    Optional<PeriodOrder> order = PeriodForms.order(typed, typed.text("code"));
    Optional<String> wrong = refusals.of(order, typed, shell.words());
    if (wrong.isEmpty()) {
      wrong =
          copies
              .make(identity, from, order.orElseThrow())
              .map(no -> refusals.text(no, shell.words()));
    }
    return wrong
        .map(why -> Pages.refuse(forms.newPage(shell, from, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.period(typed.text("code"))));
  }

  @GetMapping("/periods/{period}/edit")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, Period period) {
    return Pages.show(forms.editPage(shell, period, forms.of(period, shell.words())));
  }

  @PostMapping("/periods/{period}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, Period period, Typed typed) {
    Optional<PeriodOrder> order = PeriodForms.order(typed, period.code());
    Optional<String> wrong = refusals.of(order, typed, shell.words());
    if (wrong.isEmpty()) {
      Optional<SetUpRefused> refused = periods.update(identity, period, order.orElseThrow());
      wrong = refused.map(no -> refusals.text(no, shell.words()));
    }
    Fields form = forms.of(period, shell.words());
    return wrong
        .map(why -> Pages.refuse(forms.editPage(shell, period, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.period(period.code())));
  }
}
