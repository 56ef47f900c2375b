package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.CountedPeople;
import org.xingtan.statistics.CountedPeople.Counted;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableAddress;
import org.xingtan.statistics.TableWords;
import org.xingtan.web.Words;

/// Every value that an issue prints, with what it is made of.
@Component
class Values {
  private final CountedPeople people;

  Values(CountedPeople people) {
    this.people = people;
  }

  /// A value with the cells it rests on.
  record Found(SignedValue value, List<Counted> cells) {}

  /// As [#found], with hashes over the persons counted.
  List<SignedValue> hashed(Composed composed, Words words) {
    List<Found> all = found(composed, words);
    Map<Counted, String> hashes =
        people.hashes(all.stream().flatMap(one -> one.cells().stream()).toList(), Scope.city());
    return all.stream().map(one -> hashed(one, hashes)).toList();
  }

  private static SignedValue hashed(Found found, Map<Counted, String> hashes) {
    List<String> its =
        found.cells().stream()
            .map(cell -> hashes.getOrDefault(cell, ""))
            .filter(hash -> !hash.isEmpty())
            .toList();
    SignedValue value = found.value();
    return new SignedValue(
        value.place(),
        value.label(),
        value.reference(),
        value.shown(),
        value.counts(),
        DocumentJson.shortened(String.join(";", its)),
        value.definition(),
        value.address());
  }

  List<Found> found(Composed composed, Words words) {
    List<Found> all = new ArrayList<>();
    for (Composed.Bound bound : composed.used()) {
      FigureValue value = bound.value();
      if (value != null) {
        all.add(figure(bound, value, words));
      }
    }
    for (Composed.Part part : composed.parts()) {
      if (part.shown() && part.whole() instanceof FigureValue.Whole whole) {
        all.addAll(cells(part.block(), whole, words));
      }
    }
    return all;
  }

  private static Found figure(Composed.Bound bound, FigureValue value, Words words) {
    List<Backing> backing = value.backing();
    Backing first = backing.isEmpty() ? null : backing.getFirst();
    return new Found(
        new SignedValue(
            ValuePlace.figure(bound.figure().number()),
            label(bound, words),
            bound.figure().reference(),
            value.printed(),
            String.join(";", backing.stream().map(one -> counts(one.cell())).toList()),
            "",
            first == null ? "" : definition(first.indicator(), first.table().asOf(), words),
            first == null ? null : first.address()),
        backing.stream().map(Backing::counted).toList());
  }

  /// Which figure it is, by the names of column and row; by its number where it rests on no cell.
  static String label(Composed.Bound bound, Words words) {
    FigureValue value = bound.value();
    return value == null || value.backing().isEmpty()
        ? bound.figure().token()
        : label(value.backing().getFirst(), words);
  }

  private static String label(Backing first, Words words) {
    String figure = first.indicator().texts().name().in(words);
    String row = first.row().name().in(words);
    return row.equals(figure) ? figure : figure + " · " + row;
  }

  private static List<Found> cells(Block block, FigureValue.Whole whole, Words words) {
    StatisticsTable table = whole.table();
    List<String> columns =
        switch (whole.reference()) {
          case FigureReference.WholeTable of -> of.columns();
          case FigureReference.Chart of -> List.of(of.column());
          default -> List.of();
        };
    Map<String, String> definitions = new HashMap<>();
    List<Found> all = new ArrayList<>();
    for (StatisticsTable.Row row : table.rows()) {
      for (int place = 0; place < table.columns().size(); place++) {
        StatisticsTable.Column column = table.columns().get(place);
        IndicatorDefinition indicator = row.indicators().get(place);
        if (indicator != null && (columns.isEmpty() || columns.contains(column.code()))) {
          String definition =
              definitions.computeIfAbsent(
                  indicator.code(), _ -> definition(indicator, table.request().asOf(), words));
          all.add(cell(block, table, row, place, definition, words));
        }
      }
    }
    return all;
  }

  private static Found cell(
      Block block,
      StatisticsTable table,
      StatisticsTable.Row row,
      int place,
      String definition,
      Words words) {
    StatisticsTable.Column column = table.columns().get(place);
    TablePrint.Spot spot = new TablePrint.Spot(row.code(), column.code());
    Cell cell = row.cells().get(place);
    @Nullable IndicatorDefinition indicator = row.indicators().get(place);
    String label =
        table.title(words.chinese())
            + " · "
            + row.label().in(words)
            + " · "
            + column.definition().heading().in(words);
    return new Found(
        new SignedValue(
            ValuePlace.cell(block.id(), spot),
            label,
            block.body().reference(),
            TablePrint.text(cell, words),
            counts(cell),
            "",
            definition,
            TableAddress.cell(table.request(), row.code(), column.code())),
        indicator == null
            ? List.of()
            : List.of(new Counted(table.request(), row.code(), indicator)));
  }

  static String counts(Cell cell) {
    return switch (cell) {
      case Cell.Count count -> count.value().toPlainString();
      case Cell.Rate rate -> rate.numerator() + "/" + rate.denominator();
      case Cell.Text _, Cell.NotRecorded _ -> "";
    };
  }

  private static String definition(
      IndicatorDefinition indicator, org.xingtan.statistics.AsOf asOf, Words words) {
    TableWords said = new TableWords(words);
    return said.rule(indicator) + said.version(indicator) + " " + said.asOf(asOf);
  }
}
