package org.xingtan.bulletin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.edition.Document;
import org.xingtan.figure.Backing;
import org.xingtan.figure.FigureValue;

/// An issue with its figures read: what stands where, and the document that the editions print.
///
/// @param figures by number
record Composed(Issue issue, List<Part> parts, Map<Integer, Bound> figures, Document document) {

  /// A block with what it prints.
  ///
  /// @param printed nothing where a condition does not hold
  /// @param whole the table or chart it shows
  /// @param problem why it cannot be shown as wanted, ready to print
  record Part(
      Block block,
      boolean shown,
      List<org.xingtan.edition.Block> printed,
      @Nullable FigureValue whole,
      @Nullable String problem) {}

  /// A bound figure with its value.
  ///
  /// @param value nothing when the reference cannot be read
  /// @param problem why, ready to print
  record Bound(BoundFigure figure, @Nullable FigureValue value, @Nullable String problem) {
    String printed() {
      return value == null ? "【" + figure.token() + "】" : value.printed();
    }

    boolean sound() {
      return value != null && !(value instanceof FigureValue.Missing);
    }

    @Nullable String sentence() {
      return value instanceof FigureValue.Missing missing ? missing.sentence() : problem;
    }
  }

  /// Tables and charts in reading order, as they were read.
  Stream<FigureValue.Whole> wholes() {
    return parts.stream()
        .filter(Part::shown)
        .map(Part::whole)
        .flatMap(
            whole -> whole instanceof FigureValue.Whole found ? Stream.of(found) : Stream.empty());
  }

  /// Figures that stand in a shown block.
  List<Bound> used() {
    return figures.values().stream().filter(bound -> stands(bound.figure().number())).toList();
  }

  /// The cells behind these figures.
  List<Backing> backings() {
    return used().stream()
        .flatMap(bound -> Stream.ofNullable(bound.value()))
        .flatMap(value -> value.backing().stream())
        .toList();
  }

  boolean stands(int number) {
    return parts.stream()
        .filter(Part::shown)
        .anyMatch(part ->
            Tokens.numbers(part.block().body().words()).contains(number)
                || Tokens.numbers(part.block().body().note()).contains(number));
  }

  Optional<Part> part(int block) {
    return parts.stream().filter(part -> part.block().id() == block).findFirst();
  }
}
