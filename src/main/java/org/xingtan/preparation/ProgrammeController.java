package org.xingtan.preparation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.Programmes;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The list of programmes, one of them with everything, and the form that makes and changes one.
@Controller
class ProgrammeController {
  private final Programmes programmes;
  private final ProgrammeForms forms;
  private final ProgrammePages pages;
  private final Refusals refusals;

  ProgrammeController(
      Programmes programmes, ProgrammeForms forms, ProgrammePages pages, Refusals refusals) {
    this.programmes = programmes;
    this.forms = forms;
    this.pages = pages;
    this.refusals = refusals;
  }

  @GetMapping("/programmes")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(Shell shell, Identity identity) {
    Words words = shell.words();
    List<PlainTable.Row> rows =
        programmes.all().stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.link(one.name(), Address.programme(one.code())),
                    Cell.word(one.code()),
                    Cell.word(one.beginsOn().toString()),
                    Cell.word(Objects.toString(one.endsOn(), words.of("preparation.none"))),
                    Cell.number(one.parts().size())))
            .toList();
    PlainTable table =
        PlainTable.of(
            words.of("preparation.programmes.title"),
            words.of("preparation.programmes.empty"),
            rows,
            words.of("preparation.name"),
            words.of("preparation.code"),
            words.of("preparation.begins-on"),
            words.of("preparation.ends-on"),
            words.of("preparation.parts"));
    return Pages.show(
        new ProgrammesPage(
            shell.titled("preparation.programmes.title"),
            table,
            identity.role() == Caller.CITY_OFFICE));
  }

  @GetMapping("/programmes/{programme}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(Shell shell, Identity identity, ProgrammeSetUp programme) {
    boolean office = identity.role() == Caller.CITY_OFFICE;
    return Pages.show(
        pages.of(
            programme,
            shell,
            office
                ? Optional.of(ProgrammeForms.requirement(programme.code(), shell.words()))
                : Optional.empty()));
  }

  @GetMapping("/programmes/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell) {
    return Pages.show(
        forms.page(
            shell.titled("preparation.programmes.new"), null, forms.of(null, shell.words())));
  }

  @PostMapping("/programmes")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, Typed typed) {
    Optional<ProgrammeSetUp> wanted = ProgrammeForms.read(null, typed);
    return save(identity, wanted, typed, shell.words())
        .map(why ->
            Pages.refuse(
                forms.page(
                    shell.titled("preparation.programmes.new"),
                    null,
                    forms.of(null, shell.words()).refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.programme(typed.text("code"))));
  }

  @GetMapping("/programmes/{programme}/edit")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, ProgrammeSetUp programme) {
    return Pages.show(
        forms.page(
            shell.withTitle(programme.name()), programme, forms.of(programme, shell.words())));
  }

  @PostMapping("/programmes/{programme}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, ProgrammeSetUp programme, Typed typed) {
    Optional<ProgrammeSetUp> wanted = ProgrammeForms.read(programme, typed);
    return save(identity, wanted, typed, shell.words())
        .map(why ->
            Pages.refuse(
                forms.page(
                    shell.withTitle(programme.name()),
                    programme,
                    forms.of(programme, shell.words()).refused(why, typed))))
        .orElseGet(() -> Pages.goTo(Address.programme(programme.code())));
  }

  private Optional<String> save(
      Identity by, Optional<ProgrammeSetUp> wanted, Typed typed, Words words) {
    Optional<String> wrong = refusals.of(wanted, typed, words);
    return wrong.isPresent()
        ? wrong
        : programmes.save(by, wanted.orElseThrow()).map(no -> refusals.text(no, words));
  }
}
