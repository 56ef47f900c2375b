package org.xingtan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.OwnProcess;
import org.xingtan.testing.TestDatabases;

/// The program itself is killed in the middle of an import, and started again.
class KilledProcessTest {

  private static final int ROWS = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private final String database = TestDatabases.create();
  private final JdbcClient jdbc = JdbcClient.create(TestDatabases.dataSource(database));
  @TempDir Path folder;

  @Test
  void a_killed_import_leaves_nothing_half_done_and_can_be_repeated() throws Exception {
    Path files = files();
    Process first = start("import", files.toString());
    awaitRows("select count(*) from exchange.pass where phase_sheet = 'schools'", first);
    first.destroyForcibly();
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

    awaitNoImport();
    assertThat(count("select count(*) from roster.school")).isZero();
    assertThat(count("select count(*) from roster.area")).isZero();

    Process second = start("import", files.toString());
    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(count("select count(*) from roster.area")).isEqualTo(1);
    assertThat(count("select count(*) from roster.school")).isEqualTo(ROWS);
    assertThat(
            jdbc.sql("select state from exchange.pass order by id")
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactly("INTERRUPTED", "LOADED");
  }

  private Path files() throws IOException {
    Files.writeString(
        folder.resolve("areas.csv"),
        "area,name,short_name,ordinal,kind\n440106,天河区,天河,4,DISTRICT\n");
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("schools.csv"))) {
      out.write("school,name,area,ownership,kind,stages,location,opened_on,closed_on\n");
      for (int row = 0; row < ROWS; row++) {
        out.write("S" + row + ",学校" + row + ",440106,PUBLIC,SCHOOL,PRIMARY,URBAN,,\n");
      }
    }
    return folder;
  }

  private void awaitRows(String query, Process alive) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .failFast("the import ended by itself", () -> !alive.isAlive())
        .until(() -> count(query) > 0);
  }

  /// The server needs a moment to notice that its client is gone.
  private void awaitNoImport() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            count(
                    "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")
                == 0);
  }

  private int count(String query) {
    return jdbc.sql(query).query(Integer.class).single();
  }

  private Process start(String... arguments) throws IOException {
    return OwnProcess.start(
        database,
        folder.resolveSibling(database),
        Files.createTempFile("xingtan-", ".txt"),
        arguments);
  }
}
