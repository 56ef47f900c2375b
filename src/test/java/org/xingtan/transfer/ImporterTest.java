package org.xingtan.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xingtan.intake.Changes;
import org.xingtan.tablefile.CsvFolderWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.transfer.Outcome.Verdict;

class ImporterTest {

  @TempDir Path folder;
  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder);
  }

  @Test
  void every_kind_of_cell_arrives_as_it_was_meant() throws IOException {
    town.bring(Town.LI);
    assertThat(
            town.jdbc
                .sql(
                    "select concat_ws('|', number, name, born, since at time zone 'Asia/Shanghai', hours, score, tags, town_id) from town.folk")
                .query(String.class)
                .single())
        .isEqualTo("P01|李秀英|1949-12-31|2017-11-27 09:30:00|12|86.5|{A,B}|1");
  }

  @Test
  void a_second_import_of_the_same_file_changes_nothing_and_says_so() throws IOException {
    town.bring(Town.LI + Town.WANG);
    Outcome again = town.bring(Town.LI + Town.WANG);
    assertThat(again.verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(again.sheets().getFirst().changes()).isEqualTo(new Changes(0, 0, 2, 0, 2));
  }

  @Test
  void a_dry_run_tells_what_would_change_and_changes_nothing() throws IOException {
    town.bring(Town.LI);
    Path file = town.write("folk.csv", Town.HEADING + Town.LI.replace("李秀英", "李秀兰") + Town.WANG);
    Outcome outcome = town.bring(file, ImportWish.dryRun());
    assertThat(outcome.verdict()).isEqualTo(Verdict.CHECKED);
    assertThat(outcome.sheets().getFirst().changes()).isEqualTo(new Changes(1, 1, 0, 0, 1));
    assertThat(town.people()).isEqualTo(1);
  }

  @Test
  void a_small_x_in_an_identity_number_is_made_large() throws IOException {
    assertThat(town.bring(Town.LI.replace("002X", "002x")).verdict()).isEqualTo(Verdict.LOADED);
    assertThat(town.bring(Town.LI).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
    Path file = town.write("folk.csv", "\uFEFF" + (Town.HEADING + Town.LI).replace("\n", "\r\n"));
    assertThat(town.bring(file, ImportWish.load()).verdict()).isEqualTo(Verdict.LOADED);
  }

  @Test
  void a_gbk_file_is_read_and_the_reader_is_told() throws IOException {
    Path file = town.write("folk.csv", (Town.HEADING + Town.LI).getBytes(Charset.forName("GBK")));
    Outcome outcome = town.bring(file, ImportWish.load());
    assertThat(outcome.verdict()).isEqualTo(Verdict.LOADED);
    assertThat(outcome.complaints().notices())
        .extracting(Complaint::reason)
        .containsExactly("transfer.reason.read_as_gb18030");
    assertThat(town.bring(Town.LI).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void after_much_has_changed_the_planner_is_told_how_things_stand() throws IOException {
    town.bring(Town.LI + Town.WANG);
    town.importer.tidy();
    assertThat(
            town.jdbc
                .sql("select reltuples from pg_class where oid = 'town.folk'::regclass")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void chinese_headings_in_any_order_and_quotes_are_read() throws IOException {
    Path file =
        town.write(
            "居民.csv",
            "姓名,编号,证件类型,证件号码,手机,出生日期,登记时间,课时,分数,标签,镇\n"
                + "\"李,\"\"秀\"\"英\",P01,resident_id,11010519491231002X,,1949/12/31,2017/11/27 9:30,,,A；B,镇三\n");
    Outcome outcome = town.bring(file, ImportWish.load());
    assertThat(outcome.complaints().told()).isEmpty();
    assertThat(
            town.jdbc
                .sql(
                    "select name || born || (since at time zone 'Asia/Shanghai') || tags::text || town_id from town.folk")
                .query(String.class)
                .single())
        .isEqualTo("李,\"秀\"英1949-12-312017-11-27 09:30:00{A,B}3");
  }

  @Test
  void a_workbook_may_hold_serial_dates_and_numbers() throws IOException {
    Path file = folder.resolve("city.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "notes");
      Worksheet sheet = workbook.newWorksheet("folk");
      String[] heading = Town.HEADING.strip().split(",");
      for (int column = 0; column < heading.length; column++) {
        sheet.value(0, column, heading[column]);
      }
      sheet.value(1, 0, 4401);
      sheet.value(1, 1, "王伟");
      sheet.value(1, 2, "RESIDENT_ID");
      sheet.value(1, 3, "11010519491231002X");
      sheet.value(1, 4, 13800001234L);
      sheet.value(1, 5, 43066);
      sheet.value(1, 6, 43066.395833333336);
      sheet.value(1, 7, "12");
      sheet.value(1, 8, new BigDecimal("86.5"));
      sheet.value(1, 10, "T1");
    }
    Outcome outcome = town.bring(file, ImportWish.load());
    assertThat(outcome.complaints().told()).isEmpty();
    assertThat(
            town.jdbc
                .sql(
                    "select concat_ws('|', number, born, (since at time zone 'Asia/Shanghai'), hours, score) from town.folk")
                .query(String.class)
                .single())
        .isEqualTo("4401|2017-11-27|2017-11-27 09:30:00|12|86.5");
  }

  @Test
  void columns_matched_by_a_person_are_read_and_others_left_out() throws IOException {
    Path file =
        town.write(
            "whatever.csv",
            "No,Who,kind,id,where,remark\nP07,王伟,RESIDENT_ID,11010519491231002X,T2,hello\n");
    Outcome outcome =
        town.bringMatched(
            file,
            Map.of(
                "No",
                "number",
                "Who",
                "name",
                "kind",
                "identity_kind",
                "id",
                "identity_number",
                "where",
                "town",
                "remark",
                ""));
    assertThat(outcome.complaints().told()).isEmpty();
    assertThat(outcome.verdict()).isEqualTo(Verdict.LOADED);
  }

  @Test
  void many_removals_wait_for_the_number_to_be_confirmed() throws IOException {
    town.bring(Town.LI + Town.WANG);
    Path file = town.write("folk.csv", Town.HEADING + Town.LI);
    Outcome asked = town.bring(file, new ImportWish(false, true, -1));
    assertThat(asked.verdict()).isEqualTo(Verdict.UNCONFIRMED);
    assertThat(asked.removals()).isEqualTo(1);
    assertThat(town.bring(file, new ImportWish(false, true, 2)).verdict())
        .isEqualTo(Verdict.UNCONFIRMED);
    assertThat(town.people()).isEqualTo(2);
    assertThat(town.bring(file, new ImportWish(false, true, 1)).verdict())
        .isEqualTo(Verdict.LOADED);
    assertThat(town.people()).isEqualTo(1);
  }

  @Test
  void a_second_import_beside_a_running_one_is_told_to_wait() throws IOException, SQLException {
    try (Connection other = town.database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(%d)".formatted(0x58696E67L));
      town.importer.awaitTurn(Duration.ofMillis(50));
      assertThat(town.bring(Town.LI).verdict()).isEqualTo(Verdict.BUSY);
      other.rollback();
    }
    town.importer.awaitTurn(Duration.ofSeconds(30));
    assertThat(town.bring(Town.LI).verdict()).isEqualTo(Verdict.LOADED);
  }

  @Test
  void an_export_read_into_an_empty_table_gives_the_same_table() throws IOException {
    town.bring(
        Town.LI
            + Town.WANG
            + "P03,\"张,\"\"三\"\"\",PASSPORT,E12345678,,2000-02-29,1988-06-01T12:00:00.25,-3,0.0,,镇三\n");
    String before = content();
    Path copy = folder.resolve("copy");
    try (TableWriter out = new CsvFolderWriter(copy)) {
      town.exporter.write(out, (sheet, rows) -> assertThat(rows).isEqualTo(3));
    }
    town.jdbc.sql("truncate town.folk").update();
    assertThat(town.bring(copy, ImportWish.load()).verdict()).isEqualTo(Verdict.LOADED);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void an_export_to_a_workbook_reads_back_as_well() throws IOException {
    town.bring(Town.LI + Town.WANG);
    Path copy = folder.resolve("copy.xlsx");
    try (TableWriter out = new WorkbookWriter(Files.newOutputStream(copy))) {
      town.exporter.write(out, (sheet, rows) -> {});
    }
    Outcome outcome = town.bring(copy, ImportWish.load());
    assertThat(outcome.complaints().told()).isEmpty();
    assertThat(outcome.verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  private String content() {
    return town.jdbc
        .sql("select string_agg(f::text, E'\\n' order by number) from town.folk f")
        .query(String.class)
        .single();
  }
}
