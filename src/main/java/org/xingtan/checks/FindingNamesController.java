package org.xingtan.checks;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.checks.FindingTexts.PointText;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.printed.Counted;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Who makes up a difference. Names of the whole city: for the city office only, and every look is kept.
@Controller
class FindingNamesController {
  private static final int PAGE = 50;

  private final Differences differences;
  private final Audit audit;

  FindingNamesController(Differences differences, Audit audit) {
    this.differences = differences;
    this.audit = audit;
  }

  @GetMapping("/checks/names")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam String in,
      @RequestParam(name = "not-in") String notIn,
      @RequestParam String cause,
      @RequestParam(name = "as-of") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(defaultValue = "1") int page) {
    Finding.Names names =
        new Finding.Names(point(in), point(notIn), cause(cause).orElseThrow(NotFound::new));
    BitSet found = differences.persons(names, asOf);
    int pages = Math.max(1, (found.cardinality() + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    String detail = cause + " " + asOf + " " + found.cardinality();
    audit.record(who, AuditEvent.NAMES_VIEWED, in + " - " + notIn, detail);
    return Pages.show(
        new FindingNamesPage(
            shell.titled("checks.names.title"),
            shell
                .words()
                .of("checks.cause." + names.cause().code(), Shown.count(found.cardinality())),
            shell.words().of("checks.names.rule", in, notIn, asOf.toString()),
            differences.names(found, names.in(), (shown - 1) * PAGE, PAGE),
            Pager.of(
                shell.words().of("checks.names.page", shown, pages),
                shown,
                PAGE,
                found.cardinality(),
                other -> address(in, notIn, cause, asOf, other))));
  }

  private static Counted point(String text) {
    return PointText.parse(text).orElseThrow(NotFound::new);
  }

  private static Optional<Cause> cause(String code) {
    return Stream.of(Cause.values()).filter(cause -> cause.code().equals(code)).findFirst();
  }

  private static String address(String in, String notIn, String cause, LocalDate asOf, int page) {
    return UriComponentsBuilder.fromPath("/checks/names")
        .queryParam("in", in)
        .queryParam("not-in", notIn)
        .queryParam("cause", cause)
        .queryParam("as-of", asOf)
        .queryParam("page", page)
        .encode()
        .toUriString();
  }
}
