package org.xingtan.treasury;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/// Receipts: given out, printed, listed.
@Controller
class ReceiptController {
  static final String ADDRESS = "/receipts";

  private final ReceiptStore store;
  private final Receipts receipts;
  private final BillStore bills;
  private final BillPages pages;
  private final Audit audit;

  ReceiptController(
      ReceiptStore store, Receipts receipts, BillStore bills, BillPages pages, Audit audit) {
    this.store = store;
    this.receipts = receipts;
    this.bills = bills;
    this.pages = pages;
    this.audit = audit;
  }

  @PostMapping(BillController.ADDRESS + "/{number}/receipt")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView create(Identity identity, @PathVariable String number) {
    Bill bill = bills.find(number, BillController.seenBy(identity)).orElseThrow(NotFound::new);
    Optional<String> receipt = receipts.give(identity, bill.number());
    return Pages.goTo(
        receipt.map(found -> ADDRESS + "/" + found).orElse(BillController.address(number)));
  }

  @GetMapping(ADDRESS + "/{number}")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView show(Shell shell, Identity identity, @PathVariable String number) {
    Receipt receipt =
        store.find(number, BillController.seenBy(identity)).orElseThrow(NotFound::new);
    Bill bill = bills.find(receipt.bill(), null).orElseThrow();
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS + "/" + number, "");
    Words words = shell.words();
    return Pages.show(
        new ReceiptPage(
            shell.titled("treasury.receipt.title"),
            BillController.address(bill.number()),
            facts(receipt, words),
            words.of("treasury.receipt.text", receipt.payer(), Yuan.print(receipt.yuan())),
            pages.sheet(shell, bill).lines()));
  }

  @GetMapping(ADDRESS)
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView index(Shell shell, Identity identity, @RequestParam(defaultValue = "1") int page) {
    int current = Pager.page(page);
    List<Receipt> found =
        store.list(BillController.seenBy(identity), Paging.PAGE + 1, Paging.offset(current));
    Words words = shell.words();
    return Pages.show(
        new ReceiptsPage(
            shell.titled("treasury.receipts.title"),
            PlainTable.of(
                words.of("treasury.receipts.title"),
                words.of("treasury.receipts.none"),
                Paging.shown(found).stream().map(ReceiptController::row).toList(),
                ReceiptFileController.heads(words)),
            Paging.pager(words, UriComponentsBuilder.fromPath(ADDRESS), current, found)));
  }

  private static Row row(Receipt receipt) {
    return Row.of(
        Cell.link(receipt.number(), ADDRESS + "/" + receipt.number()),
        Cell.link(receipt.bill(), BillController.address(receipt.bill())),
        Cell.of(receipt.payer()),
        BillPages.money(Yuan.print(receipt.yuan())),
        BillPages.money(Yuan.print(receipt.refunded())),
        Cell.word(TreasuryWords.minute(receipt.at())),
        Cell.word(receipt.actor()));
  }

  private static List<BillPage.Fact> facts(Receipt receipt, Words words) {
    return List.of(
        new BillPage.Fact(words.of("treasury.receipt.number"), receipt.number()),
        new BillPage.Fact(words.of("treasury.fact.number"), receipt.bill()),
        new BillPage.Fact(words.of("treasury.fact.payer"), receipt.payer()),
        new BillPage.Fact(words.of("treasury.fact.yuan"), Yuan.print(receipt.yuan())),
        new BillPage.Fact(words.of("treasury.receipt.refunded"), Yuan.print(receipt.refunded())),
        new BillPage.Fact(words.of("treasury.receipt.at"), TreasuryWords.minute(receipt.at())));
  }
}
