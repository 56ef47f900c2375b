package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xingtan.figure.FigureReference;
import org.xingtan.figure.FigureValue;
import org.xingtan.statistics.Cell;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Words;

/// “最高”, “均达到”, “一直居首” claim something about all rows. A sentence that says so must rest on a list or a count of rows, or on a
/// cell that really is the first of its column; “always” rests on nothing that one moment can show.
final class SuperlativeRule implements IssueRule {
  private static final Pattern ALWAYS = Pattern.compile("始终|一直|历来|历次|连续多期");
  private static final Pattern FIRST = Pattern.compile("最[高多大好快强]|第一|首位|居首|领先");
  private static final Pattern LAST = Pattern.compile("最[低少小慢差]|末位|垫底");
  private static final Pattern ALL =
      Pattern.compile("(?<!平)均(?=[超达高在已为])|全部(?=[超达高])|都(?=[超达高在])|无一例外|唯一");
  private static final Pattern SENTENCE = Pattern.compile("[。；！\\n]");

  private final Lookup lookup;

  /// How a table is found that a cell comes from.
  interface Lookup {
    Optional<StatisticsTable> table(TableRequest request);
  }

  SuperlativeRule(Lookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public List<Finding> examine(Composed composed, Words words) {
    List<Finding> findings = new ArrayList<>();
    for (Composed.Part part : composed.parts()) {
      if (part.shown() && part.block().kind() == BlockKind.PARAGRAPH) {
        for (String sentence : SENTENCE.split(part.block().body().words())) {
          problem(sentence, composed, words)
              .ifPresent(text ->
                  findings.add(
                      Finding.grave(
                          "superlative",
                          Where.of(composed, part.block(), words),
                          part.block().id(),
                          text)));
        }
      }
    }
    return findings;
  }

  private Optional<String> problem(String sentence, Composed composed, Words words) {
    String plain = sentence.replaceAll("\\{\\{[^}]*}}", "");
    if (ALWAYS.matcher(plain).find()) {
      return Optional.of(words.of("bulletin.check.always", found(ALWAYS, plain)));
    }
    boolean first = FIRST.matcher(plain).find();
    boolean last = LAST.matcher(plain).find();
    boolean all = ALL.matcher(plain).find();
    if (!first && !last && !all) {
      return Optional.empty();
    }
    List<FigureValue> figures =
        Tokens.numbers(sentence).stream()
            .map(composed.figures()::get)
            .filter(bound -> bound != null && bound.value() != null)
            .<FigureValue>map(Composed.Bound::value)
            .toList();
    if (figures.stream().anyMatch(SuperlativeRule::speaksOfRows)) {
      return Optional.empty();
    }
    return all || figures.isEmpty()
        ? Optional.of(
            words.of("bulletin.check.superlative", found(first ? FIRST : last ? LAST : ALL, plain)))
        : figures.stream().flatMap(value -> contradicted(value, first, words).stream()).findFirst();
  }

  private static String found(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    return match.find() ? match.group() : "";
  }

  private static boolean speaksOfRows(FigureValue value) {
    return value instanceof FigureValue.Rows
        || value.reference() instanceof FigureReference.RowCount;
  }

  /// Who really leads, when the cell does not.
  private Optional<String> contradicted(FigureValue value, boolean first, Words words) {
    if (!(value.reference() instanceof FigureReference.Cell cell) || value.backing().isEmpty()) {
      return Optional.empty();
    }
    Optional<StatisticsTable> table = lookup.table(value.backing().getFirst().table());
    Optional<Row> leader = table.flatMap(found -> leader(found, cell.column(), first));
    return leader
        .filter(row -> !row.code().equals(cell.row()))
        .map(row -> words.of("bulletin.check.not-first", value.printed(), row.label().in(words)));
  }

  private static Optional<Row> leader(StatisticsTable table, String column, boolean first) {
    List<Row> rows =
        table.rows().stream()
            .filter(row -> row.kind() == RowKind.BODY)
            .filter(
                row -> table.cell(row.code(), column).flatMap(SuperlativeRule::value).isPresent())
            .toList();
    java.util.Comparator<Row> byValue =
        java.util.Comparator.comparing(
            row -> table.cell(row.code(), column).flatMap(SuperlativeRule::value).orElseThrow());
    return first ? rows.stream().max(byValue) : rows.stream().min(byValue);
  }

  private static Optional<java.math.BigDecimal> value(Cell cell) {
    return switch (cell) {
      case Cell.Count count -> Optional.of(count.value());
      case Cell.Rate rate -> rate.percent(12);
      case Cell.Text _, Cell.NotRecorded _ -> Optional.empty();
    };
  }
}
