package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xingtan.edition.Block.Alignment;
import org.xingtan.edition.Block.Caption;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Row;
import org.xingtan.edition.Block.RowKind;
import org.xingtan.edition.Block.Table;

/// Whatever a document holds, every edition says all of it.
class EveryEditionTest {
  private static final String SIGNS = "一区教师参训结业率完成人数，。（）、：；“”《》%0123456789.,abcXYZ 喆镕珺㎡①";

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_edition_says_all_of_a_random_document(long seed) {
    Document document = document(new Random(seed));
    List<String> wanted = Texts.of(document);
    PrintEdition print = Printing.EDITIONS.print(document);
    try (Paper paper = new Paper(print.pdf())) {
      String text = paper.written();
      assertThat(wanted)
          .as("print, seed %d", seed)
          .filteredOn(piece -> !text.contains(piece))
          .isEmpty();
    }
    String word = WordFormTest.text(Printing.EDITIONS.word(document, print.pageOf()));
    assertThat(wanted)
        .as("text processor, seed %d", seed)
        .filteredOn(piece -> !word.contains(piece))
        .isEmpty();
  }

  private static Document document(Random random) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Contents("本期要目"));
    int count = 5 + random.nextInt(25);
    for (int number = 0; number < count; number++) {
      blocks.add(block(random, number));
    }
    return new Document(
        SampleBulletin.HEAD, blocks, SampleBulletin.FOOT, Locale.SIMPLIFIED_CHINESE);
  }

  private static Block block(Random random, int number) {
    return switch (random.nextInt(6)) {
      case 0 ->
          new Heading(
              1 + random.nextInt(4),
              number + "、",
              List.of(Span.of(text(random, 30))),
              "h" + number);
      case 1 -> table(random, number);
      case 2 -> new Block.PageBreak();
      default -> new Paragraph(spans(random, 200));
    };
  }

  private static List<Span> spans(Random random, int longest) {
    return IntStream.rangeClosed(0, random.nextInt(4))
        .mapToObj(part -> span(random, longest))
        .toList();
  }

  private static Span span(Random random, int longest) {
    String text = text(random, longest);
    return switch (random.nextInt(4)) {
      case 0 -> Span.strong(text);
      case 1 -> Span.figure(text, "/figures/1", "f").marked("(R)");
      default -> Span.of(text);
    };
  }

  private static String text(Random random, int longest) {
    return random
        .ints(1 + random.nextInt(longest), 0, SIGNS.length())
        .mapToObj(place -> SIGNS.substring(place, place + 1))
        .collect(Collectors.joining());
  }

  private static Table table(Random random, int number) {
    int columns = 1 + random.nextInt(14);
    return new Table(
        new Caption("表" + number, text(random, 20), "t" + number),
        text(random, 10),
        rows(random, 1 + random.nextInt(2), columns, 2),
        rows(random, random.nextInt(40), columns, 1),
        List.of(new Paragraph(spans(random, 60))));
  }

  private static List<Row> rows(Random random, int count, int columns, int tallest) {
    return IntStream.range(0, count).mapToObj(row -> row(random, columns, tallest)).toList();
  }

  private static Row row(Random random, int columns, int tallest) {
    List<Cell> cells = new ArrayList<>();
    int left = columns;
    while (left > 0) {
      int wide = 1 + random.nextInt(Math.min(left, 3));
      cells.add(
          new Cell(
              List.of(Span.of(text(random, 8))),
              random.nextBoolean(),
              Alignment.values()[random.nextInt(3)],
              wide,
              1 + random.nextInt(tallest)));
      left -= wide;
    }
    return new Row(RowKind.values()[random.nextInt(3)], cells);
  }
}
