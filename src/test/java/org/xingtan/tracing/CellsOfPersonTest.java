package org.xingtan.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.Pages;
import org.xingtan.testing.XingtanTest;

/// From a person to the cells and back again.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class CellsOfPersonTest {
  private static final Pattern CELL = Pattern.compile("href=\"(/tables/[^\"]+/cells/[^\"]+)\"");

  private final MockMvcTester browser;
  private final JdbcClient jdbc;

  CellsOfPersonTest(MockMvcTester browser, JdbcClient jdbc) {
    this.browser = browser;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 17);
  }

  private String page(int person, RequestPostProcessor who) {
    return new Pages(browser).text("/teachers/" + number(person) + "/cells?as-of=2017-11-27", who);
  }

  private static String number(int person) {
    return Long.toString(4_401_000_000_000L + person);
  }

  private static List<String> cells(String page) {
    return Excerpt.all(CELL, page).stream().map(cell -> cell.replace("&amp;", "&")).toList();
  }

  /// The whole list of a cell, which the page shows in parts.
  private static String names(String cell) {
    return cell.replace("?", "/export.csv?");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 23, 42, 88})
  void every_cell_a_person_names_names_the_person(int person) {
    List<String> cells = cells(page(person, As.cityOffice()));
    assertThat(cells).as("cells of %d", person).isNotEmpty();
    for (String cell : cells) {
      assertThat(browser.get().uri(names(cell)).with(As.cityOffice()))
          .as(cell)
          .hasStatusOk()
          .bodyText()
          .contains(number(person));
    }
  }

  @Test
  void a_cell_is_named_by_the_names_of_its_row_and_not_by_codes() {
    String page = page(7, As.cityOffice());
    String read = page.replaceAll("<[^>]*>", " ");
    assertThat(read)
        .containsAnyOf("天河区", "花都区", "市直属学校", "未分配到区")
        .containsAnyOf("语文", "数学", "体育", "无学科")
        .contains("学习社区")
        .doesNotContain("440106", "440114", "DIRECT", "MATHEMATICS", "CHINESE", "NONE", "LEARNING");
  }

  @Test
  void what_was_taken_back_is_told_apart() {
    jdbc.sql(
            """
            insert into milestone.milestone (teacher_id, context_id, measure, at, delta, recorded_at)
            select 5, id, 'ASSISTANT', x.at, x.delta, x.at
            from milestone.context
            cross join (values (timestamptz '2017-09-01', 1), ('2017-09-20', -1)) x (at, delta)
            where code = 'IT1'
            """)
        .update();
    assertThat(page(5, As.cityOffice())).contains("研修助理", "提升工程，撤回于 2017-09-20");
  }

  @Test
  void a_teacher_sees_their_own_cells_without_links_and_nobody_elses() {
    String own = page(7, As.teacher(7));
    assertThat(own).contains(number(7));
    assertThat(cells(own)).isEmpty();
    assertThat(browser.get().uri("/teachers/" + number(8) + "/cells").with(As.teacher(7)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void an_administrator_sees_only_who_counts_in_the_area() {
    List<Integer> inside = persons("area_id = 1");
    List<Integer> outside =
        persons("teacher_id not in (select teacher_id from milestone.milestone where area_id = 1)");
    assertThat(inside).isNotEmpty();
    for (int person : inside) {
      assertThat(
              browser
                  .get()
                  .uri("/teachers/" + number(person) + "/cells")
                  .with(As.areaAdministrator(1)))
          .hasStatusOk();
    }
    assertThat(outside).isNotEmpty();
    for (int person : outside) {
      assertThat(
              browser
                  .get()
                  .uri("/teachers/" + number(person) + "/cells")
                  .with(As.areaAdministrator(1)))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  private List<Integer> persons(String where) {
    return jdbc.sql(
            "select distinct teacher_id from milestone.milestone where "
                + where
                + " order by 1 limit 5")
        .query((row, index) -> row.getInt(1))
        .list();
  }

  @Test
  void before_everything_a_person_counts_nowhere() {
    assertThat(
            browser
                .get()
                .uri("/teachers/" + number(1) + "/cells?as-of=1999-01-01")
                .with(As.cityOffice()))
        .hasStatusOk()
        .bodyText()
        .contains("没有计入任何统计表");
  }

  @Test
  void every_look_is_kept_in_the_audit_trail() {
    page(9, As.cityOffice());
    assertThat(
            jdbc.sql("select count(*) from identity.audit where object = :object")
                .param("object", "/teachers/" + number(9) + "/cells")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
