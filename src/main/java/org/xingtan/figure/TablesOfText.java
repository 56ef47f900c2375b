package org.xingtan.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xingtan.checks.TableChecks;
import org.xingtan.statistics.Measure;
import org.xingtan.statistics.TableRequest;

/// What the check report finds in the cells that a text uses. `docs/rules/figure.md` §15, `docs/rules/checks.md`.
record TablesOfText(TableChecks checks) implements TextRule {
  private static final String KEY_FIGURES = "period-key-figures";
  private static final String TOTAL = "TOTAL";
  private static final String OVER_QUOTA = "over-quota";

  @Override
  public String code() {
    return "table";
  }

  @Override
  public List<TextRemark> examine(TextMaterial material) {
    List<TextRemark> remarks = new ArrayList<>();
    for (TableChecks.Found found : checks.examine(requests(material), material.words())) {
      use(found, material)
          .ifPresent(spot ->
              remarks.add(
                  new TextRemark(
                      code(), found.severity(), spot, found.sentence(), found.address())));
    }
    return remarks;
  }

  /// With the key figures of the period, in which quotas stand beside what was sent up.
  private static List<TableRequest> requests(TextMaterial material) {
    Set<TableRequest> requests = new LinkedHashSet<>();
    material.tables().forEach(table -> requests.add(table.request()));
    for (TableRequest request : List.copyOf(requests)) {
      boolean quota = sentUp(material, request);
      if (quota) {
        requests.add(TableRequest.of(KEY_FIGURES, request.period(), request.asOf()));
      }
    }
    return List.copyOf(requests);
  }

  private static boolean sentUp(TextMaterial material, TableRequest request) {
    return material.values().stream()
        .flatMap(value -> value.backing().stream())
        .anyMatch(cell -> cell.table().equals(request) && awards(cell));
  }

  private static boolean awards(Backing cell) {
    return cell.indicator().numerator().measure() == Measure.AWARD_ENTRIES;
  }

  /// Where the text uses the cell that something was found in; windows have a rule of their own.
  private static Optional<TextRemark.Spot> use(TableChecks.Found found, TextMaterial material) {
    return material.sentences().stream()
        .flatMap(sentence ->
            sentence.figures().stream()
                .filter(figure ->
                    figure.value().backing().stream().anyMatch(cell -> concerns(found, cell)))
                .map(figure -> sentence.spot(figure.start(), figure.end())))
        .findFirst();
  }

  private static boolean concerns(TableChecks.Found found, Backing cell) {
    String row = cell.row().code();
    return found.rule().equals(OVER_QUOTA)
        ? awards(cell) && (row.equals(TOTAL) || row.equals(found.row()))
        : found.table().equals(cell.table().table())
            && found.row().equals(row)
            && found.column().equals(cell.column());
  }
}
