package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.xingtan.edition.Block.Paragraph;

/// The file for text processors, read again by the library that wrote it, and opened by one that did not.
class WordFormTest {
  private static final Document BULLETIN = SampleBulletin.document();

  static XWPFDocument open(byte[] file) {
    try {
      ZipSecureFile.setMinInflateRatio(0.001);
      return new XWPFDocument(new ByteArrayInputStream(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String text(byte[] file) {
    try (XWPFWordExtractor reader = new XWPFWordExtractor(open(file))) {
      return Texts.solid(reader.getText());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] bulletin() {
    PrintEdition print = Printing.EDITIONS.print(BULLETIN);
    return Printing.EDITIONS.word(BULLETIN, print.pageOf());
  }

  @Test
  void the_file_says_what_the_document_says() {
    String text = text(bulletin());
    assertThat(Texts.of(BULLETIN))
        .isNotEmpty()
        .filteredOn(wanted -> !text.contains(wanted))
        .isEmpty();
  }

  @Test
  void headings_have_real_styles_and_the_official_faces() throws IOException {
    try (XWPFDocument file = open(bulletin())) {
      Map<String, String> styles =
          file.getParagraphs().stream()
              .filter(line -> line.getStyle() != null && line.getStyle().startsWith("Heading"))
              .collect(
                  Collectors.toMap(
                      XWPFParagraph::getText, XWPFParagraph::getStyle, (first, second) -> first));
      assertThat(styles)
          .containsEntry("一、项目总体进展", "Heading1")
          .containsEntry("（一）学习社区", "Heading2")
          .containsEntry("1. 分学科完成情况", "Heading3")
          .containsEntry("（1）口径说明", "Heading4");
      String faces = file.getStyles().getStyle("Heading1").getCTStyle().xmlText();
      assertThat(faces).contains("黑体").contains("outlineLvl");
      assertThat(file.getStyles().getStyle("Heading2").getCTStyle().xmlText())
          .contains("楷体_GB2312");
      assertThat(file.getStyles().getStyle("Title").getCTStyle().xmlText()).contains("方正小标宋简体");
    }
  }

  @Test
  void the_page_is_the_official_one() throws IOException {
    try (XWPFDocument file = open(bulletin())) {
      var section = file.getDocument().getBody().getSectPr();
      assertThat(millimetres(section.getPgMar().getTop())).isBetween(36.9, 37.1);
      assertThat(millimetres(section.getPgMar().getLeft())).isBetween(27.9, 28.1);
      assertThat(millimetres(section.getPgMar().getRight())).isBetween(25.9, 26.1);
      assertThat(millimetres(section.getPgMar().getBottom())).isBetween(34.9, 35.1);
      assertThat(millimetres(section.getDocGrid().getLinePitch()) * 22).isBetween(224.0, 225.0);
      assertThat(file.getFooterList()).hasSize(2);
    }
  }

  private static double millimetres(Object twips) {
    return Double.parseDouble(twips.toString()) / 20 / 72 * 25.4;
  }

  @Test
  void contents_are_a_field_that_already_shows_the_pages_of_print() throws IOException {
    PrintEdition print = Printing.EDITIONS.print(BULLETIN);
    try (XWPFDocument file = open(Printing.EDITIONS.word(BULLETIN, print.pageOf()))) {
      assertThat(file.getDocument().xmlText()).contains("TOC \\o \"1-2\"");
      List<String> entries =
          file.getParagraphs().stream()
              .filter(line ->
                  line.getStyle() != null
                      && line.getStyle().startsWith("TOC")
                      && !line.getStyle().equals("TOCHeading"))
              .map(line ->
                  line.getCTP()
                      .xmlText()
                      .replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
                      .replaceAll("<[^>]*>", "")
                      .strip())
              .toList();
      assertThat(entries).hasSize(8).contains("一、项目总体进展" + Printing.page(print, "progress"));
    }
  }

  @Test
  void tables_repeat_their_heads_and_keep_merged_cells() throws IOException {
    try (XWPFDocument file = open(bulletin())) {
      XWPFTable table = file.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isTrue();
      assertThat(table.getRow(2).isRepeatHeader()).isFalse();
      assertThat(table.getRow(0).getTableCells()).hasSize(4);
      assertThat(table.getRow(1).getTableCells()).hasSize(6);
      String head = table.getRow(0).getCtRow().xmlText();
      assertThat(head).contains("w:gridSpan w:val=\"2\"").contains("w:vMerge w:val=\"restart\"");
      assertThat(table.getNumberOfRows()).isEqualTo(2 + 13);
    }
  }

  @Test
  void charts_are_pictures_with_words_for_those_who_do_not_see_them() throws IOException {
    try (XWPFDocument file = open(bulletin())) {
      assertThat(file.getAllPictures()).hasSize(2);
      assertThat(file.getDocument().xmlText()).contains("各区结业率由高到低");
      var picture =
          ImageIO.read(new ByteArrayInputStream(file.getAllPictures().getFirst().getData()));
      assertThat(picture.getWidth()).isBetween(1820, 1860);
      assertThat(picture.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }
  }

  @Test
  void unusual_documents_are_written_too() {
    Document unusual =
        UnusualPrintTest.document(
            new Block.Title("标题"),
            new Block.Contents("目录"),
            UnusualPrintTest.table(2, 60),
            new Block.PageBreak(),
            Paragraph.of("张𠮷\u0007\uD800😀<b>&\u000B"));
    String text = text(Printing.EDITIONS.word(unusual, Map.of()));
    assertThat(text).contains("标题", "目录", "2,159", "长表（续）", "张𠮷😀<b>&");
    Document empty = UnusualPrintTest.document();
    assertThat(text(Printing.EDITIONS.word(empty, Map.of()))).contains("项目办公室编制");
  }

  @Test
  void libreoffice_keeps_tables_numbers_and_contents_and_the_lines_of_the_official_page()
      throws Exception {
    Path folder = Path.of("target/pictures");
    Printing.keep("edition.docx", bulletin());
    Document prose =
        UnusualPrintTest.document(new Block.PageBreak(), Paragraph.of("教".repeat(28 * 70)));
    Printing.keep("edition-prose.docx", Printing.EDITIONS.word(prose, Map.of()));
    convert(folder, "edition.docx", "edition-prose.docx");
    try (Paper paper = new Paper(Files.readAllBytes(folder.resolve("edition.docx.pdf")))) {
      String text = paper.text() + paper.written();
      assertThat(Texts.of(BULLETIN)).filteredOn(wanted -> !text.contains(wanted)).isEmpty();
      assertThat(paper.text(1)).containsPattern("一、项目总体进展·+2");
      assertThat(text).contains("合计135,323");
      assertThat(paper.folio(1)).isEqualTo("— 1 —");
      assertThat(
              paper.signs(1).stream().filter(sign -> sign.y() > 262).findFirst().orElseThrow().x())
          .isGreaterThan(150);
      assertThat(
              paper.signs(2).stream().filter(sign -> sign.y() > 262).findFirst().orElseThrow().x())
          .isLessThan(40);
    }
    try (Paper paper = new Paper(Files.readAllBytes(folder.resolve("edition-prose.docx.pdf")))) {
      assertThat(paper.lines(3)).hasSize(22).allMatch(line -> line.size() == 28);
    }
  }

  /// With an office program of the machine; `./check` installs one.
  private static void convert(Path folder, String... files) throws Exception {
    Path profile = folder.resolve("office").toAbsolutePath();
    List<String> command =
        Stream.concat(
                Stream.of(
                    office(),
                    "-env:UserInstallation=" + profile.toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.resolve("converted").toString()),
                Stream.of(files).map(file -> folder.resolve(file).toString()))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(said).isTrue();
    for (String file : files) {
      Path pdf = folder.resolve("converted").resolve(file.replace(".docx", ".pdf"));
      assertThat(pdf).as(said).exists();
      Files.move(pdf, folder.resolve(file + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String office() {
    return Stream.of(
            "/usr/bin/soffice",
            "/usr/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice")
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "This test needs LibreOffice Writer: install it (Debian: apt-get install libreoffice-writer-nogui)."));
  }
}
