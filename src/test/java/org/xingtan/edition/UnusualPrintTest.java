package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xingtan.chart.Picture;
import org.xingtan.edition.Block.Caption;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Row;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Document.Foot;
import org.xingtan.edition.Document.Head;

class UnusualPrintTest {
  static Document document(Block... blocks) {
    return new Document(
        SampleBulletin.HEAD, List.of(blocks), SampleBulletin.FOOT, Locale.SIMPLIFIED_CHINESE);
  }

  static Table table(int rows, int columns) {
    List<Row> body = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.heading("第" + row + "校")));
      for (int column = 1; column < columns; column++) {
        cells.add(Cell.number(row + "," + (100 + column)));
      }
      body.add(Row.body(cells.toArray(Cell[]::new)));
    }
    Cell[] header =
        IntStream.range(0, columns)
            .mapToObj(column -> Cell.heading(column == 0 ? "学校" : "指标" + column))
            .toArray(Cell[]::new);
    return new Table(
        new Caption("表 9", "长表", "long"),
        "截至2017年11月27日",
        List.of(Row.body(header)),
        body,
        List.of(Paragraph.of("注：完。")));
  }

  private static Paper print(Document document) {
    return new Paper(Printing.EDITIONS.print(document).pdf());
  }

  @Test
  void a_document_without_blocks_is_a_page_with_head_and_foot() {
    try (Paper paper = print(document())) {
      assertThat(paper.pages()).isEqualTo(1);
      assertThat(paper.text()).contains("工作简报", "项目办公室编制");
      assertThat(paper.rules(1).getLast().y()).isBetween(261.5, 262.5);
    }
  }

  @Test
  void a_document_without_a_foot_has_none() {
    try (Paper paper =
        print(new Document(SampleBulletin.HEAD, List.of(), Foot.NONE, Locale.SIMPLIFIED_CHINESE))) {
      assertThat(paper.rules(1)).hasSize(1);
    }
  }

  @Test
  void a_table_of_40_pages_repeats_its_head_on_each_and_loses_no_row() {
    PrintEdition edition = Printing.EDITIONS.print(document(table(1500, 6)));
    try (Paper paper = new Paper(edition.pdf())) {
      assertThat(paper.pages()).isGreaterThanOrEqualTo(40);
      for (int page = Printing.page(edition, "long"); page < paper.pages(); page++) {
        assertThat(paper.text(page)).contains("学校指标1指标2指标3指标4指标5");
      }
      String text = paper.text();
      assertThat(
              IntStream.rangeClosed(1, 1500)
                  .filter(row -> !text.contains("第" + row + "校" + row + ",101")))
          .isEmpty();
    }
  }

  @Test
  void a_heading_of_200_characters_is_broken_into_lines_and_listed_in_full() {
    String title = "关于进一步做好培训工作的若干意见".repeat(13).substring(0, 200);
    try (Paper paper =
        print(document(new Block.Contents("本期要目"), SampleBulletin.heading(1, "一、", title, "a")))) {
      assertThat(paper.text().split(title, -1)).hasSize(3);
      assertThat(paper.lines(1)).allMatch(line -> line.getLast().right() < 184.5);
    }
  }

  @Test
  void a_heading_is_never_the_last_line_of_a_page() {
    for (int lines = 8; lines < 20; lines++) {
      List<Block> blocks = new ArrayList<>();
      IntStream.range(0, lines).forEach(line -> blocks.add(Paragraph.of("一行。")));
      blocks.add(SampleBulletin.heading(1, "一、", "不可孤悬的标题", "a"));
      blocks.add(Paragraph.of("标题之下的正文。"));
      PrintEdition edition = Printing.EDITIONS.print(document(blocks.toArray(Block[]::new)));
      try (Paper paper = new Paper(edition.pdf())) {
        assertThat(paper.text(Printing.page(edition, "a"))).contains("不可孤悬的标题标题之下的正文。");
      }
    }
  }

  @Test
  void a_wider_table_is_set_smaller_then_turned_then_split() {
    assertThat(TableFit.of(table(3, 6)))
        .extracting(TableFit::points, TableFit::turned)
        .containsExactly(10.5, false);
    TableFit smaller = TableFit.of(table(3, 13));
    assertThat(smaller.points()).isLessThan(10.5);
    assertThat(smaller.turned()).isFalse();
    TableFit turned = TableFit.of(table(3, 18));
    assertThat(turned.turned()).isTrue();
    assertThat(turned.parts()).hasSize(1);
    assertThat(TableFit.of(table(3, 60)).parts()).hasSizeGreaterThan(2);
  }

  @Test
  void a_text_is_not_broken_where_the_table_has_room() {
    Table table =
        new Table(
            new Caption("表 9", "时段", "windows"),
            "截至2017年11月27日",
            List.of(
                Row.body(
                    Cell.heading("区域"),
                    Cell.heading("测评时段"),
                    Cell.heading("应测评人数"),
                    Cell.heading("完成率"))),
            List.of(
                Row.body(
                    Cell.heading("荔湾区"),
                    Cell.text("2017年10月16日-10月26日"),
                    Cell.number("12,345"),
                    Cell.number("88.00%"))),
            List.of());

    try (Paper paper = print(document(table))) {
      assertThat(paper.text()).contains("荔湾区2017年10月16日-10月26日12,34588.00%");
    }
    assertThat(DoubleStream.of(TableFit.shares(table, 10.5)).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_table_of_60_columns_loses_none_and_repeats_its_first() {
    PrintEdition edition =
        Printing.EDITIONS.print(document(Paragraph.of("前。"), table(3, 60), Paragraph.of("后。")));
    Printing.keep("edition-wide.pdf", edition.pdf());
    try (Paper paper = new Paper(edition.pdf())) {
      var page = paper.document().getPage(Printing.page(edition, "long") - 1).getMediaBox();
      assertThat(page.getWidth()).isGreaterThan(page.getHeight());
      String text = paper.text();
      assertThat(IntStream.range(1, 60).filter(column -> !text.contains("3," + (100 + column))))
          .isEmpty();
      assertThat(text.split(Pattern.quote("表9长表（续）"), -1)).hasSizeGreaterThan(2);
      assertThat(text.split("学校", -1)).hasSizeGreaterThan(3);
      for (int number = 1; number <= paper.pages(); number++) {
        double width = paper.document().getPage(number - 1).getMediaBox().getWidth() * 25.4 / 72;
        assertThat(paper.signs(number)).allMatch(sign -> sign.right() < width - 25);
      }
    }
  }

  @Test
  void headings_over_several_columns_are_cut_where_a_table_is_split() {
    Row groups =
        Row.body(
            Cell.heading("区域"),
            Cell.heading("第一组").spanning(2, 1),
            Cell.heading("第二组").spanning(2, 1));
    List<Row> part = Grid.of(List.of(groups)).only(new TreeSet<>(List.of(0, 2, 3)));
    assertThat(part.getFirst().cells()).extracting(Cell::columns).containsExactly(1, 1, 1);
  }

  @Test
  void a_table_without_rows_and_rows_of_different_lengths_are_printed() {
    Table ragged =
        new Table(
            new Caption("", "参差", "ragged"),
            "",
            List.of(),
            List.of(Row.body(Cell.text("甲")), Row.body(Cell.text("乙"), Cell.number("1"))),
            List.of());
    Table empty = new Table(new Caption("", "空", "empty"), "", List.of(), List.of(), List.of());
    try (Paper paper = print(document(ragged, empty))) {
      assertThat(paper.text()).contains("参差", "甲", "乙1", "空");
    }
  }

  @Test
  void characters_that_no_font_has_are_shown_and_named() {
    PrintEdition edition =
        Printing.EDITIONS.print(document(Paragraph.of("张𠮷老师😀，李\u0007某\u200b某，ภาษา")));
    assertThat(edition.unknown()).contains("😀", "ภ").doesNotContain("𠮷", "\u0007", "\u200b");
    try (Paper paper = new Paper(edition.pdf())) {
      assertThat(paper.text()).contains("张𠮷老师〓，李某某，〓〓");
    }
  }

  @Test
  void markup_in_a_text_is_text() {
    try (Paper paper = print(document(Paragraph.of("<script>alert(1)</script>&amp;<b>“”\"'")))) {
      assertThat(paper.text()).contains("<script>alert(1)</script>&amp;<b>“”\"'");
    }
  }

  @Test
  void secrecy_and_copy_number_stand_above_the_mark_of_the_issuer() {
    Head secret = new Head(null, "工作简报", "第1期", "办公室", "2017年1月1日", "内部资料", "000007");
    try (Paper paper =
        print(new Document(secret, List.of(), Foot.NONE, Locale.SIMPLIFIED_CHINESE))) {
      assertThat(paper.lines(1).getFirst().getFirst().y()).isBetween(37.0, 48.0);
      assertThat(paper.text()).startsWith("内部资料").contains("000007", "工作简报");
    }
  }

  @Test
  void an_english_document_says_so_and_breaks_between_words() {
    Document english =
        new Document(
            new Head(null, "Bulletin", "No. 3, 2017", "Office", "27 November 2017", null, null),
            List.of(
                Paragraph.of(
                    "Participation reached ninety-nine per cent of the frozen roster. ".repeat(5))),
            Foot.NONE,
            Locale.ENGLISH);
    try (Paper paper = print(english)) {
      assertThat(paper.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(paper.lines(1)).allMatch(line -> line.getLast().right() < 184.5);
    }
  }

  @Test
  void a_document_refuses_two_blocks_with_one_name_and_levels_that_do_not_exist() {
    Heading heading = SampleBulletin.heading(1, "", "甲", "same");
    assertThatThrownBy(() -> document(heading, heading)).hasMessageContaining("same");
    assertThatThrownBy(() -> SampleBulletin.heading(5, "", "甲", "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleBulletin.heading(1, "", "甲", "a b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_chart_is_drawn_with_is_known_to_print() {
    Picture unknown =
        new Picture(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><ellipse rx=\"1\"/></svg>");
    Document document =
        document(new Block.Chart(new Caption("", "图", "c"), unknown, "", List.of()));
    assertThatThrownBy(() -> print(document)).hasMessageContaining("ellipse");
  }
}
