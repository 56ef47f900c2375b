package org.xingtan.coursereview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What readings gave to each criterion, side by side.
record ScoreTable(List<Criterion> criteria, List<ReadingStore.Given> given) {

  /// @param named whether the reviewers' names are for the reader
  PlainTable of(List<Reading> readings, boolean named, Words words) {
    List<String> heads = new ArrayList<>();
    heads.add(words.of("coursereview.criterion"));
    IntStream.range(0, readings.size())
        .mapToObj(place ->
            named
                ? readings.get(place).reviewer()
                : words.of("coursereview.reviewer.number", place + 1))
        .forEach(heads::add);
    List<PlainTable.Row> rows =
        criteria.stream()
            .map(one ->
                new PlainTable.Row(
                    Cell.of(one.name(words)),
                    readings.stream().map(reading -> cell(one, reading, words)).toList()))
            .toList();
    return new PlainTable(words.of("coursereview.scores"), heads, rows, "");
  }

  private Cell cell(Criterion criterion, Reading reading, Words words) {
    return given.stream()
        .filter(one -> one.criterion() == criterion.id() && one.reading() == reading.id())
        .findFirst()
        .map(one -> Cell.of(text(criterion, one, words)))
        .orElse(Cell.of(""));
  }

  private static String text(Criterion criterion, ReadingStore.Given one, Words words) {
    return one.reason() == null
        ? words.of("coursereview.score", one.points(), criterion.mostPoints())
        : words.of("coursereview.score.why", one.points(), criterion.mostPoints(), one.reason());
  }
}
