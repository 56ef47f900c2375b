package org.xingtan.checks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.Comparisons;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.TableRequest;
import org.xingtan.web.Words;

/// Looks tables through with all rules.
@Service
class CheckReports {
  private final Comparisons comparisons;
  private final Evidence evidence;

  CheckReports(Comparisons comparisons, Evidence evidence) {
    this.comparisons = comparisons;
    this.evidence = evidence;
  }

  /// @param tables what was looked through
  record CheckReport(CheckRequest request, List<ComparedTable> tables, List<Finding> findings) {
    List<Finding> of(Severity severity) {
      return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /// Whether something has to be corrected or explained.
    boolean objects() {
      return findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
    }
  }

  /// Nothing when there is no such publication, table or period. One transaction, so that all figures are of one moment.
  @Transactional(readOnly = true)
  public Optional<CheckReport> examine(CheckRequest request, Words words) {
    List<ComparedTable> tables = tables(request, words);
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CheckReport(request, tables, Rules.examine(new Material(tables), evidence)));
  }

  private List<ComparedTable> tables(CheckRequest request, Words words) {
    if (request.publication() != null) {
      return comparisons.publication(request.publication(), words);
    }
    String period = request.period();
    if (period == null) {
      return List.of();
    }
    return request.table() == null
        ? comparisons.period(period, request.asOf(), words)
        : comparisons
            .computed(TableRequest.of(request.table(), period, AsOf.day(request.asOf())), words)
            .stream()
            .toList();
  }
}
