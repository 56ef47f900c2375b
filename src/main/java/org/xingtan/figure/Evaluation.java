package org.xingtan.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.FigureReference.Against;
import org.xingtan.figure.FigureReference.Cell;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureReference.Wording;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.figure.FigureValue.RowValue;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.figure.SourceTables.FoundCell;
import org.xingtan.figure.SourceTables.FoundTable;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.web.Words;

/// One reading of many references.
final class Evaluation {
  private final SourceTables tables;
  private final KnownNames names;
  private final Words words;
  private final FigurePrinting printing;

  Evaluation(SourceTables tables, KnownNames names, Words words) {
    this.tables = tables;
    this.names = names;
    this.words = words;
    this.printing = new FigurePrinting(words);
  }

  FigureValue of(FigureReference reference) {
    return switch (reference) {
      case Cell cell -> number(cell);
      case FigureReference.Share share -> share(share);
      case FigureReference.Difference difference -> difference(difference);
      case FigureReference.RankList list ->
          rows(
              list,
              list.source(),
              list.column(),
              list.choice(),
              new Worded(list.wording(), "list"));
      case FigureReference.Sentence sentence ->
          rows(
              sentence,
              sentence.source(),
              sentence.choice().by(),
              sentence.choice(),
              new Worded(sentence.wording(), "sentence"));
      case FigureReference.RowCount count -> count(count);
      case FigureReference.Name name -> new Naming(tables.standpoint(), names, words).of(name);
      case FigureReference.WholeTable table -> table(table);
      case FigureReference.Chart chart -> chart(chart);
    };
  }

  SourceTables tables() {
    return tables;
  }

  private FigureValue number(Cell cell) {
    return switch (tables.cell(cell)) {
      case FoundCell found -> {
        Backing backing = found.backing();
        yield FigureNumber.of(backing.cell())
            .<FigureValue>map(number -> number(cell, number, cell.format(), List.of(backing)))
            .orElseGet(() -> zero(cell, List.of(backing)));
      }
      case FoundTable _ -> throw new IllegalStateException("A table for a cell");
      case Gap gap -> missing(cell, gap, List.of());
    };
  }

  private FigureValue.Number number(
      FigureReference reference, FigureNumber number, FigureFormat format, List<Backing> backing) {
    UnitWord unit = UnitWord.of(backing.getFirst().indicator());
    return new FigureValue.Number(reference, printing.text(number, format, unit), number, backing);
  }

  private FigureValue share(FigureReference.Share share) {
    return both(
        share,
        share.of(),
        share.over(),
        (of, over, backing) -> {
          boolean counts = of.kind() == FigureNumber.Kind.COUNT && over.kind() == of.kind();
          if (!counts) {
            return missing(share, units(backing), backing);
          }
          return of.over(over)
              .<FigureValue>map(number -> number(share, number, share.format(), backing))
              .orElseGet(() -> zero(share, backing));
        });
  }

  private FigureValue difference(FigureReference.Difference difference) {
    Optional<Cell> against = against(difference);
    if (against.isEmpty()) {
      return missing(
          difference, new Gap(Why.NO_LAST_ISSUE, words.of("figure.gap.no-last-issue")), List.of());
    }
    return both(
        difference,
        difference.of(),
        against.get(),
        (of, from, backing) -> {
          if (of.kind() != from.kind()) {
            return missing(difference, units(backing), backing);
          }
          boolean counts = of.kind() == FigureNumber.Kind.COUNT;
          FigureNumber moved =
              of.minus(from, counts ? FigureNumber.Kind.COUNT : FigureNumber.Kind.POINTS);
          boolean growth = counts && difference.format().style() == FigureFormat.Style.PERCENT;
          Optional<FigureNumber> wanted = growth ? moved.over(from) : Optional.of(moved);
          return wanted
              .<FigureValue>map(number -> number(difference, number, difference.format(), backing))
              .orElseGet(() -> zero(difference, backing));
        });
  }

  private Optional<Cell> against(FigureReference.Difference difference) {
    Cell of = difference.of();
    AsOf last = tables.standpoint().lastIssue();
    return switch (difference.against()) {
      case Against.OtherCell other -> Optional.of(other.cell());
      case Against.Moment moment -> Optional.of(at(of, moment.asOf()));
      case Against.LastIssue _ -> last == null ? Optional.empty() : Optional.of(at(of, last));
    };
  }

  private static Cell at(Cell cell, AsOf moment) {
    return new Cell(cell.source().asOf(moment), cell.row(), cell.column(), cell.format());
  }

  private interface OfTwo {
    FigureValue make(FigureNumber one, FigureNumber other, List<Backing> backing);
  }

  /// Two cells that count the same unit; the first gap is the gap of both.
  private FigureValue both(FigureReference reference, Cell one, Cell other, OfTwo ofTwo) {
    FigureValue first = number(one);
    FigureValue second = number(other);
    List<Backing> backing = new ArrayList<>(first.backing());
    backing.addAll(second.backing());
    if (first instanceof Missing missing) {
      return again(reference, missing, backing);
    }
    if (second instanceof Missing missing) {
      return again(reference, missing, backing);
    }
    boolean same = backing.getFirst().indicator().unit() == backing.getLast().indicator().unit();
    return !same
        ? missing(reference, units(backing), backing)
        : ofTwo.make(
            ((FigureValue.Number) first).number(),
            ((FigureValue.Number) second).number(),
            List.copyOf(backing));
  }

  /// @param usual messages of the usual words
  private record Worded(Wording wording, String usual) {}

  private FigureValue rows(
      FigureReference reference,
      Source source,
      @Nullable String column,
      Choice choice,
      Worded worded) {
    return switch (tables.table(source)) {
      case FoundTable found ->
          rows(reference, new RowChoice(found.table(), column, choice, words), worded);
      case FoundCell _ -> throw new IllegalStateException("A cell for a table");
      case Gap gap -> missing(reference, gap, List.of());
    };
  }

  private FigureValue rows(FigureReference reference, RowChoice choice, Worded worded) {
    StatisticsTable table = choice.table();
    RowWords saying = new RowWords(table, worded.wording(), worded.usual(), words);
    Optional<String> unknown =
        saying.columns().stream().filter(column -> table.place(column) < 0).findFirst();
    if (unknown.isPresent()) {
      return missing(
          reference,
          new Gap(
              Why.COLUMN,
              words.of("figure.gap.column", table.title(words.chinese()), unknown.get())),
          List.of());
    }
    return switch (choice.choose()) {
      case RowChoice.Chosen chosen ->
          new FigureValue.Rows(
              reference,
              saying.of(chosen.rows()),
              chosen.rows().stream().map(row -> value(row, choice)).toList(),
              backing(choice, chosen.rows(), saying.columns()));
      case Gap gap -> missing(reference, gap, List.of());
    };
  }

  private static RowValue value(Row row, RowChoice choice) {
    return new RowValue(new Backing.Row(row.code(), row.label()), choice.number(row).orElse(null));
  }

  private FigureValue count(FigureReference.RowCount count) {
    FigureValue listed =
        rows(
            count,
            count.source(),
            count.column(),
            count.choice(),
            new Worded(Wording.USUAL, "list"));
    return switch (listed) {
      case FigureValue.Rows rows -> {
        FigureNumber number = FigureNumber.count(rows.rows().size());
        yield new FigureValue.Number(
            count, printing.text(number, count.format(), UnitWord.ROWS), number, rows.backing());
      }
      case FigureValue.Number _, FigureValue.Words _, FigureValue.Whole _, Missing _ -> listed;
    };
  }

  private FigureValue table(FigureReference.WholeTable whole) {
    return whole(whole, whole.source(), whole.columns());
  }

  private FigureValue chart(FigureReference.Chart chart) {
    return whole(chart, chart.source(), List.of(chart.column()));
  }

  private FigureValue whole(FigureReference reference, Source source, List<String> columns) {
    return switch (tables.table(source)) {
      case FoundTable found -> {
        StatisticsTable table = found.table();
        Optional<String> unknown =
            columns.stream().filter(column -> table.place(column) < 0).findFirst();
        yield unknown.isPresent()
            ? missing(
                reference,
                new Gap(
                    Why.COLUMN,
                    words.of("figure.gap.column", table.title(words.chinese()), unknown.get())),
                List.of())
            : new FigureValue.Whole(
                reference, table.title(words.chinese()), table, all(table, columns));
      }
      case FoundCell _ -> throw new IllegalStateException("A cell for a table");
      case Gap gap -> missing(reference, gap, List.of());
    };
  }

  private List<Backing> all(StatisticsTable table, List<String> columns) {
    List<String> shown =
        columns.isEmpty()
            ? table.columns().stream().map(StatisticsTable.Column::code).toList()
            : columns;
    return backing(table, table.rows(), shown);
  }

  private List<Backing> backing(RowChoice choice, List<Row> rows, List<String> shown) {
    Set<String> columns = new LinkedHashSet<>();
    if (choice.column() != null) {
      columns.add(choice.column());
    }
    columns.addAll(shown);
    return backing(choice.table(), rows, columns);
  }

  private List<Backing> backing(StatisticsTable table, List<Row> rows, Iterable<String> columns) {
    List<Backing> backing = new ArrayList<>();
    for (Row row : rows) {
      for (String column : columns) {
        if (tables.cell(table, row.code(), column) instanceof FoundCell found) {
          backing.add(found.backing());
        }
      }
    }
    return List.copyOf(backing);
  }

  private Gap units(List<Backing> backing) {
    return new Gap(
        Why.UNITS,
        words.of(
            "figure.gap.units",
            backing.getFirst().indicator().texts().name().in(words),
            backing.getLast().indicator().texts().name().in(words)));
  }

  private Missing zero(FigureReference reference, List<Backing> backing) {
    String name = backing.getFirst().indicator().texts().name().in(words);
    return missing(
        reference,
        new Gap(Why.ZERO_DENOMINATOR, words.of("figure.gap.zero-denominator", name)),
        backing);
  }

  private Missing missing(FigureReference reference, Gap gap, List<Backing> backing) {
    return new Missing(
        reference, gap.why(), printed(gap.why()), gap.sentence(), List.copyOf(backing));
  }

  private static Missing again(FigureReference reference, Missing missing, List<Backing> backing) {
    return new Missing(
        reference, missing.why(), missing.printed(), missing.sentence(), List.copyOf(backing));
  }

  private String printed(Why why) {
    return words.of("figure.missing." + why);
  }
}
