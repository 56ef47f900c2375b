package org.xingtan.treasury;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Whoever paid, or the office, gives a paid seat back with its fee.
@Controller
class RefundController {
  private static final String REFUNDS = BillController.ADDRESS + "/{number}/refunds";

  private final BillStore bills;
  private final LineStore lines;
  private final Refunds refunds;
  private final Clock clock;

  RefundController(BillStore bills, LineStore lines, Refunds refunds, Clock clock) {
    this.bills = bills;
    this.lines = lines;
    this.refunds = refunds;
    this.clock = clock;
  }

  static String newAddress(String bill, int ordinal) {
    return BillController.address(bill) + "/refunds/new?seat=" + ordinal;
  }

  @GetMapping(REFUNDS + "/new")
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView newForm(
      Shell shell, Identity identity, @PathVariable String number, @RequestParam int seat) {
    return Pages.show(page(shell, identity, number, seat, null));
  }

  @PostMapping(REFUNDS)
  @MayCall({
    Caller.CITY_OFFICE,
    Caller.SCHOOL_ADMINISTRATOR,
    Caller.AREA_ADMINISTRATOR,
    Caller.TEACHER
  })
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable String number,
      @RequestParam int seat,
      @RequestParam(defaultValue = "") String reason) {
    RefundPage page = page(shell, identity, number, seat, null);
    Refunds.Answer answer = refunds.refund(identity, number, seat, reason, clock.instant());
    return switch (answer) {
      case REFUNDED, REPEATED -> Pages.goTo(page.back() + "?done=refunded");
      default ->
          Pages.refuse(
              page(shell, identity, number, seat, shell.words().of("treasury.refund." + answer)));
    };
  }

  private RefundPage page(
      Shell shell, Identity identity, String number, int seat, @Nullable String wrong) {
    Bill bill = bills.find(number, BillController.seenBy(identity)).orElseThrow(NotFound::new);
    BillLine line =
        lines.list(bill.id(), seat - 1, 1).stream()
            .filter(found -> found.ordinal() == seat)
            .findFirst()
            .orElseThrow(NotFound::new);
    Words words = shell.words();
    Fields form =
        Fields.of(
                BillController.address(number) + "/refunds?seat=" + seat,
                words.of("treasury.refund.ask", Yuan.print(line.fee())),
                Field.text("reason", words.of("treasury.reason"), "").mandatory())
            .backTo(BillController.address(number));
    return new RefundPage(
        shell.titled("treasury.refund.title"),
        BillController.address(number),
        number,
        facts(line, words),
        words.of("treasury.refund.explain." + bill.payer().kind()),
        wrong == null ? form : form.failed(wrong));
  }

  private static List<BillPage.Fact> facts(BillLine line, Words words) {
    return List.of(
        new BillPage.Fact(words.of("treasury.head.teacher"), line.teacher()),
        new BillPage.Fact(words.of("treasury.head.course"), line.title()),
        new BillPage.Fact(words.of("treasury.head.run"), line.run()),
        new BillPage.Fact(words.of("treasury.head.fee"), Yuan.print(line.fee())));
  }
}
