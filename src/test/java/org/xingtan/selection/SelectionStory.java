package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;

/// A period that is open for selection, in two areas with two schools each, with as many teachers as a test wants. Teachers of odd
/// number teach mathematics in Tianhe (S0001, S0002 by turns), those of even number music in Liwan (S0003, S0004).
public final class SelectionStory {
  private static int stories;

  public final String programme;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final int story;
  private int tests;

  public SelectionStory(Sheets sheets, JdbcClient jdbc) {
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.story = ++stories;
    this.programme = "T" + story;
  }

  /// @param participation STARTED, PAID or REGISTERED
  public SelectionStory open(int teachers, String participation) {
    places();
    teachers(teachers);
    load(
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        programme + "|全员培训|全员|2020-01-01||");
    load(
        "programme_parts",
        "programme|part|name|ordinal|completion_rule|completion_minimum",
        programme + "|GENERAL|公共课程|1|HOURS|20",
        programme + "|RESEARCH|网络研修|2|COURSES|1");
    load("periods", "period|name|begins_on|ends_on", "2102|2021年第二期|2021-08-01|2021-12-31");
    load(
        "period_programmes",
        "period|programme|reference_day|population_rule|participation_rule|completion_rule",
        "2102|%s|2021-08-01|EMPLOYED_FULL_TIME|%s|ALL_PARTS".formatted(programme, participation));
    window("", "2021-08-15T09:00:00", "2021-08-31T18:00:00");
    return this;
  }

  void window(String area, String opens, String closes) {
    window("SELECTION", area, opens, closes);
  }

  /// @param area empty for all
  public void window(String kind, String area, String opens, String closes) {
    load(
        "windows",
        "period|programme|area|window|opens_at|closes_at|reason",
        "2102|%s|%s|%s|%s+08:00|%s+08:00|%s"
            .formatted(programme, area, kind, opens, closes, area.isEmpty() ? "" : "错峰"));
  }

  private void places() {
    load(
        "areas",
        "area|name|short_name|ordinal|kind",
        "440106|天河区|天河|1|DISTRICT",
        "440103|荔湾区|荔湾|2|DISTRICT");
    load("subjects", "subject|name|aliases|ordinal", "MATHEMATICS|数学||1", "MUSIC|音乐||2");
    load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0002|银杏小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0003|木棉小学|440103|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0004|老槐小学|440103|PRIVATE|SCHOOL|PRIMARY|URBAN||");
  }

  private void teachers(int count) {
    List<String> people = new ArrayList<>();
    List<String> employment = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String code = number(number);
      people.add("%s|%s|F|PASSPORT|P%s|".formatted(code, name(number), code));
      employment.add(
          "%s|2010-09-01|JOIN|S000%d|FULL_TIME|%s|PRIMARY"
              .formatted(
                  code,
                  (number % 2 == 1 ? 1 : 3) + number / 2 % 2,
                  number % 2 == 1 ? "MATHEMATICS" : "MUSIC"));
    }
    load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        people.toArray(String[]::new));
    load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        employment.toArray(String[]::new));
  }

  private static String name(int number) {
    String given = "安柏成达恩凡歌海嘉凯岚明宁欧沛清然思涛维";
    return ""
        + "李王张赵".charAt(number % 4)
        + given.charAt(number % 20)
        + given.charAt(number / 20 % 20);
  }

  /// Other people, who have nothing yet, and no rules but the usual ones.
  public void begin() {
    withoutRules();
    tests++;
  }

  /// Teaches mathematics in S0001.
  public int lin() {
    return teacher(4 * tests + 1);
  }

  /// Teaches music in Liwan.
  public int chen() {
    return teacher(4 * tests + 2);
  }

  /// Teaches mathematics in S0002.
  public int zhou() {
    return teacher(4 * tests + 3);
  }

  /// A section of a course of this test's own.
  public int course(String code, int capacity, String price, String subject) {
    return section(code + tests, "GENERAL", capacity, "6", price, subject);
  }

  /// The title of such a course.
  public String title(String code) {
    return "课程" + code + tests;
  }

  public String numberOf(int teacher) {
    return jdbc.sql("select number from roster.teacher where id = :teacher")
        .param("teacher", teacher)
        .query(String.class)
        .single();
  }

  public String number(int teacher) {
    return "44%03d%08d".formatted(story, teacher);
  }

  /// A section of a course of its own.
  public int section(String code, String part, int capacity) {
    return section(code, part, capacity, "6", "0", "");
  }

  public int section(
      String code, String part, int capacity, String hours, String price, String subject) {
    jdbc.sql(
            """
            insert into catalogue.course (code, title, category, subject_id, stages, credit_hours, provider, price_yuan, offered_from)
            values (
              :code, :title, 'ELECTIVE', (select id from roster.subject where code = :subject), '{}', cast(:hours as numeric), '广州开放大学',
              cast(:price as numeric), date '2010-01-01'
            )
            """)
        .param("code", programme + code)
        .param("title", "课程" + code)
        .param("subject", subject)
        .param("hours", hours)
        .param("price", price)
        .update();
    return sectionOf(code, code, part, capacity, "");
  }

  int sectionOf(String code, String course, String part, int capacity, String area) {
    return jdbc.sql(
            """
            insert into enrolment.section (run_id, part_id, course_id, code, name, kind, area_id, capacity, opens_on)
            values (
              :run, :part, :course, :code, :name, 'COURSE', (select id from roster.area where code = :area), nullif(:capacity, 0),
              date '2021-08-01'
            )
            returning id
            """)
        .param("run", run())
        .param("part", part(part))
        .param("course", course(course))
        .param("code", programme + code)
        .param("name", "课程" + code)
        .param("area", area)
        .param("capacity", capacity)
        .query((row, number) -> row.getInt("id"))
        .single();
  }

  int course(String code) {
    return key("select id from catalogue.course where code = :code", programme + code);
  }

  public int teacher(int number) {
    return key("select id from roster.teacher where number = :code", number(number));
  }

  public int school(String key) {
    return key("select id from roster.school where key = :code", key);
  }

  public int area(String code) {
    return key("select id from roster.area where code = :code", code);
  }

  public int run() {
    return key(
        "select id from programme.v_run where programme_code = :code and period_code = '2102'",
        programme);
  }

  int part(String code) {
    return key(
        "select id from programme.v_part where programme_code = :code and code = '" + code + "'",
        programme);
  }

  List<Integer> teachers(int from, int to) {
    return IntStream.rangeClosed(from, to).map(this::teacher).boxed().toList();
  }

  /// Writes down rules that differ from the usual ones: column, value.
  public void rule(String... values) {
    jdbc.sql(
            """
            insert into selection.rule (run_id, audience, fit, repeats, again, waiting, school)
            select run_id, audience, fit, repeats, again, waiting, school
            from selection.v_rule
            where run_id = :run
            on conflict do nothing
            """)
        .param("run", run())
        .update();
    for (int place = 0; place < values.length; place += 2) {
      jdbc.sql(
              "update selection.rule set %s = %s where run_id = :run"
                  .formatted(values[place], values[place + 1]))
          .param("run", run())
          .update();
    }
  }

  /// The fee rule that holds without one, and so many hours to pay.
  public void payWithin(int hours) {
    jdbc.sql(
            """
            insert into programme.fee_rule (run_id, basis, payer, refund, pay_within_hours)
            values (:run, 'COURSE', 'SCHOOL', 'UNTIL_STUDY', :hours)
            on conflict (run_id) do update
            set pay_within_hours = excluded.pay_within_hours
            """)
        .param("run", run())
        .param("hours", hours)
        .update();
  }

  /// @param part empty for the run as a whole
  public void limit(String part, String column, String value) {
    jdbc.sql(
            """
            insert into programme.selection_limit (run_id, part_id, %1$s)
            values (:run, :part, %2$s)
            on conflict (run_id, part_id) do update
            set %1$s = excluded.%1$s
            """
                .formatted(column, value))
        .param("run", run())
        .param("part", part.isEmpty() ? null : part(part))
        .update();
  }

  public static Choice own(int teacher, int section) {
    return Choice.own(teacher, section, UUID.randomUUID());
  }

  public void withoutRules() {
    jdbc.sql("delete from selection.rule").update();
    jdbc.sql(
            """
            delete from programme.selection_limit
            where run_id in (
              select id
              from programme.v_run
              where period_state <> 'CLOSED'
            )
            """)
        .update();
    jdbc.sql("delete from programme.study_window where area_id is not null").update();
    jdbc.sql("delete from programme.fee_rule where run_id = :run").param("run", run()).update();
  }

  /// Standing enrolments of a section.
  public int taken(int section) {
    return count(
        "select count(*) from enrolment.enrolment where section_id = :section and withdrawn_at is null",
        section);
  }

  public int waiting(int section) {
    return count(
        "select count(*) from selection.waiting where section_id = :section and ended_at is null",
        section);
  }

  private int count(String sql, int section) {
    return jdbc.sql(sql).param("section", section).query((row, number) -> row.getInt(1)).single();
  }

  private int key(String sql, String code) {
    return jdbc.sql(sql).param("code", code).query((row, number) -> row.getInt(1)).single();
  }

  public void load(String sheet, String header, String... rows) {
    assertThat(sheets.load(sheet, header, rows).problems()).as(sheet).isEmpty();
  }
}
