package org.xingtan.figure;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.Tables;
import org.xingtan.web.Words;

/// Reads what references stand for: many at once, each table once, all from one moment of the database.
@Service
public class Figures {
  private final Tables tables;
  private final NameStore names;

  Figures(Tables tables, NameStore names) {
    this.tables = tables;
    this.names = names;
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

  /// For what reads on within the same transaction.
  Evaluation evaluation(Standpoint standpoint, Scope scope, Words words) {
    return new Evaluation(
        new SourceTables(tables, standpoint, scope, words), new KnownNames(names), words);
  }
}
