package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Document.Foot;
import org.xingtan.edition.Paper.Rule;
import org.xingtan.edition.Paper.Sign;

/// The printed bulletin against the official measures, read from the paper itself.
class PrintFormTest {
  private static PrintEdition edition = new PrintEdition(new byte[0], 0, Map.of(), List.of());
  private static Paper paper = paper(List.of(), Foot.NONE);
  private static Paper prose = paper(List.of(), Foot.NONE);

  @BeforeAll
  static void print() {
    edition = Printing.EDITIONS.print(SampleBulletin.document());
    Printing.keep("edition.pdf", edition.pdf());
    paper = new Paper(edition.pdf());
    prose = paper(List.of(new Block.PageBreak(), Paragraph.of("教".repeat(28 * 70))), Foot.NONE);
  }

  @AfterAll
  static void close() {
    paper.close();
    prose.close();
  }

  private static Paper paper(List<Block> blocks, Foot foot) {
    return new Paper(
        Printing.EDITIONS
            .print(new Document(SampleBulletin.HEAD, blocks, foot, Locale.SIMPLIFIED_CHINESE))
            .pdf());
  }

  @Test
  void a_page_holds_22_lines_of_28_characters() {
    List<List<Sign>> lines = prose.lines(3);
    assertThat(lines).hasSize(22).allMatch(line -> line.size() == 28);
    double pitch = (lines.getLast().getFirst().y() - lines.getFirst().getFirst().y()) / 21;
    assertThat(pitch).isCloseTo(225.0 / 22, within(0.02));
  }

  @Test
  void text_is_printed_in_size_3() {
    assertThat(prose.lines(3).getFirst()).allMatch(sign -> Math.abs(sign.size() - 15.75) < 0.1);
  }

  @Test
  void the_text_block_is_156_by_225_millimetres_with_margins_of_37_and_28() {
    List<List<Sign>> lines = prose.lines(3);
    assertThat(lines.getFirst().getFirst().x()).isCloseTo(28, within(0.2));
    assertThat(lines.getFirst().getLast().right()).isCloseTo(184, within(0.5));
    double above = 37 + (225.0 / 22 - 15.78 * 25.4 / 72) / 2;
    assertThat(lines.getFirst().getFirst().y()).isBetween(above + 4, above + 5.6);
    assertThat(lines.getLast().getFirst().y()).isBetween(262 - 225.0 / 22 + 4, 262.0 - 1);
  }

  @Test
  void a_paragraph_begins_two_characters_in() {
    assertThat(prose.lines(2).getFirst().getFirst().x())
        .isCloseTo(28 + 2 * 156.0 / 28, within(0.3));
  }

  @Test
  void page_numbers_stand_outside_one_character_in_and_7_millimetres_below_the_text() {
    for (int page = 1; page <= paper.pages(); page++) {
      assertThat(paper.folio(page)).isEqualTo("— " + page + " —");
      List<Sign> folio = paper.signs(page).stream().filter(sign -> sign.y() > 262).toList();
      if (page % 2 == 1) {
        assertThat(folio.getLast().right()).isCloseTo(184 - 14 * 25.4 / 72, within(0.5));
      } else {
        assertThat(folio.getFirst().x()).isCloseTo(28 + 14 * 25.4 / 72, within(0.5));
      }
      double dash = folio.getFirst().y() - 0.38 * 14 * 25.4 / 72;
      assertThat(dash).isCloseTo(262 + 7, within(0.5));
      assertThat(folio).allMatch(sign -> Math.abs(sign.size() - 14) < 0.1);
    }
  }

  @Test
  void
      the_mark_of_the_issuer_begins_35_millimetres_into_the_text_block_and_the_red_line_closes_the_head() {
    Sign first = paper.lines(1).getFirst().getFirst();
    double top = first.y() - 0.88 * first.size() * 25.4 / 72;
    assertThat(top).isCloseTo(37 + 35, within(2.0));
    List<Rule> lines = paper.rules(1);
    assertThat(lines).hasSize(1);
    double date =
        paper.signs(1).stream()
            .filter(sign -> sign.text().equals("七"))
            .findFirst()
            .orElseThrow()
            .y();
    assertThat(lines.getFirst().y() - date).isBetween(4.0, 8.0);
  }

  @Test
  void the_foot_ends_at_the_lower_edge_of_the_last_page() {
    List<Rule> rules = paper.rules(paper.pages());
    assertThat(rules).hasSize(5);
    assertThat(rules.getLast().y()).isCloseTo(262, within(0.3));
    assertThat(rules.getFirst().thickness()).isCloseTo(0.35, within(0.06));
    assertThat(rules.getLast().thickness()).isCloseTo(0.35, within(0.06));
    assertThat(rules.subList(1, 4))
        .allSatisfy(rule -> assertThat(rule.thickness()).isCloseTo(0.25, within(0.06)));
  }

  @Test
  void the_text_read_from_the_paper_is_the_text_of_the_document() {
    String text = paper.text();
    assertThat(Texts.of(SampleBulletin.document()))
        .isNotEmpty()
        .filteredOn(wanted -> !text.contains(wanted))
        .isEmpty();
  }

  @Test
  void what_is_copied_is_never_a_look_alike() {
    assertThat(paper.text().codePoints().filter(sign -> sign >= 0x2E80 && sign <= 0x2FDF))
        .isEmpty();
    assertThat(edition.unknown()).isEmpty();
  }

  @Test
  void contents_name_the_page_on_which_a_heading_stands() {
    String first = paper.text(1);
    for (Block block : SampleBulletin.document().blocks()) {
      if (block instanceof Block.Heading heading && heading.level() <= 2) {
        int page = Printing.page(edition, heading.anchor());
        String title = PrintMarkup.plain(heading);
        assertThat(paper.text(page)).contains(title);
        assertThat(first).containsPattern(Pattern.quote(title) + "·+" + page);
      }
    }
  }

  @Test
  void a_table_over_two_pages_repeats_its_head() {
    int page = Printing.page(edition, "table-1");
    assertThat(paper.text(page)).contains("专任教师").contains("海珠区12,247");
    assertThat(paper.text(page + 1)).contains("专任教师").contains("合计135,323");
  }

  @Test
  void charts_are_vectors_and_their_words_can_be_searched() throws Exception {
    int page = Printing.page(edition, "chart-1");
    assertThat(paper.text(page)).contains("花都区105.15%");
    for (var one : paper.document().getPages()) {
      for (COSName name : one.getResources().getXObjectNames()) {
        assertThat(one.getResources().isImageXObject(name)).isFalse();
      }
    }
  }

  @Test
  void the_paper_says_what_is_what_to_those_who_listen() {
    var catalog = paper.document().getDocumentCatalog();
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
    Set<String> kinds = new TreeSet<>();
    Set<String> alternatives = new TreeSet<>();
    walk(catalog.getStructureTreeRoot(), kinds, alternatives);
    assertThat(kinds).contains("H1", "H2", "H3", "P", "Table", "TH", "TD", "Figure", "Link");
    assertThat(alternatives).anyMatch(text -> text.startsWith("各区结业率由高到低"));
    assertThat(catalog.getDocumentOutline().children()).hasSize(8);
  }

  private static void walk(PDStructureNode node, Set<String> kinds, Set<String> alternatives) {
    for (Object child : node.getKids()) {
      if (child instanceof PDStructureElement element) {
        kinds.add(element.getStructureType());
        Stream.ofNullable(element.getAlternateDescription()).forEach(alternatives::add);
        walk(element, kinds, alternatives);
      }
    }
  }

  @Test
  void all_fonts_travel_with_the_paper() throws Exception {
    for (var page : paper.document().getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void no_line_begins_with_a_closing_sign_or_breaks_a_number() {
    for (int page : IntStream.rangeClosed(1, paper.pages()).toArray()) {
      for (List<Sign> line : paper.lines(page)) {
        assertThat("，。、；：？！）”%").doesNotContain(line.getFirst().text());
      }
    }
    assertThat(paper.signs(1)).isNotEmpty();
  }
}
