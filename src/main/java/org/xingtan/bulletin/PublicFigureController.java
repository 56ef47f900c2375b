package org.xingtan.bulletin;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// What stands behind a printed figure.
@Controller
class PublicFigureController {
  private final Published published;
  private final SignedStore signed;

  PublicFigureController(Published published, SignedStore signed) {
    this.published = published;
    this.signed = signed;
  }

  @GetMapping("/bulletins/{series}/{year}/{number}/figures/{place}")
  @MayCall(Caller.ANYONE)
  ModelAndView show(
      Shell shell,
      @PathVariable String series,
      @PathVariable int year,
      @PathVariable int number,
      @PathVariable String place) {
    Issue issue = published.find(series, year, number);
    SignedValue value = signed.value(issue.id(), place).orElseThrow(NotFound::new);
    Optional<SignedStore.Revision> revision =
        signed.revisions(issue.id()).stream()
            .filter(one -> one.place().equals(place) && one.stands())
            .findFirst();
    return Pages.show(
        new PublicFigurePage(
            shell.withTitle(value.label()),
            issue.series().head().name() + " " + issue.number().text(),
            issue.publicAddress(),
            value,
            revision.map(SignedStore.Revision::shown).orElse(null),
            revision.map(SignedStore.Revision::why).orElse(null)));
  }
}
