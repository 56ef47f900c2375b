package org.xingtan.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.Comparisons;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Words;

/// All rules over the tables that something is made of, for whoever checks it as a whole.
@Service
public class UsedTables {
  private final Comparisons comparisons;
  private final Evidence evidence;

  UsedTables(Comparisons comparisons, Evidence evidence) {
    this.comparisons = comparisons;
    this.evidence = evidence;
  }

  /// @param rule code of the rule
  /// @param severity `wrong`, `explain` or `note`
  /// @param table code of the table it was found in; empty for several
  /// @param row code; empty when the table as a whole is meant
  /// @param column code; empty when the table as a whole is meant
  /// @param where the place in words
  /// @param address of the cell
  public record Found(
      String rule,
      String severity,
      String table,
      String row,
      String column,
      String where,
      String sentence,
      @Nullable String address) {}

  /// Of what does not exist nothing is found: that is for others to say.
  public List<Found> examine(List<TableRequest> requests, Words words) {
    List<ComparedTable> tables =
        requests.stream()
            .distinct()
            .flatMap(request -> comparisons.computed(request, words).stream())
            .toList();
    return tables.isEmpty()
        ? List.of()
        : Rules.examine(new Material(tables), evidence).stream()
            .map(finding -> found(finding, words))
            .toList();
  }

  /// Where the same tables, of the same period and day, were printed otherwise, and why.
  public List<Found> printed(List<TableRequest> requests, Words words) {
    List<ComparedTable> tables =
        comparisons.printed().stream()
            .filter(source -> requests.stream().anyMatch(request -> same(source, request)))
            .flatMap(source -> comparisons.table(source, words).stream())
            .toList();
    return tables.isEmpty()
        ? List.of()
        : Rules.examine(new Material(tables), evidence).stream()
            .filter(finding -> finding.severity() == Severity.WRONG)
            .map(finding -> found(finding, words))
            .toList();
  }

  private static boolean same(ComparedTable.Source source, TableRequest request) {
    return source.table().equals(request.table())
        && source.period().equals(request.period())
        && request.asOf().text().startsWith(source.asOf().toString());
  }

  private static Found found(Finding finding, Words words) {
    Place place = finding.place();
    ComparedTable.Source source = place.source();
    FindingTexts.Line line =
        new FindingTexts(words, source == null ? LocalDate.EPOCH : source.asOf()).line(finding);
    return new Found(
        finding.rule(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        source == null ? "" : source.table(),
        place.row().code(),
        place.column().code(),
        line.where(),
        line.sentence(),
        line.address());
  }
}
