package org.xingtan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.staffing.StaffingStory.LIN;
import static org.xingtan.staffing.StaffingStory.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xingtan.identity.As;
import org.xingtan.staffing.StaffingStory.Desk;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Somebody new, what is refused, who may, and the list of changes.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdditionTest {
  private final Desk desk;
  private final Sheets sheets;
  private final JdbcClient jdbc;

  AdditionTest(MockMvcTester browser, JdbcClient jdbc, Sheets sheets) {
    this.desk = new Desk(browser, jdbc);
    this.sheets = sheets;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void tell() {
    StaffingStory.tell(sheets, jdbc);
  }

  private static Map<String, String> person(String... changed) {
    Map<String, String> fields =
        new LinkedHashMap<>(
            Map.of(
                "number", "",
                "name", "莫 听雨",
                "sex", "F",
                "identity_kind", "RESIDENT_ID",
                "identity_number", "440524188001010014",
                "mobile", "13900139000",
                "on_day", "2021-02-01",
                "staff_kind", "FULL_TIME",
                "subject", "MATHEMATICS",
                "reason", "新招聘入职"));
    for (int at = 0; at < changed.length; at += 2) {
      fields.put(changed[at], changed[at + 1]);
    }
    return fields;
  }

  private MvcTestResult add(Map<String, String> fields) {
    return desk.fill(desk.school("S0001"), "/staff/new", "/staff", fields);
  }

  @Test
  void who_is_added_counts_at_the_next_look_and_is_added_once() {
    int due = desk.due();
    Map<String, String> form =
        Desk.with(Desk.hidden(desk.get(desk.school("S0001"), "/staff/new")), person());
    assertThat(desk.send(desk.school("S0001"), "/staff", form)).hasStatus(302);
    assertThat(desk.send(desk.school("S0001"), "/staff", form)).hasStatus(302);

    String number = desk.one("select number from roster.teacher where name = '莫 听雨'");
    assertThat(number).isEqualTo("4401000000004");
    assertThat(desk.due()).isEqualTo(due + 1);
    assertThat(desk.counts(number, "2101")).isEqualTo("S0001 FULL_TIME due");
    assertThat(desk.counts(number, "2002")).as("closed").isEmpty();
    assertThat(text(desk.get(desk.school("S0001"), "/teachers/" + number)))
        .contains("莫 听雨", "440***********0014", "139****9000", "维护此人信息");
    MvcTestResult page = desk.get(desk.school("S0001"), "/staff/" + number);
    assertThat(text(page))
        .contains("新增人员 自 2021-02-01 起", "莫 听雨 · 杏林小学 · 专任教师 · 数学", "新招聘入职")
        .doesNotContain("440524188001010014");
    MvcTestResult again = add(person("number", "4401000000044", "name", "他人"));
    assertThat(text(again)).contains("这个证件号码已登记在教师 4401000000004 名下");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identity_number | 440524188001010015 | 校验码不对
          identity_number | 44052418800101001  | 应为 18 位
          identity_number | 440524188013010014 | 不是存在的出生日期
          identity_number | ''                 | 还有未填的项目
          name            | <script>alert(1)</script> | 姓名应为 2 至 40 个文字
          name            | 李                  | 姓名应为 2 至 40 个文字
          number          | 44010               | 教师编号应为 13 位数字
          number          | 4401000000001       | 这个教师编号已被使用
          mobile          | 12345678901         | 不是手机号码
          on_day          | 2021-02-30          | 看不懂
          on_day          | ''                  | 日期应在
          on_day          | 2035-01-01          | 日期应在
          staff_kind      | KING                | 还有未填的项目
          subject         | ALCHEMY             | 还有未填的项目
          stage           | ELSEWHERE           | 还有未填的项目
          sex             | X                   | 还有未填的项目
          identity_kind   | LIBRARY_CARD        | 还有未填的项目
          reason          | ''                  | 请写明理由
          """)
  void what_cannot_be_is_refused_and_nobody_is_added(String field, String value, String said) {
    int people = desk.count("select count(*) from roster.teacher");
    MvcTestResult answer = add(person("identity_number", "11010519491231002X", field, value));

    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains(said);
    assertThat(StaffingStory.body(answer)).doesNotContain("<script>alert");
    assertThat(desk.count("select count(*) from roster.teacher")).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource({"S0002, 在您的管理范围内找不到学校", "S0003, 已于 2016-09-01 撤销", "无此学校, 在您的管理范围内找不到学校"})
  void an_area_adds_to_its_own_schools_that_are_open(String school, String said) {
    MvcTestResult answer =
        desk.fill(
            desk.area("440106"),
            "/staff/new",
            "/staff",
            person("identity_number", "440524188001010022", "school", school));
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains(said);
  }

  @Test
  void particulars_are_corrected_and_what_stood_there_is_kept() {
    String address = "/staff/" + LIN + "/particulars";
    Map<String, String> form =
        Map.of(
            "name", "林秋石",
            "sex", "F",
            "identity_kind", "PASSPORT",
            "identity_number", "e7654321",
            "mobile", "13700137000",
            "reason", "户口簿更正");
    assertThat(desk.fill(As.cityOffice(), address, address, form)).hasStatus(302);

    assertThat(text(desk.get(As.cityOffice(), "/staff/" + LIN)))
        .contains("林秋实 · F", "林秋石 · F", "137****7000", "户口簿更正")
        .doesNotContain("E7654321", "13700137000");
    assertThat(text(desk.get(As.cityOffice(), "/teachers?q=林秋石"))).contains(LIN);
    MvcTestResult same =
        desk.fill(
            As.cityOffice(),
            address,
            address,
            Map.of("name", "林秋石", "sex", "F", "identity_kind", "PASSPORT", "reason", "再来"));
    assertThat(text(same)).contains("没有任何改动");
    Map<String, String> none =
        Map.of(
            "name",
            "林秋石",
            "sex",
            "F",
            "identity_kind",
            "PASSPORT",
            "without_mobile",
            "true",
            "reason",
            "不再使用");
    assertThat(desk.fill(As.cityOffice(), address, address, none)).hasStatus(302);
    assertThat(text(desk.get(As.cityOffice(), "/staff/" + LIN))).contains("手机号码 无");
    Map<String, String> taken =
        Desk.with(none, Map.of("identity_number", "E12345678", "mobile", "13700137001"));
    jdbc.sql("update roster.teacher set identity_hash = :hash where number = '4401000000003'")
        .param("hash", hashOf("E12345678"))
        .update();
    assertThat(text(desk.fill(As.cityOffice(), address, address, taken)))
        .contains("已登记在教师 4401000000003 名下");
  }

  private byte[] hashOf(String number) {
    add(person("identity_kind", "PASSPORT", "identity_number", number, "name", "借号", "mobile", ""));
    byte[] hash =
        jdbc.sql("select identity_hash from roster.teacher where name = '借号'")
            .query(byte[].class)
            .single();
    jdbc.sql("update roster.teacher set identity_hash = '\\x00' where name = '借号'").update();
    return hash;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/particulars", "/events/new?kind=LEAVE", "/entries/2010-09-01"})
  void nobody_keeps_people_of_others(String page) {
    String address = "/staff/" + LIN + page;
    assertThat(desk.get(desk.school("S0002"), address)).hasStatus(404);
    assertThat(desk.get(desk.area("440103"), address)).hasStatus(404);
    assertThat(desk.get(As.teacher(desk.id("teacher", "number", LIN)), address)).hasStatus(403);
    assertThat(desk.get(desk.area("440106"), address)).hasStatus(200);
  }

  @Test
  void nobody_changes_people_of_others() {
    Map<String, String> form =
        Map.of("kind", "LEAVE", "on_day", "2021-06-01", "reason", "离职", "name", "改名");
    for (String action :
        new String[] {
          "/particulars", "/events", "/entries/2010-09-01", "/entries/2010-09-01/deletion"
        }) {
      assertThat(desk.send(desk.school("S0002"), "/staff/" + LIN + action, form)).hasStatus(404);
      assertThat(desk.send(desk.area("440103"), "/staff/" + LIN + action, form)).hasStatus(404);
    }
    assertThat(desk.send(As.cityOffice(), "/staff/" + LIN + "/events", Map.of("kind", "JOIN")))
        .hasStatus(404);
    assertThat(desk.get(As.cityOffice(), "/staff/" + LIN + "/entries/2010-09-02")).hasStatus(404);
    assertThat(desk.get(As.cityOffice(), "/staff/" + LIN + "?told=never")).hasStatus(404);
  }

  @Test
  void the_list_of_changes_is_paged_filtered_and_had_as_a_file_within_the_scope() throws Exception {
    for (int at = 0; at < 53; at++) {
      String address = "/staff/4401000000002/particulars";
      Map<String, String> form =
          Map.of(
              "name",
              "陈望" + (char) ('一' + at),
              "sex",
              "M",
              "identity_kind",
              "RESIDENT_ID",
              "reason",
              "第" + at + "次");
      assertThat(desk.fill(As.cityOffice(), address, address, form)).hasStatus(302);
    }
    MvcTestResult first = desk.get(desk.school("S0002"), "/staff?kind=NAME");
    assertThat(text(first)).contains("第52次", "第3次", "下一页").doesNotContain("第2次");
    String next =
        StaffingStory.body(first).replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");
    assertThat(text(desk.get(desk.school("S0002"), next.replace("&amp;", "&"))))
        .contains("第2次", "第0次")
        .doesNotContain("下一页");
    assertThat(text(desk.get(desk.school("S0004"), "/staff"))).contains("还没有变更");
    MvcTestResult file = desk.get(desk.school("S0002"), "/staff/changes.xlsx?kind=NAME");
    assertThat(sheet(file)).contains("第52次", "第0次", "陈望");
    assertThat(sheet(desk.get(desk.school("S0004"), "/staff/changes.xlsx"))).doesNotContain("陈望");
  }

  private static String sheet(MvcTestResult file) throws IOException {
    byte[] xlsx = file.getResponse().getContentAsByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return workbook.getFirstSheet().read().stream()
          .flatMap(row -> row.stream())
          .map(cell -> cell == null ? "" : cell.getText())
          .collect(Collectors.joining(" "));
    }
  }
}
