package org.xingtan.bulletin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Values that facts known later changed.
@Controller
class RevisionController {
  private final Issues issues;
  private final SignedStore signed;
  private final Revisions revisions;

  RevisionController(Issues issues, SignedStore signed, Revisions revisions) {
    this.issues = issues;
    this.signed = signed;
    this.revisions = revisions;
  }

  @GetMapping("/issues/{issue}/revisions")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      @PathVariable int issue,
      @RequestParam(required = false) @Nullable Integer found) {
    Issue its = issues.find(issue);
    Words words = shell.words();
    Map<String, SignedValue> printed =
        signed.values(issue).stream()
            .collect(Collectors.toMap(SignedValue::place, Function.identity()));
    List<RevisionPage.Row> rows =
        signed.revisions(issue).stream()
            .filter(SignedStore.Revision::stands)
            .map(revision -> row(revision, printed.get(revision.place())))
            .toList();
    return Pages.show(
        new RevisionPage(
            shell.titled("bulletin.revisions"),
            IssueHead.of(its, "sign-off", words)
                .done(
                    found == null ? null : words.of("bulletin.revisions.found", found.intValue())),
            its.address(),
            its.state().isPublic(),
            words.of("bulletin.revisions.summary", printed.size(), rows.size()),
            rows,
            rows.isEmpty() ? null : "/issues/new?source=correction:" + issue));
  }

  @PostMapping("/issues/{issue}/revisions")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Identity identity, @PathVariable int issue) {
    int found = revisions.look(issue, Actor.of(identity));
    return Pages.goTo("/issues/" + issue + "/revisions?found=" + found);
  }

  private static RevisionPage.Row row(
      SignedStore.Revision revision, @Nullable SignedValue printed) {
    return new RevisionPage.Row(
        revision.place(),
        printed == null ? "" : printed.label(),
        printed == null ? "" : printed.shown(),
        revision.shown(),
        revision.why(),
        HistoryController.moment(revision.foundAt()));
  }
}
