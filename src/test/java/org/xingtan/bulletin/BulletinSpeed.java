package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.testing.XingtanTest;

/// An issue with 200 bound figures, 8 tables and 3 charts, opened in the making and when it is signed. `bench/run bulletin` prints what is
/// measured; `-Dbulletin.city=small` takes the small city. Not one of the tests: its name keeps `./check` from running it.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class BulletinSpeed {
  private static final String DAY = "2017-11-27";

  private final Commands commands;
  private final JdbcClient jdbc;
  private final Office office;

  BulletinSpeed(MockMvcTester browser, Commands commands, JdbcClient jdbc) {
    this.commands = commands;
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    List<String> city = new ArrayList<>(List.of(folder.toString(), "--today", "2026-11-22"));
    if ("small".equals(System.getProperty("bulletin.city"))) {
      city.add("--small");
    }
    run("city", city);
    run("import", List.of(folder.toString()));
  }

  private void run(String command, List<String> arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(commands.run(command, arguments, stream, stream))
        .as(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(Command.DONE);
  }

  @Test
  void a_large_issue_opens_at_once() {
    int issue = office.issue("template:progress", "IT1/1702", DAY);
    fill(issue);
    Duration fresh = p95(() -> office.get("/issues/" + issue, Office.OFFICER), 40);
    Duration checks = p95(() -> office.get("/issues/" + issue + "/sign-off", Office.OFFICER), 5);
    office.inReview(issue);
    office.answerAll(issue);
    long before = System.nanoTime();
    assertThat(office.sign(issue, Office.COLLEAGUE)).hasStatus3xxRedirection();
    Duration signing = Duration.ofNanos(System.nanoTime() - before);
    office.post("/issues/" + issue + "/publication", Office.OFFICER);
    Duration signed = p95(() -> office.get("/bulletins/it1/2017/1"), 100);

    row("open an issue of 200 figures, 8 tables, 3 charts, figures fresh, p95", fresh);
    row("all checks of it, p95", checks);
    row("sign it: checks, freezing, hashes of the persons counted", signing);
    row("open it signed, web edition, p95", signed);
  }

  private void fill(int issue) {
    for (String table :
        List.of("awards-by-area", "programme-by-area by=subject", "period-by-subject by=area")) {
      office.add(issue, "TABLE", "reference", "table " + table);
    }
    int block = office.add(issue, "PARAGRAPH", "words", "另附数字：");
    while (figures(issue) < 200) {
      office.bind(issue, block, "cell programme-by-area/TOTAL/participants");
    }
  }

  private int figures(int issue) {
    return jdbc.sql("select count(*) from bulletin.bound_figure where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private static Duration p95(Runnable work, int times) {
    for (int warm = 0; warm < times / 4 + 1; warm++) {
      work.run();
    }
    List<Long> taken = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long before = System.nanoTime();
      work.run();
      taken.add(System.nanoTime() - before);
    }
    taken.sort(null);
    return Duration.ofNanos(taken.get((taken.size() - 1) * 95 / 100));
  }

  private static void row(String what, Duration taken) {
    System.out.printf("| %s | %d ms |%n", what, taken.toMillis());
  }
}
