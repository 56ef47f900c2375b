package org.xingtan.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.CellLists;
import org.xingtan.statistics.CellLists.Fingerprint;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// Reads what references stand for: many at once, each table once, all from one moment of the database.
@Service
public class Figures {
  private final Tables tables;
  private final NameStore names;
  private final CellLists lists;

  Figures(Tables tables, NameStore names, CellLists lists) {
    this.tables = tables;
    this.names = names;
    this.lists = lists;
  }

  /// A value for each reference, in their order. What cannot be read is a value too, which says why.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<FigureValue> read(
      List<? extends FigureReference> references, Standpoint standpoint, Scope scope, Words words) {
    Evaluation evaluation = evaluation(standpoint, scope, words);
    return references.stream().map(evaluation::of).toList();
  }

  public FigureValue read(
      FigureReference reference, Standpoint standpoint, Scope scope, Words words) {
    return read(List.of(reference), standpoint, scope, words).getFirst();
  }

  /// The lists of counted persons behind values, as hashes; nothing for a subtotal, which has no list of its own.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Map<Backing, Fingerprint> fingerprints(Collection<FigureValue> values, Scope scope) {
    List<Backing> cells =
        values.stream().flatMap(value -> value.backing().stream()).distinct().toList();
    List<Optional<Fingerprint>> prints =
        lists.fingerprints(cells.stream().map(Backing::listed).toList(), scope);
    Map<Backing, Fingerprint> found = new LinkedHashMap<>();
    for (int place = 0; place < cells.size(); place++) {
      Backing cell = cells.get(place);
      prints.get(place).ifPresent(print -> found.put(cell, print));
    }
    return found;
  }

  /// For what reads on within the same transaction.
  Evaluation evaluation(Standpoint standpoint, Scope scope, Words words) {
    return new Evaluation(
        new SourceTables(tables, standpoint, scope, words), new KnownNames(names), words);
  }
}
