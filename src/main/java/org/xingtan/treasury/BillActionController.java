package org.xingtan.treasury;

import org.springframework.stereotype.Controller;
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

/// What becomes of a bill besides money: it is cancelled, or paid from the payer's credit.
@Controller
class BillActionController {
  private final BillStore store;
  private final Bills bills;
  private final Transfers transfers;
  private final Settling settling;
  private final BillPages pages;

  BillActionController(
      BillStore store, Bills bills, Transfers transfers, Settling settling, BillPages pages) {
    this.store = store;
    this.bills = bills;
    this.transfers = transfers;
    this.settling = settling;
    this.pages = pages;
  }

  @PostMapping(BillController.ADDRESS + "/{number}/cancellation")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView delete(
      Shell shell,
      Identity identity,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason) {
    seen(identity, number);
    BillAnswer answer = bills.cancel(number, identity, reason);
    return answer instanceof BillAnswer.Cancelled
        ? Pages.goTo(BillController.address(number) + "?done=cancelled")
        : refused(shell, identity, number, answer);
  }

  @PostMapping(BillController.ADDRESS + "/{number}/credit")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView update(Shell shell, Identity identity, @PathVariable String number) {
    Bill bill = seen(identity, number);
    BillAnswer answer = transfers.useCredit(identity, number);
    settling.begin(bill.id());
    return answer instanceof BillAnswer.CreditUsed
        ? Pages.goTo(BillController.address(number) + "?done=credit")
        : refused(shell, identity, number, answer);
  }

  private Bill seen(Identity identity, String number) {
    return store.find(number, BillController.seenBy(identity)).orElseThrow(NotFound::new);
  }

  private ModelAndView refused(Shell shell, Identity identity, String number, BillAnswer answer) {
    String why = new TreasuryWords(shell.words()).answer(answer);
    return Pages.refuse(
        pages.page(shell, identity, seen(identity, number), 1, new BillPages.Said(null, why)));
  }
}
