package org.xingtan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xingtan.chart.BarChart.Bar;
import org.xingtan.chart.BarChart.Mark;
import org.xingtan.chart.LineChart.Series;

class DrawingTest {
  private static final Frame FRAME = new Frame("x", "参训率 <2017> & more", "花都区最高");

  private static Document parse(Picture picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(place -> (Element) nodes.item(place))
        .toList();
  }

  private static BarChart bars(String... values) {
    return new BarChart(
        FRAME,
        List.of(values).stream()
            .map(value -> new Bar("区" + value, new BigDecimal(value), value + "%"))
            .toList(),
        new Mark("全市 99.64%", new BigDecimal("99.64")),
        true);
  }

  @Test
  void a_picture_is_sound_has_a_name_and_says_what_it_shows() throws Exception {
    Document document = parse(bars("113.17", "84.00").draw("100%"));
    assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(all(document, "title").getFirst().getTextContent()).isEqualTo("参训率 <2017> & more");
    assertThat(all(document, "desc").getFirst().getTextContent()).isEqualTo("花都区最高");
  }

  @Test
  void nothing_in_a_picture_is_forbidden_by_a_strict_policy() {
    assertThat(bars("113.17").draw("100%").svg())
        .doesNotContain("style=", "<script", "<style", " on");
  }

  @Test
  void bars_are_as_long_as_their_values_and_darker_beyond_100_percent() throws Exception {
    List<Element> rects =
        all(parse(bars("120", "60").draw("760")), "rect").stream().skip(1).toList();
    assertThat(rects).hasSize(3);
    double within = width(rects.get(0));
    double beyond = width(rects.get(1));
    double half = width(rects.get(2));
    assertThat(within + beyond).isCloseTo(2 * half, Offset.offset(0.01));
    assertThat(beyond / within).isCloseTo(0.2, Offset.offset(0.001));
  }

  private static double width(Element rect) {
    return Double.parseDouble(rect.getAttribute("width").replace("%", ""));
  }

  @Test
  void the_line_of_the_whole_is_named() throws Exception {
    assertThat(all(parse(bars("113.17", "84.00").draw("100%")), "text"))
        .extracting(Element::getTextContent)
        .contains("全市 99.64%", "113.17%");
  }

  @Test
  void a_chart_of_nothing_is_still_a_picture() throws Exception {
    BarChart empty = new BarChart(FRAME, List.of(), null, false);
    assertThat(all(parse(empty.draw("100%")), "rect")).hasSize(1);
  }

  @Test
  void labels_that_do_not_fit_are_cut_and_kept_in_full_beside() throws Exception {
    BarChart chart =
        new BarChart(FRAME, List.of(new Bar("没有登记学科的教师和其他人员", BigDecimal.ONE, "1")), null, false);
    Document document = parse(chart.draw("100%"));
    assertThat(all(document, "text").getFirst().getTextContent()).endsWith("…");
    assertThat(all(document, "title").getLast().getTextContent()).isEqualTo("没有登记学科的教师和其他人员 1");
  }

  @Test
  void lines_rise_with_their_values_and_the_day_asked_for_is_marked() throws Exception {
    LocalDate first = LocalDate.of(2017, 9, 1);
    LineChart chart =
        new LineChart(
            FRAME,
            List.of(first, first.plusDays(10), first.plusDays(20)),
            List.of(
                new Series(
                    "合计",
                    List.of(BigDecimal.ZERO, BigDecimal.valueOf(50), BigDecimal.valueOf(100)))),
            first.plusDays(10),
            Scales.to(BigDecimal.valueOf(100), false));
    Document document = parse(chart.draw("100%"));
    assertThat(all(document, "path").getFirst().getAttribute("d"))
        .isEqualTo("M0 1000 L500 500 L1000 0");
    assertThat(all(document, "text"))
        .extracting(Element::getTextContent)
        .contains("2017-09-11", "合计");
  }

  @Test
  void names_at_line_ends_do_not_lie_on_each_other() throws Exception {
    LocalDate first = LocalDate.of(2017, 9, 1);
    List<Series> series =
        IntStream.range(0, 13)
            .mapToObj(
                place -> new Series("区" + place, List.of(BigDecimal.ZERO, BigDecimal.valueOf(90))))
            .toList();
    LineChart chart =
        new LineChart(
            FRAME,
            List.of(first, first.plusDays(1)),
            series,
            null,
            Scales.to(BigDecimal.valueOf(90), true));
    List<Integer> heights =
        all(parse(chart.draw("100%")), "text").stream()
            .filter(text -> text.getTextContent().startsWith("区"))
            .map(text -> Integer.valueOf(text.getAttribute("y")))
            .sorted()
            .toList();
    for (int place = 1; place < heights.size(); place++) {
      assertThat(heights.get(place) - heights.get(place - 1)).isGreaterThanOrEqualTo(15);
    }
  }

  @Test
  void scales_end_at_a_round_number_that_holds_the_largest_value() {
    for (long largest : new long[] {0, 1, 3, 7, 99, 100, 101, 14_152, 165_881, 1_451_500}) {
      LineChart.Scale scale = Scales.to(BigDecimal.valueOf(largest), false);
      assertThat(scale.most())
          .as("%d", largest)
          .isGreaterThanOrEqualTo(BigDecimal.valueOf(largest));
      assertThat(scale.ticks()).hasSizeBetween(2, 8);
    }
  }
}
