package org.xingtan.bulletin;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Figures are looked for, bound, and bound otherwise; never typed.
@Controller
class FigureController {
  private final Issues issues;
  private final BlockStore blocks;
  private final BoundFigureStore figures;
  private final Editing editing;
  private final FigureChoices choices;

  FigureController(
      Issues issues,
      BlockStore blocks,
      BoundFigureStore figures,
      Editing editing,
      FigureChoices choices) {
    this.issues = issues;
    this.blocks = blocks;
    this.figures = figures;
    this.editing = editing;
    this.choices = choices;
  }

  @GetMapping("/issues/{issue}/blocks/{block}/figures")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      @PathVariable int issue,
      @PathVariable int block,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String reference) {
    Block found = blocks.find(issue, block).orElseThrow(NotFound::new);
    return Pages.show(choices.toInsert(shell, issues.find(issue), found, q, reference));
  }

  @PostMapping("/issues/{issue}/blocks/{block}/figures")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int block,
      @RequestParam String reference,
      @RequestParam int version) {
    Issue found = issues.find(issue);
    Block its = blocks.find(issue, block).orElseThrow(NotFound::new);
    if (choices.problem(found, reference, shell.words()).isPresent()) {
      return Pages.refuse(choices.toInsert(shell, found, its, "", reference));
    }
    return switch (editing.bind(issue, block, version, reference.strip(), Actor.of(identity))) {
      case Editing.Saved _ -> Pages.goTo(found.address() + "/blocks/" + block + "/edit");
      case EditRefused refused ->
          Pages.refuse(choices.refused(shell, found, its, reference, refused));
    };
  }

  @GetMapping("/issues/{issue}/figures/{number}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(
      Shell shell,
      @PathVariable int issue,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reference) {
    BoundFigure bound = bound(issue, number);
    String shown = reference.isBlank() ? bound.reference() : reference;
    return Pages.show(choices.toChange(shell, issues.find(issue), bound, shown));
  }

  @PostMapping("/issues/{issue}/figures/{number}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int number,
      @RequestParam String reference) {
    Issue found = issues.find(issue);
    BoundFigure bound = bound(issue, number);
    if (choices.problem(found, reference, shell.words()).isPresent()) {
      return Pages.refuse(choices.toChange(shell, found, bound, reference));
    }
    Optional<EditRefused> refused =
        editing.rebind(issue, number, reference.strip(), Actor.of(identity));
    return refused
        .map(no -> Pages.refuse(choices.toChange(shell, found, bound, reference)))
        .orElseGet(() -> Pages.goTo(found.address()));
  }

  private BoundFigure bound(int issue, int number) {
    return figures.of(issue).stream()
        .filter(figure -> figure.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
