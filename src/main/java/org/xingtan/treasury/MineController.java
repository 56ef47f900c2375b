package org.xingtan.treasury;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// What I owe, and what I paid.
@Controller
class MineController {
  static final String ADDRESS = "/my-payments";
  private static final int MOST = 200;

  private final DueStore dues;
  private final BillStore store;
  private final Bills bills;
  private final Clock clock;

  MineController(DueStore dues, BillStore store, Bills bills, Clock clock) {
    this.dues = dues;
    this.store = store;
    this.bills = bills;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.TEACHER)
  ModelAndView index(Shell shell, Identity identity) {
    return Pages.show(page(shell, DueController.payer(identity), null));
  }

  @PostMapping(ADDRESS)
  @MayCall(Caller.TEACHER)
  ModelAndView create(Shell shell, Identity identity, DueController.Picked picked) {
    Payer payer = DueController.payer(identity);
    BillAnswer answer = bills.confirm(payer, identity, picked.wanted());
    return answer instanceof BillAnswer.Confirmed(String number)
        ? Pages.goTo(BillController.address(number) + "?done=confirmed")
        : Pages.refuse(page(shell, payer, new TreasuryWords(shell.words()).answer(answer)));
  }

  private MyPaymentsPage page(Shell shell, Payer payer, @Nullable String refusal) {
    LocalDate today = CityTime.dayOf(clock.instant());
    Words words = shell.words();
    List<Due> own = dues.list(payer, DueStore.ALL_RUNS, today, MOST, 0);
    return new MyPaymentsPage(
        shell.titled("treasury.mine.title"),
        refusal,
        own.isEmpty() ? null : confirm(dues.sum(payer, DueStore.ALL_RUNS, today), words),
        own.stream().map(due -> line(due, "", words)).toList(),
        dues.ofOthers(payer.id(), today).stream()
            .map(due -> line(due.due(), words.of("treasury.mine.by." + due.payer()), words))
            .toList(),
        store.list(payer, "", "", MOST, 0).stream().map(bill -> bill(bill, words)).toList());
  }

  private static MyPaymentsPage.Confirm confirm(DueStore.Sum sum, Words words) {
    String seats = String.valueOf(sum.seats());
    String yuan = Yuan.print(sum.yuan());
    return new MyPaymentsPage.Confirm(
        words.of("treasury.mine.sum", sum.seats(), yuan),
        UUID.randomUUID().toString(),
        seats,
        Yuan.plain(sum.yuan()),
        words.of("treasury.mine.confirm", yuan));
  }

  private static MyPaymentsPage.Line line(Due due, String payer, Words words) {
    String until =
        due.payBy() == null
            ? ""
            : " · " + words.of("treasury.pay-by", TreasuryWords.minute(due.payBy()));
    return new MyPaymentsPage.Line(due.title(), due.run() + until, Yuan.print(due.fee()), payer);
  }

  private static MyPaymentsPage.BillRow bill(Bill bill, Words words) {
    return new MyPaymentsPage.BillRow(
        bill.number(),
        BillController.address(bill.number()),
        words.of(
            "treasury.mine.bill", Yuan.print(bill.money().yuan()), bill.dated().dueOn().toString()),
        words.of("treasury.state." + bill.state()));
  }
}
