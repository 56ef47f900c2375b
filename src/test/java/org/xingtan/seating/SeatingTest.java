package org.xingtan.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.selection.SelectionStory.own;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.programme.Periods;
import org.xingtan.selection.OpenSelection;
import org.xingtan.selection.Quotas;
import org.xingtan.selection.Selections;
import org.xingtan.testing.Sheets;

/// How selection goes, and seats as they are set and shared out, by whoever may.
class SeatingTest extends OpenSelection {
  private final Quotas quotas;
  private final Periods periods;

  SeatingTest(
      Selections selections,
      Quotas quotas,
      Periods periods,
      MockMvcTester browser,
      Sheets sheets,
      JdbcClient jdbc) {
    super(selections, browser, sheets, jdbc);
    this.quotas = quotas;
    this.periods = periods;
  }

  @Test
  void offered_taken_waiting_and_refused_are_seen_within_the_scope() {
    int section = story.course("A", 2, "0", "");
    quotas.set(section, Quotas.Level.AREA, story.area("440106"), 1);
    int zhou = story.zhou();
    selections.select(own(lin, section));
    selections.select(own(zhou, section));
    selections.select(own(lin, section));
    String address = "/selections/sections?q=" + story.title("A");
    assertThat(pages.text(address, As.cityOffice())).contains("重复选课 1", "截至 2021-08-20 10:00");
    assertThat(pages.text(address, As.areaAdministrator(story.area("440103"))))
        .doesNotContain("重复选课");
    assertThat(pages.text(address, As.schoolAdministrator(story.school("S0001"))))
        .contains("重复选课 1");
    String queue = "/selections/sections/" + section + "/queue";
    assertThat(pages.text(queue, As.areaAdministrator(story.area("440106"))))
        .contains(story.numberOf(story.zhou()), "银杏小学");
    assertThat(pages.text(queue, As.areaAdministrator(story.area("440103")))).contains("没有人候补");
    assertThat(pages.text(queue, As.schoolAdministrator(story.school("S0001")))).contains("没有人候补");
    assertThat(pages.get("/selections/sections/987654/queue", As.cityOffice())).hasStatus(404);
    assertThat(pages.get("/selections/sections?run=30000", As.cityOffice())).hasStatus(404);
    assertThat(quotas.of(section))
        .containsExactly(new Quotas.Quota(Quotas.Level.AREA, story.area("440106"), 1, 1));
    quotas.remove(section, Quotas.Level.AREA, story.area("440106"));
    assertThat(quotas.of(section)).isEmpty();
  }

  @Test
  void the_city_shares_seats_out_to_areas_and_an_area_to_its_own_schools() {
    int section = story.course("A", 20, "0", "");
    int tianhe = story.area("440106");
    int first = story.school("S0001");
    RequestPostProcessor area = As.areaAdministrator(tianhe);
    String address = "/selections/sections/" + section + "/quotas";
    assertThat(pages.text("/selections/sections?q=" + story.title("A"), As.cityOffice()))
        .contains(address);
    assertThat(
            pages.text("/selections/sections?q=" + story.title("A"), As.schoolAdministrator(first)))
        .doesNotContain("/quotas");
    selections.select(own(lin, section));
    assertThat(pages.post(address, As.cityOffice(), "unit", tianhe, "seats", "12"))
        .redirectedUrl()
        .isEqualTo(address + "?done=0");
    assertThat(pages.text(address + "?done=0", As.cityOffice()))
        .contains("已保存", "可分配 20 个名额", "value=\"12\"");
    assertThat(pages.post(address, area, "unit", first, "seats", "13"))
        .hasStatus(422)
        .bodyText()
        .contains("上一级只剩 12 个名额");
    assertThat(pages.post(address, area, "unit", first, "seats", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("已有 1 人选上");
    assertThat(pages.post(address, area, "unit", first, "seats", "many"))
        .hasStatus(422)
        .bodyText()
        .contains("整数");
    assertThat(pages.post(address, area, "unit", first, "seats", "5")).hasStatus(302);
    assertThat(pages.post(address, As.cityOffice(), "unit", tianhe, "seats", "4"))
        .hasStatus(422)
        .bodyText()
        .contains("下一级已分配 5 个");
    assertThat(pages.text(address, area))
        .contains("可分配 12 个名额", "杏林小学", "银杏小学")
        .doesNotContain("木棉小学");
    assertThat(pages.post(address, area, "unit", story.school("S0003"), "seats", "5"))
        .as("a school of another area")
        .hasStatus(404);
    assertThat(pages.post(address, As.cityOffice(), "unit", 31000, "seats", "5")).hasStatus(404);
    assertThat(pages.post(address, area, "unit", first, "seats", "")).hasStatus(302);
    assertThat(quotas.of(section))
        .containsExactly(new Quotas.Quota(Quotas.Level.AREA, tianhe, 12, 1));
    assertThat(pages.get("/selections/sections/987654/quotas", As.cityOffice())).hasStatus(404);
  }

  @Test
  void more_seats_go_to_those_who_wait_and_fewer_than_taken_are_refused() {
    int section = story.course("A", 1, "0", "");
    selections.select(own(lin, section));
    selections.select(own(chen, section));
    selections.select(own(story.zhou(), section));
    String seats = "/selections/sections/" + section + "/seats";
    MvcTestResult answer = pages.post(seats, As.cityOffice(), "seats", "2");
    String page = "/selections/sections/" + section + "/quotas?done=1";
    assertThat(answer).redirectedUrl().isEqualTo(page);
    assertThat(pages.text(page, As.cityOffice())).contains("1 位候补者随即选上", "value=\"2\"");
    assertThat(story.taken(section)).isEqualTo(2);
    assertThat(story.waiting(section)).isEqualTo(1);
    assertThat(pages.post(seats, As.cityOffice(), "seats", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("已有 2 人选上");
    assertThat(pages.post(seats, As.cityOffice(), "seats", "")).hasStatus(302);
    assertThat(story.taken(section)).as("without a limit nobody waits").isEqualTo(3);
    assertThat(changes("SEATS/")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1000001", "1e3"})
  void seats_are_a_whole_number_above_nothing(String typed) {
    int section = story.course("A", 3, "0", "");
    assertThat(
            pages.post(
                "/selections/sections/" + section + "/seats", As.cityOffice(), "seats", typed))
        .hasStatus(422)
        .bodyText()
        .contains("大于 0 的整数");
  }

  @Test
  void only_the_city_office_sets_the_seats_of_a_section() {
    int section = story.course("A", 3, "0", "");
    String seats = "/selections/sections/" + section + "/seats";
    int area = story.area("440106");
    assertThat(pages.post(seats, As.areaAdministrator(area), "seats", "9")).hasStatus(403);
    assertThat(pages.post(seats, As.schoolAdministrator(story.school("S0001")), "seats", "9"))
        .hasStatus(403);
    assertThat(
            pages.text("/selections/sections/" + section + "/quotas", As.areaAdministrator(area)))
        .doesNotContain("本开课名额");
    assertThat(pages.post("/selections/sections/987654/seats", As.cityOffice(), "seats", "9"))
        .hasStatus(404);
  }

  @Test
  void counts_by_section_come_as_a_workbook_and_lead_to_persons_by_area_school_and_subject()
      throws IOException {
    int section = story.course("A", 5, "30.00", "");
    selections.select(own(lin, section));
    String asked = "?run=" + story.run() + "&q=" + story.title("A");
    assertThat(pages.text("/selections/sections" + asked, As.cityOffice()))
        .contains("已支付", "/selections/sections.xlsx?run=" + story.run())
        .contains("/tables/selection-by-area?period=2102&amp;programme=" + story.programme);
    MvcTestResult file =
        pages.get("/selections/sections.xlsx" + asked, As.areaAdministrator(story.area("440106")));
    assertThat(file).hasStatusOk();
    String sheet = unpacked(file.getResponse().getContentAsByteArray());
    assertThat(sheet).contains(story.title("A"), "已开始学习").doesNotContain("课程B");
    assertThat(pages.get("/selections/sections.xlsx" + asked, As.teacher(lin))).hasStatus(403);
    String table = "/tables/selection-by-area?period=2102&programme=" + story.programme;
    assertThat(pages.text(table + "&by=area", As.cityOffice())).contains("天河区", "支付人数", "参训人数");
    assertThat(pages.text(table + "&by=school", As.cityOffice())).contains("杏林小学");
    assertThat(pages.text(table + "&by=subject", As.cityOffice())).contains("数学");
  }

  /// The first column and that of studies begun.
  private static String unpacked(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.getCellText(0) + "|" + row.getCellText(5))
          .collect(Collectors.joining("\n"));
    }
  }

  private int changes(String item) {
    return (int)
        periods.changes("2102", 100).stream()
            .filter(change -> change.item().startsWith(item))
            .count();
  }
}
