package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;

/// Fills the frames with counts: all figures of a table come from the same few statements.
@Component
class TableReader {
  private final Columns columns;
  private final Frames frames;
  private final Counts counts;
  private final SchoolOrder schools;

  TableReader(Columns columns, Frames frames, Counts counts, SchoolOrder schools) {
    this.columns = columns;
    this.frames = frames;
    this.counts = counts;
    this.schools = schools;
  }

  StatisticsTable read(Plan plan) {
    List<Column> wanted = columns.of(plan);
    RowOrder order = RowOrder.of(plan, wanted);
    if (plan.cut() == Cut.SCHOOL && !plan.request().whole()) {
      return pageOfSchools(plan, wanted, order);
    }
    List<Row> rows = order.sort(rows(plan, frames.of(plan, wanted)));
    return table(plan, wanted, rows, plan.cut() == Cut.SCHOOL ? bodies(rows) : 0);
  }

  private static int bodies(List<Row> rows) {
    return Math.toIntExact(rows.stream().filter(row -> row.kind() == RowKind.BODY).count());
  }

  /// All schools are put in order by the one column, so that only those of the page are read in all columns.
  private StatisticsTable pageOfSchools(Plan plan, List<Column> columns, RowOrder order) {
    List<Integer> all =
        schools.of(plan, order, columns, unsorted -> sorted(plan, order, columns, unsorted));
    int size = Frames.SCHOOLS_ON_A_PAGE;
    List<Integer> page =
        all.stream().skip((plan.request().page() - 1L) * size).limit(size).toList();
    List<Row> rows = rows(plan, frames.ofSchools(plan, columns, page));
    return table(plan, columns, order.sort(rows), all.size());
  }

  private List<Integer> sorted(
      Plan plan, RowOrder order, List<Column> columns, List<Integer> unsorted) {
    Column column = columns.get(order.place());
    List<Frame> bare = unsorted.stream().map(school -> Frame.bare(school, column)).toList();
    return order.alone().sort(rows(plan, bare)).stream()
        .map(row -> Integer.valueOf(row.code()))
        .toList();
  }

  private static StatisticsTable table(
      Plan plan, List<Column> columns, List<Row> rows, int schools) {
    return new StatisticsTable(
        plan.definition(), plan.request(), plan.run(), plan.cut(), columns, rows, schools);
  }

  private List<Row> rows(Plan plan, List<Frame> framed) {
    Set<CountedSet> sets =
        framed.stream()
            .flatMap(frame -> frame.indicators().stream())
            .filter(Objects::nonNull)
            .flatMap(Fitting::sets)
            .collect(Collectors.toSet());
    Numbers numbers = numbers(plan, framed, sets);
    boolean someWithout =
        framed.stream()
            .filter(frame -> frame.kind() == RowKind.NONE)
            .anyMatch(frame -> sets.stream().anyMatch(set -> numbers.without(set) != 0));
    return framed.stream()
        .filter(frame -> shown(frame, plan, someWithout))
        .map(frame -> filled(frame, numbers))
        .toList();
  }

  private Numbers numbers(Plan plan, List<Frame> framed, Collection<CountedSet> sets) {
    Question inAll = Question.inAll(plan.selection(), plan.asOf());
    if (!plan.cut().ofPeople()) {
      return new Numbers(Map.of(), counts.of(inAll, sets));
    }
    Dimension by = Dimension.of(plan.cut());
    if (by != Dimension.SCHOOL) {
      return new Numbers(counts.of(Question.by(by, plan.selection(), plan.asOf()), sets), Map.of());
    }
    boolean totals = framed.stream().anyMatch(frame -> frame.kind() != RowKind.BODY);
    return new Numbers(
        counts.of(new Question(by, plan.selection(), plan.asOf(), schools(framed)), sets),
        totals ? counts.of(inAll, sets) : Map.of());
  }

  /// Those of a page by name; more than a page are all.
  private static List<Integer> schools(List<Frame> framed) {
    List<Integer> schools = framed.stream().map(Frame::key).distinct().toList();
    return schools.size() > Frames.SCHOOLS_ON_A_PAGE + 1 ? List.of() : schools;
  }

  private static boolean shown(Frame frame, Plan plan, boolean someWithout) {
    boolean total = plan.definition().layout().total();
    return switch (frame.kind()) {
      case BODY -> true;
      case NONE -> someWithout;
      case SUBTOTAL -> someWithout && total;
      case TOTAL -> total;
    };
  }

  private static Row filled(Frame frame, Numbers numbers) {
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < frame.indicators().size(); place++) {
      IndicatorDefinition indicator = frame.indicators().get(place);
      Cell text = frame.texts().get(place);
      cells.add(
          indicator != null
              ? cell(indicator, frame, numbers)
              : text != null ? text : new Cell.NotRecorded());
    }
    return new Row(
        frame.code(), frame.label(), frame.kind(), frame.group(), frame.indicators(), cells);
  }

  private static Cell cell(IndicatorDefinition indicator, Frame frame, Numbers numbers) {
    Long numerator = numbers.of(indicator.numerator(), frame);
    CountedSet divisor = indicator.denominator();
    if (numerator == null) {
      return new Cell.NotRecorded();
    }
    if (divisor == null) {
      return new Cell.Count(numerator, indicator.unit().decimals());
    }
    Long denominator = numbers.of(divisor, frame);
    return denominator == null ? new Cell.NotRecorded() : new Cell.Rate(numerator, denominator);
  }

  /// @param byKey sizes by key of the rows
  /// @param inAll sizes in one sum; empty where the keys add up to it
  private record Numbers(
      Map<CountedSet, Map<Integer, Long>> byKey, Map<CountedSet, Map<Integer, Long>> inAll) {

    @Nullable Long of(CountedSet set, Frame frame) {
      if (!byKey.containsKey(set) && !inAll.containsKey(set)) {
        return null;
      }
      return switch (frame.kind()) {
        case BODY, NONE ->
            byKey.isEmpty()
                ? total(set)
                : byKey.getOrDefault(set, Map.of()).getOrDefault(frame.key(), 0L);
        case SUBTOTAL -> total(set) - without(set);
        case TOTAL -> total(set);
      };
    }

    long without(CountedSet set) {
      return byKey.getOrDefault(set, Map.of()).getOrDefault(0, 0L);
    }

    private long total(CountedSet set) {
      Map<Integer, Long> sums = inAll.getOrDefault(set, byKey.getOrDefault(set, Map.of()));
      return sums.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
