package org.xingtan.headcount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.headcount.FreezePage.Shown;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// A head count from thought to frozen list. Thinking changes nothing and can be shown to others by its address.
@Controller
class FreezeController {
  private static final Set<String> REASONS =
      Set.of("", "NEVER", "LATER", "LEFT", "OTHER_STAFF", "INSTITUTE", "PRIVATE");
  private static final Shown NOBODY = new Shown("", 0);

  private final Freezing freezing;
  private final FreezePages pages;
  private final Audit audit;
  private final Clock clock;

  FreezeController(Freezing freezing, FreezePages pages, Audit audit, Clock clock) {
    this.freezing = freezing;
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/head-counts/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell, Identity who, Typed typed) {
    Shown shown = shown(typed);
    @Nullable Draft draft = Draft.of(typed).orElse(null);
    if (!shown.why().isEmpty()) {
      audit.record(who, AuditEvent.NAMES_VIEWED, "/head-counts/new", shown.why());
    }
    Optional<String> wrong =
        unreadable(typed, shell)
            .or(() ->
                Optional.ofNullable(draft)
                    .flatMap(freezing::unsound)
                    .map(no -> FreezePages.text(no, shell.words())));
    FreezePage page = pages.page(shell, draft, today(), shown, wrong.orElse(null));
    return wrong.isPresent() ? Pages.refuse(page) : Pages.show(page);
  }

  @PostMapping("/head-counts")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity who, Typed typed) {
    Optional<Draft> draft = Draft.of(typed);
    Optional<String> unreadable = unreadable(typed, shell);
    if (draft.isEmpty() || unreadable.isPresent()) {
      String why = unreadable.orElseGet(() -> shell.words().of("headcount.refused.no-day"));
      return Pages.refuse(pages.page(shell, null, today(), NOBODY, why));
    }
    Freezing.Outcome outcome =
        freezing.freeze(who, draft.get(), draft.get().inWords(shell.words()));
    return outcome.refused() == null
        ? Pages.goTo("/head-counts/" + outcome.code())
        : Pages.refuse(
            pages.page(
                shell,
                draft.get(),
                today(),
                NOBODY,
                FreezePages.text(outcome.refused(), shell.words())));
  }

  private static Optional<String> unreadable(Typed typed, Shell shell) {
    return typed.unreadable().map(text -> shell.words().of("web.unreadable", text));
  }

  private static Shown shown(Typed typed) {
    @Nullable Integer after = typed.integer("after");
    if (!REASONS.contains(typed.text("left_out"))) {
      throw new NotFound();
    }
    return new Shown(typed.text("left_out"), after == null ? 0 : after);
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
