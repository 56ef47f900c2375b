package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text form is read back as it was written, and says where it cannot be read.
class FigureSyntaxTest {
  @Test
  void every_reference_is_read_back_from_its_text() {
    LongStream.range(0, 3000)
        .forEach(seed -> {
          FigureReference reference = new RandomReferences(seed).any();
          assertThat(FigureSyntax.parse(reference.text()))
              .as(reference.text())
              .isEqualTo(new FigureSyntax.Parsed(reference));
        });
  }

  @Test
  void every_reference_is_read_back_from_within_a_passage() {
    LongStream.range(0, 3000)
        .forEach(seed -> {
          RandomReferences random = new RandomReferences(seed);
          FigureReference first = random.any();
          FigureReference second = random.any();
          String passage =
              BoundText.plain("截至{{今}}，") + BoundText.bind(first) + "人；" + BoundText.bind(second);
          BoundText read = BoundText.parse(passage);
          assertThat(read.references()).as(passage).isEqualTo(List.of(first, second));
          assertThat(read.pieces().getFirst())
              .isInstanceOfSatisfying(
                  BoundText.Plain.class, plain -> assertThat(plain.text()).isEqualTo("截至{{今}}，"));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cell programme-by-area/TOTAL/graduation_rate as=percent:2",
        "cell period-by-community/RESEARCH/completed period=1702 as-of=2017-11-27",
        "share of=(cell a/b/c) over=(cell a/d/c period=1701) as=percent:1",
        "difference of=(cell a/TOTAL/c) since=last-issue as=words",
        "list programme-by-area/graduation_rate where=>90%",
        "list programme-by-area/graduation_rate where=participants>=1000,>@TOTAL order=smallest most=3",
        "count programme-by-area/graduation_rate where=<@TOTAL",
        "name day as=chinese",
        "table it2-by-area period=2002 as-of=2021-08-20",
        "chart figure-study-by-area/rate"
      })
  void what_is_written_as_documented_is_written_again_the_same(String text) {
    assertThat(FigureSyntax.parse(text))
        .isInstanceOfSatisfying(
            FigureSyntax.Parsed.class,
            parsed -> assertThat(parsed.reference().text()).isEqualTo(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 0 | kind-missing",
        "cel a/b/c | 0 | kind",
        "cell | 0 | target-missing",
        "cell a/b | 5 | target",
        "cell a/b/c as=percnt:2 | 14 | format",
        "cell a/b/c as=percent:9 | 14 | format",
        "cell a/b/c size=3 | 16 | option",
        "cell a/b/c period=1702 period=1701 | 23 | twice",
        "cell a/b/c as-of=27.11.2017 | 17 | moment",
        "cell a/b/c and more | 11 | key-missing",
        "cell a/b/c by=village | 0 | cut",
        "cell a/b/c) | 10 | bracket-closed",
        "share of=(cell a/b/c over=(cell a/b/d) | 9 | bracket",
        "share of=(name day) over=(cell a/b/c) | 9 | cell-expected",
        "difference of=(cell a/b/c) | 0 | against",
        "list a/b where=>ninety | 15 | limit",
        "list a/b where=90% | 15 | condition",
        "list a/b most=0 | 14 | most",
        "list a/b many=\"{rows | 14 | quote",
        "list a/b many=\"{rows\" | 14 | brace",
        "sentence a | 0 | item-missing",
        "name village/3 | 0 | name-kind",
        "name area | 5 | name-code",
        "name day/today | 5 | moment",
        "name day as=red | 0 | name-style"
      })
  void what_cannot_be_read_is_refused_with_its_place(String text, int at, String problem) {
    assertThat(FigureSyntax.parse(text))
        .isInstanceOfSatisfying(
            FigureRefused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(problem);
              assertThat(refused.at()).isEqualTo(at);
            });
  }

  @Test
  void a_passage_keeps_what_it_cannot_read() {
    BoundText read = BoundText.parse("完成{{cell a/b}}人，{{name day as=\"chin}}");
    assertThat(read.pieces())
        .hasSize(4)
        .element(1)
        .isInstanceOfSatisfying(
            BoundText.Broken.class,
            broken -> {
              assertThat(broken.span()).isEqualTo(new BoundText.Span(2, 14));
              assertThat(broken.refused().problem()).isEqualTo("target");
            });
    assertThat(read.pieces().getLast())
        .isInstanceOfSatisfying(
            BoundText.Broken.class,
            broken -> assertThat(broken.refused().problem()).isEqualTo("not-closed"));
    assertThat(read.printed(List.of())).startsWith("完成{{cell a/b}}人，");
  }
}
