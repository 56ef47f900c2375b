package org.xingtan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportCommandTest {

  private static final String AREAS =
      "area,name,short_name,ordinal,kind\n440106,天河区,天河,4,DISTRICT\n440100-DIRECT,市直属学校,市直属,12,DIRECT\n";

  @TempDir Path folder;
  private final Commands commands;
  private final JdbcClient jdbc;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  ImportCommandTest(Commands commands, JdbcClient jdbc) {
    this.commands = commands;
    this.jdbc = jdbc;
  }

  @Test
  @Order(1)
  void a_folder_is_imported_and_kept_with_its_checksum() throws IOException {
    Files.writeString(folder.resolve("areas.csv"), AREAS);
    assertThat(run("import", folder.toString())).isEqualTo(Command.DONE);
    assertThat(printed()).contains("areas：2 行，新增 2", "已导入。");
    assertThat(count("roster.area")).isEqualTo(2);
    assertThat(
            jdbc.sql("select name || ' ' || size || ' ' || length(sha256) from exchange.file")
                .query(String.class)
                .single())
        .isEqualTo("areas.csv " + AREAS.getBytes(StandardCharsets.UTF_8).length + " 32");
    assertThat(jdbc.sql("select state from exchange.pass").query(String.class).single())
        .isEqualTo("LOADED");
  }

  @Test
  @Order(2)
  void the_same_folder_again_changes_nothing() throws IOException {
    Files.writeString(folder.resolve("areas.csv"), AREAS);
    assertThat(run("import", folder.toString())).isEqualTo(Command.DONE);
    assertThat(printed()).contains("没有变化");
  }

  @Test
  @Order(2)
  void that_a_file_was_read_as_gbk_is_kept_as_a_notice() throws IOException {
    Files.write(folder.resolve("areas.csv"), AREAS.getBytes(Charset.forName("GBK")));
    assertThat(run("import", folder.toString())).isEqualTo(Command.DONE);
    assertThat(
            jdbc.sql("select file || ' ' || reason from exchange.complaint where notice")
                .query(String.class)
                .single())
        .isEqualTo("areas.csv transfer.reason.read_as_gb18030");
  }

  @Test
  @Order(3)
  void what_is_wrong_is_told_in_a_line_and_kept() throws IOException {
    Files.writeString(folder.resolve("areas.csv"), AREAS.replace("DISTRICT", "COUNTY"));
    assertThat(run("import", folder.toString())).isEqualTo(Command.REFUSED);
    assertThat(printed())
        .contains("areas.csv 第 2 行 kind：“COUNTY”不是可用的值。请改为其中之一：DISTRICT / DIRECT。");
    assertThat(
            jdbc.sql("select file || row || column_name from exchange.complaint where not notice")
                .query(String.class)
                .single())
        .isEqualTo("areas.csv2kind");
  }

  @Test
  @Order(4)
  void an_export_is_written_and_leaves_a_line_in_the_audit_trail() throws IOException {
    Path target = folder.resolve("out");
    assertThat(run("export", target.toString())).isEqualTo(Command.DONE);
    assertThat(Files.readString(target.resolve("areas.csv")))
        .contains("440106,天河区,天河,4,DISTRICT\n");
    assertThat(
            jdbc.sql("select count(*) from identity.audit where event = 'EXPORT'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void arguments_that_make_no_sense_are_answered_with_the_usage() {
    assertThat(run("import")).isEqualTo(Command.MISUSED);
    assertThat(run("import", "a", "b")).isEqualTo(Command.MISUSED);
    assertThat(run("import", "a", "--confirm-removals", "many")).isEqualTo(Command.MISUSED);
    assertThat(run("export")).isEqualTo(Command.MISUSED);
  }

  @Test
  void a_path_that_is_not_there_is_told() {
    assertThat(run("import", folder.resolve("none").toString())).isEqualTo(Command.REFUSED);
    assertThat(printed()).contains("找不到");
  }

  private int run(String name, String... arguments) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return commands.run(name, List.of(arguments), out, out);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
