package org.xingtan.treasury;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The list of unpaid seats of a school's or an area's people, and the bill that is made of it.
@Controller
class DueController {
  static final String ADDRESS = "/dues";

  private final DueStore store;
  private final LedgerStore ledger;
  private final Bills bills;
  private final Audit audit;
  private final Clock clock;

  DueController(DueStore store, LedgerStore ledger, Bills bills, Audit audit, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.bills = bills;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.SCHOOL_ADMINISTRATOR, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity identity,
      @RequestParam(defaultValue = "0") int run,
      @RequestParam(defaultValue = "1") int page) {
    return Pages.show(page(shell, identity, run, Pager.page(page), null));
  }

  @PostMapping(ADDRESS)
  @MayCall({Caller.SCHOOL_ADMINISTRATOR, Caller.AREA_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity identity, Picked picked) {
    Payer payer = payer(identity);
    BillAnswer answer = bills.confirm(payer, identity, picked.wanted());
    return answer instanceof BillAnswer.Confirmed(String number)
        ? Pages.goTo(BillController.address(number) + "?done=confirmed")
        : Pages.refuse(
            page(
                shell, identity, picked.run(), 1, new TreasuryWords(shell.words()).answer(answer)));
  }

  /// The form around the list.
  record Picked(
      UUID request,
      int run,
      @Nullable List<String> picked,
      @Nullable String all,
      int seats,
      BigDecimal yuan) {
    Bills.Wanted wanted() {
      return new Bills.Wanted(
          request,
          run,
          picked == null ? Set.of() : new HashSet<>(picked),
          all != null,
          seats,
          yuan);
    }
  }

  static Payer payer(Identity identity) {
    return Payer.of(identity.scope()).orElseThrow(NotFound::new);
  }

  private DuesPage page(
      Shell shell, Identity identity, int run, int page, @Nullable String refusal) {
    Payer payer = payer(identity);
    LocalDate today = CityTime.dayOf(clock.instant());
    List<Due> found = store.list(payer, run, today, Paging.PAGE + 1, Paging.offset(page));
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS, "run " + run);
    BigDecimal credit = ledger.credit(payer);
    DueStore.Overview overview = store.overview(payer, run, today);
    Words words = shell.words();
    return new DuesPage(
        shell.titled("treasury.dues.title"),
        refusal,
        credit.signum() > 0 ? words.of("treasury.dues.credit", Yuan.print(credit)) : null,
        runs(overview.runs(), run, words),
        sum(overview.sum(), run, words),
        Paging.shown(found).stream().map(DueController::line).toList(),
        Paging.pager(
            words, UriComponentsBuilder.fromPath(ADDRESS).queryParam("run", run), page, found));
  }

  private static List<Field.Choice> runs(List<DueStore.Run> runs, int chosen, Words words) {
    Field.Choice all = new Field.Choice("0", words.of("treasury.all"), chosen == DueStore.ALL_RUNS);
    return Stream.concat(
            Stream.of(all),
            runs.stream()
                .map(run ->
                    new Field.Choice(String.valueOf(run.id()), run.name(), run.id() == chosen)))
        .toList();
  }

  private static DuesPage.Sum sum(DueStore.Sum sum, int run, Words words) {
    String yuan = Yuan.print(sum.yuan());
    return new DuesPage.Sum(
        words.of("treasury.dues.sum", sum.people(), sum.seats(), yuan),
        String.valueOf(run),
        String.valueOf(sum.seats()),
        Yuan.plain(sum.yuan()),
        UUID.randomUUID().toString(),
        words.of("treasury.dues.all", sum.seats(), yuan));
  }

  private static DuesPage.Line line(Due due) {
    return new DuesPage.Line(
        due.seat().key(),
        due.teacherNumber(),
        due.teacher(),
        due.title(),
        due.run(),
        TreasuryWords.minute(due.selectedAt()),
        due.payBy() == null ? "—" : TreasuryWords.minute(due.payBy()),
        Yuan.print(due.fee()));
  }
}
