package org.xingtan.treasury;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The office sees what is paid back, and says what it transferred itself.
@Controller
class PaybackController {
  static final String ADDRESS = "/paybacks";

  private final PaybackStore store;
  private final Paybacks paybacks;
  private final Audit audit;

  PaybackController(PaybackStore store, Paybacks paybacks, Audit audit) {
    this.store = store;
    this.paybacks = paybacks;
    this.audit = audit;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      Identity identity,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(defaultValue = "1") int page) {
    return Pages.show(page(shell, identity, all != null, Pager.page(page), BillPages.Said.NOTHING));
  }

  @PostMapping(ADDRESS + "/{payback}/done")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int payback,
      @RequestParam(defaultValue = "") String reference) {
    Words words = shell.words();
    if (paybacks.doneByBank(identity, payback, reference)) {
      BillPages.Said done = new BillPages.Said(words.of("treasury.paybacks.done"), null);
      return Pages.show(page(shell, identity, false, 1, done));
    }
    BillPages.Said refused = new BillPages.Said(null, words.of("treasury.paybacks.refused"));
    return Pages.refuse(page(shell, identity, false, 1, refused));
  }

  private PaybacksPage page(
      Shell shell, Identity identity, boolean all, int page, BillPages.Said said) {
    List<PaybackStore.Line> found = store.list(!all, Paging.PAGE + 1, Paging.offset(page));
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS, "");
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
    if (all) {
      address.queryParam("all", "true");
    }
    return new PaybacksPage(
        shell.titled("treasury.paybacks.title"),
        said.done(),
        said.refusal(),
        all,
        Paging.shown(found).stream().map(line -> line(line, shell.words())).toList(),
        Paging.pager(shell.words(), address, page, found));
  }

  private static PaybacksPage.Line line(PaybackStore.Line line, Words words) {
    boolean open = line.doneDetail() == null;
    String by =
        words.of("treasury.account." + (line.provider() == null ? "BANK" : line.provider()));
    return new PaybacksPage.Line(
        String.valueOf(line.id()),
        Yuan.print(line.yuan()),
        words.of(open ? "treasury.paybacks.open" : "treasury.paybacks.paid"),
        line.payerName(),
        line.bill(),
        BillController.address(line.bill()),
        by + " · " + TreasuryWords.minute(line.at()) + " · " + reason(line, words),
        open ? failure(line, words) : String.valueOf(line.doneDetail()),
        open && line.provider() == null);
  }

  private static String failure(PaybackStore.Line line, Words words) {
    return line.failure() == null ? "" : words.of("treasury.paybacks.failed", line.failure());
  }

  /// Reasons that the rules give are words of ours; others were written by somebody.
  private static String reason(PaybackStore.Line line, Words words) {
    return switch (line.reason()) {
      case "SEAT_GONE", "TOO_MUCH", "WRONG_AMOUNT", "CANCELLED_BILL", "PAID_ALREADY" ->
          words.of("treasury.unfit." + line.reason());
      default -> line.reason();
    };
  }
}
