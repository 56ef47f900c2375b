package org.xingtan.proofreading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.checks.TableChecks;
import org.xingtan.figure.Standpoint;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.statistics.TableRequest;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// Looks a text through before it is signed: what it says and its figures do not. The rules read Chinese, as bulletins are written;
/// what they say is said in either language. `docs/rules/proofreading.md`.
@Service
public class TextChecks {
  private final Tables tables;
  private final List<TextRule> rules;

  TextChecks(Tables tables, TableChecks checks) {
    this.tables = tables;
    this.rules =
        List.of(
            new TextAgainstTable(),
            new TotalAsMean(),
            new Superlative(),
            new UnbackedUniversal(),
            new MixedUnits(),
            new TwoMoments(),
            new OpenWindowAsFinal(checks),
            new TypedFigure());
  }

  /// The most serious first. A number for which an earlier rule knows what is wrong is not also called typed.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<TextRemark> examine(
      List<Passage> passages, Standpoint standpoint, Scope scope, Words words) {
    TextMaterial material =
        new TextMaterial(passages, standpoint, words, request -> read(request, scope));
    List<TextRemark> remarks = new java.util.ArrayList<>();
    for (TextRule rule : rules) {
      rule.examine(material).stream()
          .filter(remark -> !explained(remark, remarks))
          .forEach(remarks::add);
    }
    remarks.sort(Comparator.comparing(TextRemark::severity));
    return List.copyOf(remarks);
  }

  private Optional<StatisticsTable> read(TableRequest request, Scope scope) {
    return tables.read(request, scope) instanceof StatisticsTable table
        ? Optional.of(table)
        : Optional.empty();
  }

  private static boolean explained(TextRemark remark, List<TextRemark> known) {
    return remark.rule().equals("typed-figure")
        && known.stream().anyMatch(earlier -> earlier.spot().equals(remark.spot()));
  }
}
