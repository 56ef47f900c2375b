package org.xingtan.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.tablefile.TableWriter;

/// Writes all facts as the files that an import reads, from one snapshot of the database, row by row.
@Service
public class Exporter {

  private final StagingStore store;
  private final PersonalNumbers numbers;
  private final SheetKinds sheets;
  private final TransactionTemplate snapshot;

  Exporter(
      StagingStore store,
      PersonalNumbers numbers,
      SheetKinds sheets,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.numbers = numbers;
    this.sheets = sheets;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Writes every kind of sheet and tells how many rows each has; the writer is not closed.
  public void write(TableWriter out, ObjLongConsumer<String> told) {
    snapshot.executeWithoutResult(status -> {
      for (Intake intake : sheets.intakes()) {
        told.accept(intake.sheet().name(), write(intake, out));
      }
    });
  }

  private long write(Intake intake, TableWriter out) {
    List<Column> columns = intake.sheet().columns();
    try {
      out.begin(intake.sheet().name(), columns.stream().map(Column::name).toArray(String[]::new));
      long rows = rows(store.copyOut(intake.exportQuery()), columns, out);
      out.end();
      return rows;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException("export of " + intake.sheet().name(), failed);
    }
  }

  private long rows(CopyOut copy, List<Column> columns, TableWriter out)
      throws IOException, SQLException {
    CopiedRows rows = new CopiedRows(copy);
    CellText cells = new CellText(rows, out, numbers);
    long count = 0;
    while (rows.next()) {
      for (Column column : columns) {
        cells.write(column);
      }
      rows.endRow();
      out.endRow();
      count++;
    }
    return count;
  }
}
