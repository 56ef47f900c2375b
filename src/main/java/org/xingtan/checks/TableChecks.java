package org.xingtan.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private final Sizes evidence;

  TableChecks(Comparisons comparisons, Differences differences) {
    this.comparisons = comparisons;
    this.evidence = new Sizes(differences);
  }

  /// What is found is said in sentences, which count persons and leave the causes to the report. Only whether a completion was carried
  /// over decides something.
  private record Sizes(Differences differences) implements Evidence {
    @Override
    public Overlap overlap(Counted one, Counted other, LocalDate asOf) {
      return one.measure().equals("COMPLETED") && other.measure().equals("COMPLETED")
          ? differences.overlap(one, other, asOf)
          : differences.sizes(one, other, asOf);
    }

    @Override
    public List<OpenWindow> openWindows(String context, LocalDate asOf) {
      return differences.openWindows(context, asOf);
    }
  }

  /// @param row code; row and column are empty when the table as a whole is meant
  /// @param sentence what is the matter, with both values
  public record Found(
      String rule,
      Severity severity,
      String table,
      String row,
      String column,
      String sentence,
      @Nullable String address) {}

  public List<Found> examine(List<TableRequest> requests, Words words) {
    List<ComparedTable> tables = new ArrayList<>();
    requests.forEach(request -> comparisons.computed(request, words).ifPresent(tables::add));
    return Rules.examine(new Material(tables), evidence).stream()
        .map(finding -> found(finding, words))
        .toList();
  }

  private static Found found(Finding finding, Words words) {
    Place place = finding.place();
    ComparedTable.Source source = place.source();
    return new Found(
        finding.rule(),
        finding.severity(),
        source == null ? "" : source.table(),
        place.row().code(),
        place.column().code(),
        new FindingTexts(words, LocalDate.EPOCH).sentence(finding),
        place.address());
  }

  /// The last day of a window of the context that was still open after a day.
  public Optional<LocalDate> openUntil(String context, LocalDate asOf) {
    return evidence.openWindows(context, asOf).stream()
        .map(Evidence.OpenWindow::lastDay)
        .max(LocalDate::compareTo);
  }
}
