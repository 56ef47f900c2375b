package org.xingtan.treasury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.PlainTable.Row;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a bill.
@Component
class BillPages {
  private static final int ALL = Integer.MAX_VALUE;

  private final LineStore lines;
  private final LedgerStore ledger;
  private final TreasurySettings settings;
  private final List<PaymentWay> ways;

  BillPages(
      LineStore lines,
      LedgerStore ledger,
      TreasurySettings settings,
      ObjectProvider<PaymentWay> ways) {
    this.lines = lines;
    this.ledger = ledger;
    this.settings = settings;
    this.ways = ways.orderedStream().filter(PaymentWay::offered).toList();
  }

  /// What the last action has to say.
  record Said(@Nullable String done, @Nullable String refusal) {
    static final Said NOTHING = new Said(null, null);
  }

  BillPage page(Shell shell, Identity who, Bill bill, int page, Said said) {
    Words words = shell.words();
    List<BillLine> found = lines.list(bill.id(), Paging.offset(page), Paging.PAGE + 1);
    String address = BillController.address(bill.number());
    return new BillPage(
        shell.titled("treasury.bill.title", bill.number()),
        words.of("treasury.state." + bill.state()),
        said.done(),
        said.refusal(),
        facts(bill, words),
        bill.awaitsMoney() ? how(bill, words) : null,
        List.of(
            new BillPage.Link(words.of("treasury.bill.print"), address + "/sheet"),
            new BillPage.Link(words.of("treasury.bill.xlsx"), address + "/seats.xlsx")),
        forms(who, bill, words),
        table(bill, Paging.shown(found), words),
        Paging.pager(words, UriComponentsBuilder.fromPath(address), page, found),
        history(bill, words));
  }

  BillSheetPage sheet(Shell shell, Bill bill) {
    Words words = shell.words();
    return new BillSheetPage(
        shell.titled("treasury.sheet.title"),
        bill.number(),
        BillController.address(bill.number()),
        facts(bill, words),
        bill.awaitsMoney() ? how(bill, words) : null,
        table(bill, lines.list(bill.id(), 0, ALL), words));
  }

  static List<BillPage.Fact> facts(Bill bill, Words words) {
    List<BillPage.Fact> facts = new ArrayList<>();
    facts.add(fact(words, "number", bill.number()));
    facts.add(fact(words, "payer", bill.payerName()));
    facts.add(
        fact(
            words,
            "confirmed",
            TreasuryWords.minute(bill.dated().confirmed()) + " " + bill.dated().by()));
    facts.add(fact(words, "due", bill.dated().dueOn().toString()));
    facts.add(fact(words, "seats", String.valueOf(bill.seats())));
    facts.add(fact(words, "yuan", Yuan.print(bill.money().yuan())));
    facts.add(fact(words, "paid", Yuan.print(bill.money().paid())));
    facts.add(fact(words, "open", Yuan.print(bill.money().open())));
    if (bill.cancelledBecause() != null) {
      facts.add(fact(words, "cancelled-because", bill.cancelledBecause()));
    }
    return facts;
  }

  private static BillPage.Fact fact(Words words, String what, String value) {
    return new BillPage.Fact(words.of("treasury.fact." + what), value);
  }

  private String how(Bill bill, Words words) {
    return settings.account().isEmpty()
        ? words.of("treasury.how.ask", bill.number())
        : words.of(
            "treasury.how.transfer",
            settings.holder(),
            settings.bank(),
            settings.account(),
            bill.number());
  }

  private List<Fields> forms(Identity who, Bill bill, Words words) {
    List<Fields> forms = new ArrayList<>();
    String address = BillController.address(bill.number());
    if (bill.awaitsMoney() && ledger.credit(bill.payer()).signum() > 0) {
      String credit = Yuan.print(ledger.credit(bill.payer()).min(bill.money().open()));
      forms.add(Fields.of(address + "/credit", words.of("treasury.bill.use-credit", credit)));
    }
    if (bill.awaitsMoney() && who.role() == Caller.TEACHER) {
      ways.forEach(way ->
          forms.add(
              Fields.of(
                  way.address(bill.number()),
                  words.of(way.label(), Yuan.print(bill.money().open())))));
    }
    if (bill.awaitsMoney() && who.role() == Caller.CITY_OFFICE) {
      forms.add(TransferForms.form(words, bill));
    }
    if (bill.state() == Bill.State.PAID) {
      forms.add(Fields.of(address + "/receipt", words.of("treasury.receipt.give")));
    }
    if (bill.state() == Bill.State.OPEN) {
      Field reason = Field.text("reason", words.of("treasury.reason"), "").mandatory();
      forms.add(
          Fields.grouped(
                  address + "/cancellation",
                  words.of("treasury.bill.cancel"),
                  List.of(
                      new Fields.Group(words.of("treasury.bill.cancel-heading"), List.of(reason))))
              .asGrave());
    }
    return forms;
  }

  private static PlainTable table(Bill bill, List<BillLine> found, Words words) {
    return PlainTable.of(
        words.of("treasury.bill.lines"),
        words.of("treasury.bill.no-lines"),
        found.stream().map(line -> row(bill, line, words)).toList(),
        words.of("treasury.head.ordinal"),
        words.of("treasury.head.teacher"),
        words.of("treasury.head.number"),
        words.of("treasury.head.course"),
        words.of("treasury.head.run"),
        words.of("treasury.head.fee"),
        words.of("treasury.head.state"));
  }

  private static Row row(Bill bill, BillLine line, Words words) {
    String state = words.of("treasury.line." + line.state());
    boolean paid = line.state().equals("PAID");
    return Row.of(
        Cell.of(String.valueOf(line.ordinal())),
        Cell.word(line.teacher()),
        Cell.word(line.teacherNumber()),
        Cell.of(line.title()),
        Cell.of(line.run()),
        money(Yuan.print(line.fee())),
        paid
            ? Cell.link(
                words.of("treasury.line.refund", state),
                RefundController.newAddress(bill.number(), line.ordinal()))
            : Cell.word(state));
  }

  static Cell money(String amount) {
    return new Cell(amount, null, "number");
  }

  /// One row a booking: what each account of the bill moved by.
  private PlainTable history(Bill bill, Words words) {
    Map<Long, List<LedgerStore.Line>> bookings = new LinkedHashMap<>();
    ledger
        .history(bill.id())
        .forEach(
            line -> bookings.computeIfAbsent(line.booking(), _ -> new ArrayList<>()).add(line));
    return PlainTable.of(
        words.of("treasury.bill.history"),
        words.of("treasury.bill.no-history"),
        bookings.values().stream().map(entries -> booking(entries, words)).toList(),
        words.of("treasury.head.at"),
        words.of("treasury.head.what"),
        words.of("treasury.head.by"),
        words.of("treasury.head.entries"),
        words.of("treasury.head.reason"));
  }

  private static Row booking(List<LedgerStore.Line> entries, Words words) {
    LedgerStore.Line first = entries.getFirst();
    String moved =
        words.list(
            entries.stream()
                .map(entry ->
                    words.of("treasury.account." + entry.account())
                        + " "
                        + Yuan.print(entry.yuan()))
                .toList());
    return Row.of(
        Cell.word(TreasuryWords.minute(first.at())),
        Cell.word(words.of("treasury.booking." + first.kind())),
        Cell.word(first.actor()),
        Cell.of(moved),
        Cell.of(first.reason()));
  }

  static List<Field.Choice> states(String chosen, Words words) {
    return Stream.of("", "UNPAID", "OPEN", "PARTLY", "PAID", "CANCELLED")
        .map(state ->
            new Field.Choice(
                state,
                state.isEmpty() ? words.of("treasury.all") : words.of("treasury.state." + state),
                state.equals(chosen)))
        .toList();
  }
}
