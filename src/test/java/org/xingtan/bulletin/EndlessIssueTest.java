package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;

/// Tables that are very long, very wide or partly empty, and characters that cannot be printed.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class EndlessIssueTest {
  private static final int SCHOOLS = 1100;

  private final JdbcClient jdbc;
  private final Office office;

  EndlessIssueTest(MockMvcTester browser, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.office = new Office(browser, jdbc);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
    jdbc.sql(
            "insert into roster.area (id, code, name, short_name, ordinal, kind) values (4, '440199', '新设区', '新设', 4, 'DISTRICT')")
        .update();
    jdbc.sql(
            """
            insert into roster.school (id, key, name, area_id, ownership, kind, stages, location)
            select n, 'S' || lpad(n::text, 4, '0'), '村小' || n, 2, 'PUBLIC', 'SCHOOL', '{PRIMARY}', 'RURAL'
            from generate_series(1001, 1000 + :schools) n
            """)
        .param("schools", SCHOOLS)
        .update();
  }

  private PDDocument print(int issue) throws IOException {
    return Loader.loadPDF(
        office
            .get("/issues/" + issue + "/edition.pdf", Office.OFFICER)
            .getResponse()
            .getContentAsByteArray());
  }

  private static String page(PDDocument print, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(print).replaceAll("\\s+", "");
  }

  @Test
  void a_table_of_forty_pages_repeats_its_head_and_loses_no_row() throws IOException {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    office.add(issue, "TABLE", "reference", "table period-by-subject by=school");

    try (PDDocument print = print(issue)) {
      assertThat(print.getNumberOfPages()).isGreaterThanOrEqualTo(30);
      assertThat(page(print, 1)).contains("完成率");
      assertThat(page(print, print.getNumberOfPages() - 2)).contains("完成率", "村小");
      String all = new PDFTextStripper().getText(print);
      assertThat(all).contains("村小1001", "村小1550", "村小" + (1000 + SCHOOLS));
    }
  }

  @Test
  void a_very_wide_table_keeps_every_column_on_the_page() throws IOException {
    int issue = office.issue("nothing", "IT2/2101", "2021-08-10");
    office.add(issue, "TABLE", "reference", "table it2-by-area");

    try (PDDocument print = print(issue)) {
      String text = new PDFTextStripper().getText(print).replaceAll("\\s+", "");
      assertThat(text).contains("参训情况", "网络研修情况", "校本研修情况", "微能力");
      assertThat(text).contains("天河区", "花都区", "合计");
    }
  }

  @Test
  void an_area_without_rows_stands_in_the_table_with_nothing_and_in_no_list() {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    office.add(issue, "HEADING", "level", "1", "words", "情况");
    int block = office.add(issue, "PARAGRAPH", "words", "{{?}}参训率较高。");
    office.bind(issue, block, "list programme-by-area/participation_rate");
    office.add(issue, "TABLE", "reference", "table programme-by-area");

    String editor = Office.text(office.get("/issues/" + issue, Office.OFFICER));
    String sentence = editor.substring(editor.indexOf("paper-paragraph"));

    assertThat(editor).contains("新设区", ">–<").doesNotContain("NaN");
    assertThat(sentence.substring(0, sentence.indexOf("参训率较高"))).doesNotContain("新设区");
  }

  @Test
  void a_character_that_no_font_has_is_named_with_its_code() throws IOException {
    int issue = office.issue("nothing", "IT1/1702", "2017-12-30");
    office.add(issue, "HEADING", "level", "1", "words", "情况");
    office.add(issue, "PARAGRAPH", "words", "本区教师𪚥龘参加。");

    assertThat(Office.text(office.get("/issues/" + issue + "/sign-off", Office.OFFICER)))
        .contains("U+2A6A5", "字体里没有“𪚥”");
    try (PDDocument print = print(issue)) {
      assertThat(new PDFTextStripper().getText(print)).contains("〓");
    }
  }
}
