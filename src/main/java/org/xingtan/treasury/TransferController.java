package org.xingtan.treasury;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The city office enters bank transfers and says where those belong that name no bill.
@Controller
class TransferController {
  static final String ADDRESS = "/transfers";

  private final TransferStore store;
  private final Transfers transfers;
  private final BillStore bills;
  private final Settling settling;

  TransferController(TransferStore store, Transfers transfers, BillStore bills, Settling settling) {
    this.store = store;
    this.transfers = transfers;
    this.bills = bills;
    this.settling = settling;
  }

  /// What the list was narrowed to.
  record Asked(@Nullable String q, @Nullable String waiting, @Nullable Integer page) {
    static final Asked ALL = new Asked(null, null, null);

    String text() {
      return q == null ? "" : q.strip();
    }

    int current() {
      return Pager.page(page == null ? 1 : page);
    }
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(Shell shell, Asked asked) {
    return Pages.show(page(shell, asked, TransferForms.form(shell.words(), null), null));
  }

  @PostMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, Typed typed) {
    TransferForms.Read read = TransferForms.read(typed);
    TransferAnswer answer =
        read.slip() == null
            ? new TransferAnswer.Refused(Objects.requireNonNull(read.problem()))
            : transfers.book(identity, read.slip());
    return answered(shell, answer, typed);
  }

  @PostMapping(ADDRESS + "/{transfer}/assignment")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, @PathVariable int transfer, Typed typed) {
    return answered(shell, transfers.assign(identity, transfer, typed.text("bill")), typed);
  }

  @PostMapping(ADDRESS + "/{transfer}/return")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView delete(
      Shell shell,
      Identity identity,
      @PathVariable int transfer,
      @RequestParam(defaultValue = "") String reason,
      Typed typed) {
    return answered(shell, transfers.sendBack(identity, transfer, reason), typed);
  }

  private ModelAndView answered(Shell shell, TransferAnswer answer, Typed typed) {
    if (answer instanceof TransferAnswer.Booked booked) {
      bills.find(booked.bill(), null).ifPresent(bill -> settling.begin(bill.id()));
    }
    String said = new TreasuryWords(shell.words()).answer(answer);
    Fields form = TransferForms.form(shell.words(), null);
    return answer instanceof TransferAnswer.Refused
        ? Pages.refuse(page(shell, Asked.ALL, form.refused(said, typed), null))
        : Pages.show(page(shell, Asked.ALL, form, said));
  }

  private TransfersPage page(Shell shell, Asked asked, Fields form, @Nullable String done) {
    boolean waiting = asked.waiting() != null;
    int current = asked.current();
    List<Transfer> found =
        store.list(waiting, asked.text(), Paging.PAGE + 1, Paging.offset(current));
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(ADDRESS).queryParam("q", asked.text());
    if (waiting) {
      address.queryParam("waiting", "true");
    }
    return new TransfersPage(
        shell.titled("treasury.transfers.title"),
        done,
        form,
        asked.text(),
        waiting,
        Paging.shown(found).stream().map(transfer -> line(transfer, shell.words())).toList(),
        Paging.pager(shell.words(), address, current, found));
  }

  private static TransfersPage.Line line(Transfer transfer, Words words) {
    Transfer.Slip slip = transfer.slip();
    boolean waits = transfer.waiting().signum() > 0;
    return new TransfersPage.Line(
        String.valueOf(transfer.id()),
        slip.reference(),
        slip.receivedOn().toString(),
        Yuan.print(slip.yuan()),
        slip.sender(),
        slip.note(),
        transfer.bills(),
        transfer.bills() == null ? null : BillController.address(transfer.bills()),
        words.of("treasury.transfer.state." + state(transfer)),
        waits ? Yuan.print(transfer.waiting()) : null,
        TreasuryWords.minute(transfer.at()) + " " + transfer.actor());
  }

  private static String state(Transfer transfer) {
    if (transfer.waiting().signum() > 0) {
      return "WAITING";
    }
    return transfer.sentBack() ? "SENT_BACK" : "BOOKED";
  }
}
