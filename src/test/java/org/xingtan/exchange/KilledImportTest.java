package org.xingtan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.XingtanTest;
import org.xingtan.transfer.ImportWish;
import org.xingtan.transfer.Outcome.Verdict;
import org.xingtan.transfer.Progress.Phase;

/// An import that ends in the middle, because its connection or the whole application is killed.
@XingtanTest
class KilledImportTest {

  private final Imports imports;
  private final KeptImports kept;
  private final InterruptedPasses interrupted;
  private final JdbcClient jdbc;
  @TempDir Path folder;

  KilledImportTest(
      Imports imports, KeptImports kept, InterruptedPasses interrupted, JdbcClient jdbc) {
    this.imports = imports;
    this.kept = kept;
    this.interrupted = interrupted;
    this.jdbc = jdbc;
  }

  @Test
  void a_killed_connection_leaves_nothing_behind_and_the_import_can_be_repeated()
      throws IOException {
    int id = imports.bring(Bringer.COMMAND, files());
    int pass = imports.ask(id, Bringer.COMMAND, ImportWish.load());
    AtomicBoolean killed = new AtomicBoolean();

    assertThatThrownBy(
            () -> imports.perform(pass, (phase, sheet, rows) -> killOnce(killed, phase, sheet)))
        .isInstanceOf(RuntimeException.class);
    assertThat(killed).isTrue();
    assertThat(rows()).isZero();
    assertThat(kept.pass(pass).orElseThrow().state()).isEqualTo(Pass.State.FAILED);

    int again = imports.ask(id, Bringer.COMMAND, ImportWish.load());
    assertThat(imports.perform(again, (phase, sheet, rows) -> {}).verdict())
        .isEqualTo(Verdict.LOADED);
    assertThat(rows()).isEqualTo(3);
    jdbc.sql("delete from roster.subject").update();
    jdbc.sql("delete from roster.area").update();
  }

  @Test
  void a_pass_whose_application_died_is_told_to_be_interrupted_at_the_next_start()
      throws IOException {
    int id = imports.bring(Bringer.COMMAND, files());
    int pass = imports.ask(id, Bringer.COMMAND, ImportWish.load());
    kept.begin(pass);

    interrupted.tell();

    assertThat(kept.pass(pass).orElseThrow().state()).isEqualTo(Pass.State.INTERRUPTED);
    int again = imports.ask(id, Bringer.COMMAND, ImportWish.dryRun());
    assertThat(imports.perform(again, (phase, sheet, rows) -> {}).verdict())
        .isEqualTo(Verdict.CHECKED);
  }

  /// After the areas were stored, while the subjects are about to be.
  private void killOnce(AtomicBoolean killed, Phase phase, String sheet) {
    if (phase == Phase.APPLYING && sheet.equals("subjects") && !killed.getAndSet(true)) {
      jdbc.sql(
              """
              select pg_terminate_backend(l.pid)
              from pg_locks l
              where l.locktype = 'advisory'
                and l.granted
                and l.database = (select oid from pg_database where datname = current_database())
              """)
          .query((row, number) -> row.getBoolean(1))
          .list();
    }
  }

  private Path files() throws IOException {
    Files.writeString(
        folder.resolve("areas.csv"),
        "area,name,short_name,ordinal,kind\n440106,天河区,天河,4,DISTRICT\n440104,越秀区,越秀,2,DISTRICT\n");
    Files.writeString(
        folder.resolve("subjects.csv"), "subject,name,aliases,ordinal\nCHINESE,语文,,1\n");
    return folder;
  }

  private int rows() {
    return jdbc.sql(
            "select (select count(*) from roster.area) + (select count(*) from roster.subject)")
        .query(Integer.class)
        .single();
  }
}
