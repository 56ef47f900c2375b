package org.xingtan.activation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.activation.SlipPeopleStore.Person;
import org.xingtan.activation.SlipPeopleStore.Wanted;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Who has a password and who has not; slips for those whom the administrator chooses, printed on one page.
@Controller
class SlipController {
  private static final int PAGE = 100;

  private final Slips slips;
  private final Secrets secrets;
  private final Audit audit;

  SlipController(Slips slips, Secrets secrets, Audit audit) {
    this.slips = slips;
    this.secrets = secrets;
    this.audit = audit;
  }

  @GetMapping("/slips")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String after) {
    return Pages.show(page(shell, who, new Wanted(q.strip(), state, after), null));
  }

  /// @param printing the same when the form is sent twice
  @PostMapping("/slips")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(
      Shell shell,
      Identity who,
      @RequestParam(defaultValue = "") List<String> number,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam String printing) {
    List<Slips.Slip> issued =
        all && who.role() == Caller.SCHOOL_ADMINISTRATOR
            ? slips.issueToAll(who, printing)
            : slips.issue(who, new LinkedHashSet<>(number), printing);
    if (issued.isEmpty()) {
      String refusal = shell.words().of("activation.slips.refused.nobody");
      return Pages.refuse(page(shell, who, new Wanted("", "", ""), refusal));
    }
    return Pages.show(SlipSheetPage.of(shell.titled("activation.sheet.title"), issued));
  }

  private SlipsPage page(Shell shell, Identity who, Wanted wanted, @Nullable String refusal) {
    List<Person> found = slips.list(wanted, who, PAGE + 1);
    List<Person> shown = found.subList(0, Math.min(PAGE, found.size()));
    String address = address(wanted).build().encode().toUriString();
    audit.record(who, AuditEvent.NAMES_VIEWED, "/slips", address);
    @Nullable String next =
        found.size() > PAGE
            ? address(wanted)
                .queryParam("after", shown.getLast().number())
                .build()
                .encode()
                .toUriString()
            : null;
    return new SlipsPage(
        shell.titled("activation.slips.title"),
        refusal,
        filter(wanted, shell),
        shown.stream().map(person -> SlipsPage.Row.of(person, shell.words())).toList(),
        new SlipsPage.Printing(
            secrets.printing(), who.role() == Caller.SCHOOL_ADMINISTRATOR, next));
  }

  private static UriComponentsBuilder address(Wanted wanted) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/slips");
    if (!wanted.start().isEmpty()) {
      address.queryParam("q", wanted.start());
    }
    if (!wanted.state().isEmpty()) {
      address.queryParam("state", wanted.state());
    }
    return address;
  }

  private static SlipsPage.Filter filter(Wanted wanted, Shell shell) {
    List<Choice> states =
        Stream.of("", "NOT_ACTIVATED", "ACTIVATED")
            .map(state ->
                new Choice(
                    state,
                    shell.words().of("activation.slips.state." + (state.isEmpty() ? "ALL" : state)),
                    state.equals(wanted.state())))
            .toList();
    return new SlipsPage.Filter(wanted.start(), states);
  }
}
