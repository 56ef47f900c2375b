package org.xingtan.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What the board and the lists of results print.
record BoardTexts(Words words, LocalDate today) {

  PlainTable board(List<BoardLine> lines) {
    return PlainTable.of(
        words.of("upkeep.board.title"),
        words.of("upkeep.board.empty"),
        lines.stream().map(this::row).toList(),
        words.of("catalogue.title"),
        words.of("catalogue.code"),
        words.of("catalogue.provider"),
        words.of("upkeep.age"),
        words.of("upkeep.period"),
        words.of("upkeep.selected"),
        words.of("upkeep.completed"),
        words.of("upkeep.rate"),
        words.of("upkeep.trend"),
        words.of("upkeep.rating"),
        words.of("upkeep.leaving"));
  }

  private PlainTable.Row row(BoardLine line) {
    Times last = line.last();
    return PlainTable.Row.of(
        Cell.link(line.title(), CourseAddress.of(line.code())),
        Cell.word(line.code()),
        Cell.of(line.provider()),
        Cell.word(age(line.offeredFrom())),
        Cell.word(last == null ? words.of("upkeep.never") : last.period()),
        count(last == null ? "" : Integer.toString(last.selected())),
        count(last == null ? "" : Integer.toString(last.completed())),
        count(last == null ? "" : last.rate()),
        count(last == null || line.before() == null ? "" : last.above(line.before())),
        Cell.word(rating(line.rating())),
        leaving(line.leaving()));
  }

  private static Cell count(String text) {
    return new Cell(text, null, "number");
  }

  /// In whole years and months.
  private String age(LocalDate from) {
    if (from.isAfter(today)) {
      return words.of("catalogue.offered-from", from.toString());
    }
    Period age = Period.between(from, today);
    return words.of("upkeep.age.of", age.getYears(), age.getMonths());
  }

  private String rating(BoardLine.Rating rating) {
    return rating.mean() == null
        ? ""
        : words.of("upkeep.rating.of", rating.mean().toPlainString(), rating.persons());
  }

  private Cell leaving(BoardLine.Leaving leaving) {
    if (leaving.proposal() != null) {
      String day = String.valueOf(leaving.proposedFor());
      return Cell.link(
          words.of("upkeep.proposed-for", day), ProposalController.address(leaving.proposal()));
    }
    LocalDate retired = leaving.retiredOn();
    return Cell.word(retired == null ? "" : words.of("catalogue.retired-on", retired.toString()));
  }

  /// How many courses are in each band; every course is in one.
  PlainTable bands(Map<Band, Integer> bands, BoardFilter filter) {
    List<PlainTable.Row> rows =
        Stream.concat(
                Stream.of(Band.values())
                    .map(band ->
                        PlainTable.Row.of(
                            Cell.link(
                                words.of("upkeep.band." + band),
                                filter.in(band).address(BoardController.ADDRESS, 1)),
                            Cell.number(bands.getOrDefault(band, 0)))),
                Stream.of(
                    PlainTable.Row.of(
                        Cell.of(words.of("upkeep.band.all")),
                        Cell.number(bands.values().stream().mapToInt(Integer::intValue).sum()))))
            .toList();
    return PlainTable.of(
        words.of("upkeep.bands"), "", rows, words.of("upkeep.band"), words.of("upkeep.courses"));
  }

  /// @param course whether the list is about several courses, so that each has to be named
  PlainTable periods(List<BoardStore.CoursePeriod> periods, @Nullable String course) {
    return PlainTable.of(
        words.of("upkeep.periods"),
        words.of("upkeep.periods.empty"),
        periods.stream().map(one -> row(one, course != null)).toList(),
        course == null
            ? new String[] {
              words.of("catalogue.title"),
              words.of("upkeep.period"),
              words.of("upkeep.sections"),
              words.of("upkeep.selected"),
              words.of("upkeep.completed"),
              words.of("upkeep.rate"),
              words.of("upkeep.rating")
            }
            : new String[] {
              words.of("upkeep.period"),
              words.of("upkeep.sections"),
              words.of("upkeep.selected"),
              words.of("upkeep.completed"),
              words.of("upkeep.rate")
            });
  }

  private PlainTable.Row row(BoardStore.CoursePeriod one, boolean alone) {
    Cell sections = Cell.number(one.sections());
    Cell selected = Cell.number(one.times().selected());
    Cell completed = Cell.number(one.times().completed());
    Cell rate = count(one.times().rate());
    return alone
        ? PlainTable.Row.of(Cell.word(one.period()), sections, selected, completed, rate)
        : PlainTable.Row.of(
            Cell.link(one.title(), CourseAddress.of(one.code())),
            Cell.word(one.period()),
            sections,
            selected,
            completed,
            rate,
            Cell.word(rating(one.rating())));
  }
}
