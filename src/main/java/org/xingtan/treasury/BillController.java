package org.xingtan.treasury;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.PlainTable.Row;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Bills, and one of them. Everybody sees their own; the city office sees all.
@Controller
class BillController {
  static final String ADDRESS = "/bills";
  private static final Set<String> STATES =
      Set.of("", "UNPAID", "OPEN", "PARTLY", "PAID", "CANCELLED");
  private static final Set<String> DONE = Set.of("confirmed", "cancelled", "credit", "refunded");

  private final BillStore store;
  private final BillPages pages;
  private final Audit audit;

  BillController(BillStore store, BillPages pages, Audit audit) {
    this.store = store;
    this.pages = pages;
    this.audit = audit;
  }

  static String address(String number) {
    return ADDRESS + "/" + number;
  }

  /// Whose bills somebody sees; nothing for all of them.
  static @Nullable Payer seenBy(Identity identity) {
    return identity.role() == Caller.CITY_OFFICE ? null : DueController.payer(identity);
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.SCHOOL_ADMINISTRATOR, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity identity,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    if (!STATES.contains(state)) {
      throw new NotFound();
    }
    int current = Pager.page(page);
    String text = q.strip();
    List<Bill> found =
        store.list(seenBy(identity), state, text, Paging.PAGE + 1, Paging.offset(current));
    Words words = shell.words();
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(ADDRESS).queryParam("state", state).queryParam("q", text);
    return Pages.show(
        new BillsPage(
            shell.titled("treasury.bills.title"),
            text,
            BillPages.states(state, words),
            table(Paging.shown(found), words),
            Paging.pager(words, address, current, found)));
  }

  @GetMapping(ADDRESS + "/{number}")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView show(
      Shell shell,
      Identity identity,
      @PathVariable String number,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String done) {
    Bill bill = store.find(number, seenBy(identity)).orElseThrow(NotFound::new);
    audit.record(identity, AuditEvent.NAMES_VIEWED, address(number), "");
    @Nullable String said =
        done != null && DONE.contains(done) ? shell.words().of("treasury.done." + done) : null;
    return Pages.show(
        pages.page(shell, identity, bill, Pager.page(page), new BillPages.Said(said, null)));
  }

  private static PlainTable table(List<Bill> bills, Words words) {
    return PlainTable.of(
        words.of("treasury.bills.title"),
        words.of("treasury.bills.none"),
        bills.stream().map(bill -> row(bill, words)).toList(),
        words.of("treasury.fact.number"),
        words.of("treasury.fact.payer"),
        words.of("treasury.head.state"),
        words.of("treasury.fact.seats"),
        words.of("treasury.fact.yuan"),
        words.of("treasury.fact.paid"),
        words.of("treasury.fact.open"),
        words.of("treasury.fact.confirmed"),
        words.of("treasury.fact.due"));
  }

  private static Row row(Bill bill, Words words) {
    return Row.of(
        Cell.link(bill.number(), address(bill.number())),
        Cell.of(bill.payerName()),
        Cell.word(words.of("treasury.state." + bill.state())),
        Cell.number(bill.seats()),
        BillPages.money(Yuan.print(bill.money().yuan())),
        BillPages.money(Yuan.print(bill.money().paid())),
        BillPages.money(Yuan.print(bill.money().open())),
        Cell.word(TreasuryWords.minute(bill.dated().confirmed())),
        Cell.word(bill.dated().dueOn().toString()));
  }
}
