package org.xingtan.checks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.Comparisons;
import org.xingtan.printed.Counted;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Words;

/// The rules of the check report for rooms that use tables: over any set of tables, as they are computed.
@Service
public class TableChecks {
  private final Comparisons comparisons;
  private final Differences differences;

  TableChecks(Comparisons comparisons, Differences differences) {
    this.comparisons = comparisons;
    this.differences = differences;
  }

  /// What is found is said in sentences, which count persons and leave the causes to the report. Only whether a completion was carried
  /// over decides something.
  private static final class Sizes implements Evidence {
    private final Differences differences;
    private final Map<Pair, Overlap> known = new HashMap<>();
    private final Map<LocalDate, StandingPersons> standing = new HashMap<>();

    Sizes(Differences differences) {
      this.differences = differences;
    }

    private record Pair(Counted one, Counted other, LocalDate asOf) {}

    /// A chart shows again what a table shows: each pair is looked at once.
    @Override
    public Overlap overlap(Counted one, Counted other, LocalDate asOf) {
      return known.computeIfAbsent(new Pair(one, other, asOf), this::read);
    }

    private Overlap read(Pair pair) {
      return pair.one().measure().equals("COMPLETED") && pair.other().measure().equals("COMPLETED")
          ? differences.overlap(pair.one(), pair.other(), pair.asOf())
          : Differences.sizes(
              pair.one(),
              pair.other(),
              standing.computeIfAbsent(pair.asOf(), differences::standing));
    }

    @Override
    public List<OpenWindow> openWindows(String context, LocalDate asOf) {
      return differences.openWindows(context, asOf);
    }
  }

  /// @param table code of the table it was found in; empty for several
  /// @param row code; row and column are empty when the table as a whole is meant
  /// @param where the place in words
  /// @param sentence what is the matter, with both values
  /// @param address of the cell
  public record Found(
      String rule,
      Severity severity,
      String table,
      String row,
      String column,
      String where,
      String sentence,
      @Nullable String address) {}

  /// Of what does not exist nothing is found: that is for others to say.
  public List<Found> examine(List<TableRequest> requests, Words words) {
    return found(
        requests.stream()
            .distinct()
            .flatMap(request -> comparisons.computed(request, words).stream())
            .toList(),
        words);
  }

  /// Where the same tables, of the same period and day, were printed otherwise, and why.
  public List<Found> printed(List<TableRequest> requests, Words words) {
    return found(
            comparisons.printed().stream()
                .filter(source -> requests.stream().anyMatch(request -> same(source, request)))
                .flatMap(source -> comparisons.table(source, words).stream())
                .toList(),
            words)
        .stream()
        .filter(found -> found.severity() == Severity.WRONG)
        .toList();
  }

  private static boolean same(ComparedTable.Source source, TableRequest request) {
    return source.table().equals(request.table())
        && source.period().equals(request.period())
        && request.asOf().text().startsWith(source.asOf().toString());
  }

  private List<Found> found(List<ComparedTable> tables, Words words) {
    return tables.isEmpty()
        ? List.of()
        : Rules.examine(new Material(tables), new Sizes(differences)).stream()
            .map(finding -> found(finding, words))
            .toList();
  }

  private static Found found(Finding finding, Words words) {
    Place place = finding.place();
    ComparedTable.Source source = place.source();
    FindingTexts.Line line = new FindingTexts(words, LocalDate.EPOCH).line(finding);
    return new Found(
        finding.rule(),
        finding.severity(),
        source == null ? "" : source.table(),
        place.row().code(),
        place.column().code(),
        line.where(),
        line.sentence(),
        line.address());
  }

  /// The last day of a window of the context that was still open after a day.
  public Optional<LocalDate> openUntil(String context, LocalDate asOf) {
    return differences.openWindows(context, asOf).stream()
        .map(Evidence.OpenWindow::lastDay)
        .max(LocalDate::compareTo);
  }
}
