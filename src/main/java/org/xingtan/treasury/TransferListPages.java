package org.xingtan.treasury;

import java.util.List;
import java.util.stream.Stream;
import org.xingtan.treasury.TransferList.Fault;
import org.xingtan.treasury.TransferList.Line;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.PlainTable.Row;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a list of bank transfers.
final class TransferListPages {
  /// Of each kind; the counts above the tables are exact.
  private static final int SHOWN = 500;

  private TransferListPages() {}

  static TransferListPage page(Shell shell, TransferList list, List<Line> lines) {
    Words words = shell.words();
    long wrong = lines.stream().filter(line -> line.answer() == null).count();
    boolean open = list.bookedAt() == null && wrong < lines.size();
    return new TransferListPage(
        shell.titled("treasury.list.title", list.file()),
        words.of(list.bookedAt() == null ? "treasury.list.looked" : "treasury.list.booked"),
        Stream.of("ROWS", "BOOKED", "WAITING", "REPEATED", "WRONG")
            .map(kind ->
                new BillPage.Fact(
                    words.of("treasury.list." + kind), String.valueOf(count(lines, kind))))
            .toList(),
        open
            ? Fields.of(
                address(list.id()),
                words.of("treasury.list.book", String.valueOf(lines.size() - wrong)))
            : null,
        wrong(lines, words),
        sound(lines, words));
  }

  static String address(int list) {
    return TransferController.ADDRESS + "/lists/" + list;
  }

  private static long count(List<Line> lines, String kind) {
    return lines.stream().filter(line -> kind.equals("ROWS") || kind.equals(kind(line))).count();
  }

  private static String kind(Line line) {
    return switch (line.answer()) {
      case TransferAnswer.Booked _ -> "BOOKED";
      case TransferAnswer.Waiting _ -> "WAITING";
      case TransferAnswer.Repeated _ -> "REPEATED";
      case null, default -> "WRONG";
    };
  }

  private static PlainTable wrong(List<Line> lines, Words words) {
    List<Row> rows =
        lines.stream()
            .flatMap(line -> line.faults().stream().map(fault -> fault(line, fault, words)))
            .limit(SHOWN)
            .toList();
    return PlainTable.of(
        words.of("treasury.list.wrong-rows"),
        words.of("treasury.list.none-wrong"),
        rows,
        words.of("treasury.head.row"),
        words.of("treasury.head.column"),
        words.of("treasury.head.written"),
        words.of("treasury.head.remedy"));
  }

  private static Row fault(Line line, Fault fault, Words words) {
    return Row.of(
        Cell.of(String.valueOf(line.written().row())),
        Cell.word(words.of("treasury.column." + fault.column())),
        Cell.of(written(line, fault)),
        Cell.of(words.of("treasury.fault." + fault.why())));
  }

  private static String written(Line line, Fault fault) {
    return switch (fault.column()) {
      case REFERENCE -> line.written().reference();
      case RECEIVED_ON -> line.written().receivedOn();
      case YUAN -> line.written().yuan();
      case SENDER -> line.written().sender();
      case NOTE -> line.written().note();
    };
  }

  private static PlainTable sound(List<Line> lines, Words words) {
    TreasuryWords texts = new TreasuryWords(words);
    List<Row> rows =
        lines.stream()
            .filter(line -> line.answer() != null)
            .limit(SHOWN)
            .map(line ->
                Row.of(
                    Cell.of(String.valueOf(line.written().row())),
                    Cell.word(line.written().reference()),
                    BillPages.money(line.written().yuan()),
                    Cell.of(line.written().sender()),
                    Cell.of(line.written().note()),
                    Cell.of(line.answer() == null ? "" : texts.answer(line.answer()))))
            .toList();
    return PlainTable.of(
        words.of("treasury.list.rows"),
        words.of("treasury.list.none-sound"),
        rows,
        words.of("treasury.head.row"),
        words.of("treasury.column.REFERENCE"),
        words.of("treasury.column.YUAN"),
        words.of("treasury.column.SENDER"),
        words.of("treasury.column.NOTE"),
        words.of("treasury.head.outcome"));
  }
}
