package org.xingtan.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.tablefile.ReadingLimits;
import org.xingtan.tablefile.TableFile;
import org.xingtan.tablefile.TableFiles;
import org.xingtan.tablefile.UnreadableTable;
import org.xingtan.testing.TestDatabases;

/// The engine by itself, over one sheet, on a database of its own.
final class Town {

  static final String HEADING =
      "number,name,identity_kind,identity_number,mobile,born,since,hours,score,tags,town\n";
  static final String LI =
      "P01,李秀英,RESIDENT_ID,11010519491231002X,13800001234,1949-12-31,2017-11-27T09:30:00,12,86.5,A;B,T1\n";
  static final String WANG = "P02,王伟,RESIDENT_ID,440524188001010014,,,,,,,T2\n";

  final DataSource database = TestDatabases.dataSource(TestDatabases.create());
  final JdbcClient jdbc = JdbcClient.create(database);
  final SheetKinds sheets = new SheetKinds(List.of(new Townsfolk(jdbc)));
  final Importer importer;
  final Exporter exporter;
  final Path folder;

  Town(Path folder) {
    this.folder = folder;
    Townsfolk.createTable(jdbc);
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    StagingStore store = new StagingStore(jdbc, database);
    Stager stager = new Stager(store, new ReversedNumbers(), List.of(Townsfolk.towns()));
    importer = new Importer(new TransactionTemplate(transactions), store, stager, List.of());
    exporter = new Exporter(store, new ReversedNumbers(), sheets, transactions);
  }

  Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  /// Imports a file of people with the heading in front.
  Outcome bring(String rows) throws IOException {
    return bring(write("folk.csv", HEADING + rows), ImportWish.load());
  }

  Outcome bring(Path path, ImportWish wish) throws IOException {
    Complaints complaints = new Complaints(5, 20);
    List<SheetTables> found = List.of();
    try {
      List<TableFile> tables = TableFiles.in(path, folder.resolve("work"), ReadingLimits.usual());
      found = sheets.assign(tables, complaints);
    } catch (UnreadableTable unreadable) {
      complaints.add(Unreadables.complaint("", unreadable.file(), unreadable));
    }
    if (!complaints.none()) {
      return new Outcome(Outcome.Verdict.REFUSED, List.of(), complaints, 0);
    }
    return importer.run(new ImportOrder(found, wish), complaints, (phase, sheet, rows) -> {});
  }

  Outcome bringMatched(Path path, Map<String, String> headings) throws IOException {
    Complaints complaints = new Complaints(5, 20);
    List<TableFile> tables = TableFiles.in(path, folder.resolve("work"), ReadingLimits.usual());
    List<SheetTables> found = sheets.assign(tables, "folk", headings, complaints);
    return importer.run(
        new ImportOrder(found, ImportWish.load()), complaints, (phase, sheet, rows) -> {});
  }

  int people() {
    return jdbc.sql("select count(*) from town.folk").query(Integer.class).single();
  }
}
