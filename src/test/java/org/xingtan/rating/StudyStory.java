package org.xingtan.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;

/// Two periods that are over and one that has begun, three teachers, and four courses: C1 (of 云杉教育) got better, C2 (of 红棉教育) got worse, C3 nobody selected,
/// C4 was never offered. Lin finished C2 in 2020 and C1 in 2021, Zhou C1 in 2021, Chen C1 in 2020.
public final class StudyStory {
  public static final String LIN = "4401000000001";
  public static final String CHEN = "4401000000002";
  public static final String ZHOU = "4401000000003";

  private StudyStory() {}

  public static void tell(Sheets sheets) {
    RosterStory.tell(sheets);
    load(
        sheets,
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        CHEN + "|2010-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        ZHOU + "|2010-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR");
    load(
        sheets,
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C1|课堂导入|ELECTIVE|6|云杉教育|30|2017-01-01",
        "C2|作业设计|ELECTIVE|6|红棉教育|0|2018-06-01",
        "C3|无人问津|ELECTIVE|6|云杉教育|0|2019-01-01",
        "C4|尚未开课|ELECTIVE|6|红棉教育|0|2021-08-01");
    periods(sheets);
    enrolments(sheets);
  }

  private static void periods(Sheets sheets) {
    load(
        sheets,
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        "IT2|提升工程2.0|工程2.0|2019-01-01||");
    load(
        sheets,
        "programme_parts",
        "programme|part|name|ordinal|completion_rule|completion_minimum",
        "IT2|ONLINE|网络研修|1|COURSES|1");
    load(
        sheets,
        "periods",
        "period|name|begins_on|ends_on",
        "2001|2020年第一期|2020-09-01|2020-12-31",
        "2101|2021年第一期|2021-03-01|2021-07-31",
        "2102|2021年第二期|2021-08-01|2021-12-31");
    load(
        sheets,
        "period_programmes",
        "period|programme|reference_day|population_rule|participation_rule|completion_rule",
        "2001|IT2|2020-09-01|EMPLOYED_FULL_TIME|STARTED|ALL_PARTS",
        "2101|IT2|2021-03-01|EMPLOYED_FULL_TIME|STARTED|ALL_PARTS",
        "2102|IT2|2021-08-01|EMPLOYED_FULL_TIME|STARTED|ALL_PARTS");
    load(
        sheets,
        "sections",
        "period|section|programme|part|course|name|kind|opens_on",
        "2001|A1|IT2|ONLINE|C1|导入|COURSE|2020-09-01",
        "2001|A2|IT2|ONLINE|C2|作业|COURSE|2020-09-01",
        "2101|B1|IT2|ONLINE|C1|导入|COURSE|2021-03-01",
        "2101|B2|IT2|ONLINE|C2|作业|COURSE|2021-03-01",
        "2101|B3|IT2|ONLINE|C3|无人|COURSE|2021-03-01");
  }

  private static void enrolments(Sheets sheets) {
    load(
        sheets,
        "enrolments",
        "period|section|teacher|attempt|selected_at|started_at|completed_at|result",
        done("2001|A2|" + LIN, "2020"),
        done("2001|A1|" + CHEN, "2020"),
        begun("2001|A1|" + ZHOU, "2020"),
        done("2101|B1|" + LIN, "2021"),
        done("2101|B1|" + ZHOU, "2021"),
        begun("2101|B2|" + CHEN, "2021"));
  }

  private static String done(String who, String year) {
    String rest = "-10-01 10:00:00+08|%1$s-10-02 10:00:00+08|%1$s-10-20 10:00:00+08|PASS";
    return who + "|1|" + month(year, year + rest.formatted(year));
  }

  private static String begun(String who, String year) {
    String rest = "-10-01 10:00:00+08|%1$s-10-02 10:00:00+08||";
    return who + "|1|" + month(year, year + rest.formatted(year));
  }

  private static String month(String year, String moments) {
    return year.equals("2021") ? moments.replace("-10-", "-05-") : moments;
  }

  public static int teacher(JdbcClient jdbc, String number) {
    return jdbc.sql("select id from roster.teacher where number = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  public static int provider(JdbcClient jdbc, String name) {
    return jdbc.sql("select id from catalogue.provider where name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  public static void load(Sheets sheets, String sheet, String header, String... rows) {
    assertThat(sheets.load(sheet, header, rows).problems()).as(sheet).isEmpty();
  }
}
