package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Command;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class TableCommandTest {
  private final TableCommand command;
  private final JdbcClient jdbc;

  TableCommandTest(TableCommand command, JdbcClient jdbc) {
    this.command = command;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  private record Said(int code, String out, String err) {}

  @Test
  void a_table_is_printed() {
    Said said = run("programme-by-area", "--period", "1702", "--as-of", "2017-11-27");
    assertThat(said.code()).isEqualTo(Command.DONE);
    assertThat(said.out()).contains("440106,天河区,").contains("TOTAL,合计,");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void a_table_is_cut_as_asked_and_written_to_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.json");
    Said said =
        run(
            "period-by-subject",
            "--period",
            "1702",
            "--by",
            "ownership",
            "--format",
            "json",
            "--out",
            file.toString());
    assertThat(said.code()).isEqualTo(Command.DONE);
    assertThat(said.out()).isEmpty();
    assertThat(Files.readString(file)).contains("\"by\" : \"ownership\"", "\"PRIVATE\"");
  }

  @Test
  void a_day_before_everything_says_so_and_prints_zeros() {
    Said said = run("programme-by-area", "--period", "1702", "--as-of", "2001-01-01");
    assertThat(said.code()).isEqualTo(Command.DONE);
    assertThat(said.out()).contains("TOTAL,合计,0,0,–,0,0,0,–,0,0");
    assertThat(said.err()).contains("截至2001年1月1日没有任何数据");
  }

  @Test
  void what_does_not_exist_is_said_on_the_error_stream_with_code_2() {
    assertThat(run("programme-by-area", "--period", "1901"))
        .isEqualTo(new Said(2, "", "没有期次“1901”。已有的期次：2101、1702、1701。\n"));
    assertThat(run("no-such-table", "--period", "1702").err()).contains("可用的有：programme-by-area");
    assertThat(run("programme-by-area", "--period", "1702", "--as-of", "yesterday").err())
        .contains("“yesterday”不是日期或时刻");
    assertThat(run("programme-by-area", "--period", "1702", "--by", "colour", "--lang", "en").err())
        .contains("cannot be cut by “colour”");
    assertThat(run("programme-by-area", "--period", "1702", "--format", "pdf").err())
        .contains("csv、xlsx、json");
    assertThat(run("programme-by-area", "--sort", "-nonsense", "--period", "1702").err())
        .contains("没有名为“nonsense”的列");
  }

  @Test
  void arguments_that_make_no_sense_print_the_usage() {
    assertThat(run().code()).isEqualTo(Command.MISUSED);
    assertThat(run("--period", "1702").err()).contains("Usage: ./xingtan table NAME");
    assertThat(run("programme-by-area", "--colour", "red").err()).contains("Usage:");
  }

  private Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        command.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
