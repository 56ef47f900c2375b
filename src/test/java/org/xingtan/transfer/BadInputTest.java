package org.xingtan.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xingtan.transfer.Outcome.Verdict;

/// Each bad input is told with file, row, column and reason, and leaves the database as it was.
class BadInputTest {

  private static final String[] HEADING = Town.HEADING.strip().split(",");

  @TempDir Path folder;
  private Town town;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder);
    assertThat(town.bring(Town.LI).verdict()).isEqualTo(Verdict.LOADED);
  }

  @AfterEach
  void nothing_has_changed() {
    assertThat(town.people()).isEqualTo(1);
    assertThat(town.jdbc.sql("select name from town.folk").query(String.class).single())
        .isEqualTo("李秀英");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P02,王伟,RESIDENT_ID,440524188001010013,,,,,,,T1|identity_number|check_digit|",
        "P02,王伟,RESIDENT_ID,110105194912310021,,,,,,,T1|identity_number|check_digit|",
        "P02,王伟,RESIDENT_ID,11010519490231002X,,,,,,,T1|identity_number|no_birthday|19490231",
        "P02,王伟,RESIDENT_ID,4.40106E+17,,,,,,,T1|identity_number|scientific|4.40106E+17",
        "P02,王伟,RESIDENT_ID,1101051949,,,,,,,T1|identity_number|not_eighteen|10",
        "P02,王伟,HMT_PERMIT,11010519491231002X,,,,,,,T1|identity_number|not_a_permit|",
        "P02,王伟,PASSPORT,E-1,,,,,,,T1|identity_number|not_a_passport|",
        "P02,王伟,RESIDENT_ID,11010519491231002X,12345678901,,,,,,T1|mobile|not_a_mobile|",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,2021-02-30,,,,,T1|born|not_a_day|2021-02-30",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,去年,,,,,T1|born|not_a_day|去年",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,,2021-02-01T25:00:00,,,,T1|since|not_a_moment|2021-02-01T25:00:00",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,,,12.5,,,T1|hours|not_an_integer|12.5",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,,,99999999999,,,T1|hours|not_an_integer|99999999999",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,,,,八十,,T1|score|not_a_number|八十",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,,,,,A;X,T1|tags|not_a_choice|X",
        "P02,王伟,IDCARD,11010519491231002X,,,,,,,T1|identity_kind|not_a_choice|IDCARD",
        "P02,,RESIDENT_ID,11010519491231002X,,,,,,,T1|name|required|",
        "4.401E+12,王伟,RESIDENT_ID,11010519491231002X,,,,,,,T1|number|scientific|4.401E+12",
        "P02,王伟,RESIDENT_ID,11010519491231002X,,,,,,,T9|town|unknown_town|T9",
      })
  void a_wrong_cell_is_told_with_its_place(String row, String column, String reason, String value)
      throws IOException {
    Outcome outcome = town.bring(Town.LI + row + "\n");
    assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
    Complaint complaint = only(outcome);
    assertThat(complaint.file()).isEqualTo("folk.csv");
    assertThat(complaint.row()).isEqualTo(3);
    assertThat(complaint.column()).isEqualTo(column);
    assertThat(complaint.reason()).isEqualTo("transfer.reason." + reason);
    if (value != null) {
      assertThat(complaint.arguments()).first().isEqualTo(value);
    }
    assertThat(outcome.sheets().getFirst().rows()).isEqualTo(2);
    assertThat(outcome.sheets().getFirst().wrong()).isEqualTo(1);
  }

  @Test
  void all_faults_of_a_row_are_told_at_once() throws IOException {
    Outcome outcome = town.bring("P02,,X,1,1,1,1,x,x,X,T9\n");
    assertThat(outcome.complaints().told()).hasSize(10);
    assertThat(outcome.sheets().getFirst().wrong()).isEqualTo(1);
  }

  @Test
  void a_doubled_key_names_both_rows() throws IOException {
    Outcome outcome = town.bring(Town.WANG + Town.WANG);
    assertThat(only(outcome))
        .isEqualTo(new Complaint("folk", "folk.csv", 3, "number", "intake.doubled", List.of("2")));
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    Path file = town.write("folk.csv", Town.HEADING.replace(",mobile", "") + Town.LI);
    Outcome outcome = town.bring(file, ImportWish.load());
    assertThat(only(outcome))
        .isEqualTo(
            new Complaint(
                "folk",
                "folk.csv",
                1,
                "mobile",
                "transfer.reason.missing_column",
                List.of("mobile", "手机")));
  }

  @Test
  void a_doubled_column_is_named_with_both_places() throws IOException {
    Path file = town.write("folk.csv", Town.HEADING.strip() + ",姓名\n");
    Complaint complaint = only(town.bring(file, ImportWish.load()));
    assertThat(complaint.reason()).isEqualTo("transfer.reason.doubled_column");
    assertThat(complaint.arguments()).containsExactly("姓名", "B", "L");
  }

  @Test
  void an_unknown_column_is_named() throws IOException {
    Path file = town.write("folk.csv", Town.HEADING.strip() + ",身高\n");
    Complaint complaint = only(town.bring(file, ImportWish.load()));
    assertThat(complaint.reason()).isEqualTo("transfer.reason.unknown_column");
    assertThat(complaint.row()).isEqualTo(1);
    assertThat(complaint.column()).isEqualTo("身高");
  }

  @Test
  void a_row_with_other_cells_than_the_heading_is_told() throws IOException {
    Complaint complaint = only(town.bring("P02,王伟\n"));
    assertThat(complaint.reason()).isEqualTo("transfer.reason.cell_count");
    assertThat(complaint.arguments()).containsExactly("2", "11");
  }

  @Test
  void a_quote_that_never_ends_is_told_with_the_row_where_it_begins() throws IOException {
    Complaint complaint = only(town.bring(Town.WANG + "P03,\"王伟\n" + Town.LI));
    assertThat(complaint.reason()).isEqualTo("transfer.unreadable.open_quote");
    assertThat(complaint.row()).isEqualTo(3);
  }

  @Test
  void an_empty_file_is_told() throws IOException {
    Path file = town.write("folk.csv", "");
    assertThat(only(town.bring(file, ImportWish.load())).reason())
        .isEqualTo("transfer.reason.no_heading");
  }

  @Test
  void a_file_of_no_known_kind_is_told() throws IOException {
    Path file = town.write("people.csv", Town.HEADING);
    Complaint complaint = only(town.bring(file, ImportWish.load()));
    assertThat(complaint.reason()).isEqualTo("transfer.reason.unknown_file");
    assertThat(complaint.file()).isEqualTo("people.csv");
  }

  @Test
  void utf_16_is_refused_with_the_remedy() throws IOException {
    Path file =
        town.write("folk.csv", ("\uFEFF" + Town.HEADING).getBytes(StandardCharsets.UTF_16LE));
    assertThat(only(town.bring(file, ImportWish.load())).reason())
        .isEqualTo("transfer.unreadable.utf_16");
  }

  @Test
  void a_utf_8_file_with_a_damaged_byte_is_not_taken_for_gbk() throws IOException {
    byte[] bytes =
        (Town.HEADING + Town.WANG + Town.WANG.replace("P02", "P03"))
            .getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\u00E7') + 1] = 'x';
    Complaint complaint = only(town.bring(town.write("folk.csv", bytes), ImportWish.load()));
    assertThat(complaint.reason()).isEqualTo("transfer.unreadable.unknown_encoding");
    assertThat(complaint.row()).isEqualTo(3);
  }

  @Test
  void a_file_wrong_in_every_row_is_counted_exactly_and_told_briefly() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 30_000; row++) {
      rows.append("P").append(row).append(",王伟,RESIDENT_ID,11010519491231002X,,,,,,,T9\n");
    }
    Outcome outcome = town.bring(rows.toString());
    assertThat(outcome.complaints().total()).isEqualTo(30_000);
    assertThat(outcome.complaints().told()).hasSize(5);
    assertThat(outcome.sheets().getFirst().wrong()).isEqualTo(30_000);
  }

  @Test
  void a_formula_is_told_with_its_cell() throws IOException {
    Path file = workbook(sheet -> sheet.formula(1, 1, "A1+1"));
    Complaint complaint = only(town.bring(file, ImportWish.load()));
    assertThat(complaint.file()).isEqualTo("folk.xlsx [folk]");
    assertThat(complaint.reason()).isEqualTo("transfer.reason.formula");
    assertThat(complaint.arguments()).first().isEqualTo("B2");
  }

  @Test
  void an_identity_number_that_excel_made_a_number_is_refused() throws IOException {
    Path file = workbook(sheet -> sheet.value(1, 3, new BigDecimal("440106199001011234")));
    Complaint complaint = only(town.bring(file, ImportWish.load()));
    assertThat(complaint.reason()).isEqualTo("transfer.reason.identity_as_number");
    assertThat(complaint.column()).isEqualTo("identity_number");
    assertThat(complaint.row()).isEqualTo(2);
  }

  @Test
  void a_zip_bomb_is_not_unpacked() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("folk.csv"));
      byte[] block = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 64; megabyte++) {
        zip.write(block);
      }
    }
    Complaint complaint = only(town.bring(file, ImportWish.load()));
    assertThat(complaint.reason()).isEqualTo("transfer.unreadable.unfolds_too_far");
    assertThat(complaint.file()).isEqualTo("bomb.zip");
  }

  @Test
  void an_old_workbook_is_refused_with_the_remedy() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(only(town.bring(town.write("folk.xlsx", old), ImportWish.load())).reason())
        .isEqualTo("transfer.unreadable.old_workbook");
  }

  @Test
  void what_only_calls_itself_a_workbook_is_refused() throws IOException {
    Path file = town.write("folk.xlsx", "number,name".getBytes(Charset.forName("GBK")));
    assertThat(only(town.bring(file, ImportWish.load())).reason())
        .isEqualTo("transfer.unreadable.not_a_workbook");
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  /// A workbook with one sound row, changed by the filling.
  private Path workbook(Filling filling) throws IOException {
    Path file = folder.resolve("folk.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("folk");
      String[] row = Town.WANG.strip().split(",");
      for (int column = 0; column < HEADING.length; column++) {
        sheet.value(0, column, HEADING[column]);
        if (!row[column].isEmpty()) {
          sheet.value(1, column, row[column]);
        }
      }
      filling.fill(sheet);
    }
    return file;
  }

  private static Complaint only(Outcome outcome) {
    assertThat(outcome.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(outcome.complaints().told()).hasSize(1);
    return outcome.complaints().told().getFirst();
  }
}
