package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;

/// Writes programmes, parts, requirements, periods and what a programme is in a period.
final class ProgrammeFiles {

  private static final String[] TERM_NAMES = {
    "2015年第一期", "2016年第一期", "2016年第二期", "2017年第一期", "2017年第二期"
  };

  private final OpenPeriod open;
  private final Path folder;

  ProgrammeFiles(OpenPeriod open, Path folder) {
    this.open = open;
    this.folder = folder;
  }

  void write() throws IOException {
    programmes();
    parts();
    requirements();
    periods();
    periodProgrammes();
    carryOvers();
  }

  private void programmes() throws IOException {
    try (var file =
        new CsvFile(
            folder, "programmes", "programme,name,short_name,begins_on,ends_on,head_count")) {
      file.text("IT1").text("中小学教师信息技术应用能力提升工程").text("提升工程");
      file.day(Day.of(2015, 7, 1)).day(Day.of(2017, 12, 31)).text("2017-01-10").end();
      file.text("GENERAL").text("市常规远程培训").text("常规培训");
      file.day(Day.of(2003, 9, 1)).empty().empty().end();
      file.text("IT2").text("能力提升工程2.0").text("提升工程2.0");
      file.day(Day.of(2020, 9, 1)).day(Day.of(2022, 12, 31)).text("IT2-2021").end();
    }
  }

  private void parts() throws IOException {
    try (var file =
        new CsvFile(
            folder,
            "programme_parts",
            "programme,part,name,ordinal,completion_rule,completion_minimum")) {
      int hours = 2 * Catalogue.LEARNING_HOURS;
      part(file, "IT1", "LEARNING", "学习社区", 1, "HOURS", hours);
      part(file, "IT1", "RESEARCH", "研修社区", 2, "COURSES", 1);
      part(file, "GENERAL", "COURSES", "远程课程", 1, "NONE", 0);
      part(file, "IT2", "ONLINE_STUDY", "网络研修", 1, "COURSES", Catalogue.ONLINE_NEEDED);
      part(file, "IT2", "SCHOOL_PRACTICE", "校本研修", 2, "COURSES", 1);
      part(file, "IT2", "MICRO_ABILITY", "微能力认证", 3, "SUBMISSIONS", 3);
    }
  }

  private static void part(
      CsvFile file,
      String programme,
      String part,
      String name,
      int ordinal,
      String rule,
      int minimum)
      throws IOException {
    file.text(programme).text(part).text(name).number(ordinal).text(rule).number(minimum).end();
  }

  private void requirements() throws IOException {
    try (var file =
        new CsvFile(
            folder,
            "requirements",
            "programme,valid_from,valid_until,category,credit_hours,note")) {
      int before = Day.of(2015, 1, 1);
      int change = Day.of(2021, 1, 1);
      requirement(file, "IT1", Day.of(2015, 7, 1), 0, "TOTAL", 50, "2017年底前累计完成");
      requirement(file, "GENERAL", before, change, "TOTAL", 72, "每学年");
      requirement(file, "GENERAL", before, change, "COMMON", 18, "公需科目");
      requirement(file, "GENERAL", before, change, "PROFESSIONAL", 42, "专业科目");
      requirement(file, "GENERAL", before, change, "ELECTIVE", 12, "个人选修");
      requirement(file, "GENERAL", change, 0, "TOTAL", 90, "每年");
      requirement(file, "GENERAL", change, 0, "COMMON", 30, "公需科目");
      requirement(file, "GENERAL", change, 0, "PROFESSIONAL", 42, "专业科目");
      requirement(file, "GENERAL", change, 0, "ELECTIVE", 18, "个人选修");
      requirement(file, "IT2", Day.of(2020, 9, 1), 0, "TOTAL", 50, "其中校本应用不少于25学时");
    }
  }

  private static void requirement(
      CsvFile file, String programme, int from, int until, String category, int hours, String note)
      throws IOException {
    file.text(programme).day(from).day(until).text(category).number(hours).text(note).end();
  }

  private void periods() throws IOException {
    try (var file = new CsvFile(folder, "periods", "period,name,begins_on,ends_on")) {
      for (int term = 0; term <= History.LAST_TERM; term++) {
        file.text(History.TERMS[term]).text(TERM_NAMES[term]);
        file.day(History.TERM_BEGINS[term]).day(History.TERM_ENDS[term]).end();
      }
      file.text("2002").text("2020年第二期（试点校）");
      file.day(History.PILOT_BEGINS).day(History.PILOT_ENDS).end();
      file.text("2101").text("2021年第一期").day(History.SUMMER_BEGINS).day(History.SUMMER_ENDS).end();
      file.text(open.code).text(open.year + "年第二期").day(open.begins).day(open.ends).end();
    }
  }

  private void periodProgrammes() throws IOException {
    try (var file =
        new CsvFile(
            folder,
            "period_programmes",
            "period,programme,reference_day,population_rule,head_count,pilot,participation_rule,completion_rule")) {
      for (int term = 0; term <= History.LAST_TERM; term++) {
        file.text(History.TERMS[term]).text("IT1").day(History.TERM_BEGINS[term]);
        file.text("NONE").empty().empty().text("STARTED").text("ALL_PARTS").end();
      }
      file.text("2002").text("IT2").day(History.PILOT_BEGINS).text("PILOT_SCHOOLS");
      file.empty().text("CITY").text("REGISTERED").text("ALL_PARTS").end();
      file.text("2101").text("GENERAL").day(History.REGULAR_BEGINS).text("EMPLOYED_FULL_TIME");
      file.empty().empty().text("PAID").text("NONE").end();
      file.text("2101").text("IT2").day(History.LIST_DAY).text("HEAD_COUNT");
      file.text("IT2-2021").empty().text("REGISTERED").text("ALL_PARTS").end();
      file.text(open.code).text("GENERAL").day(open.begins).text("EMPLOYED_FULL_TIME");
      file.empty().empty().text("PAID").text("NONE").end();
    }
  }

  private void carryOvers() throws IOException {
    try (var file =
        new CsvFile(folder, "carry_overs", "programme,part,from_period,to_period,reason")) {
      for (int to = 1; to <= History.LAST_TERM; to++) {
        for (int from = 0; from < to; from++) {
          for (String part : new String[] {"LEARNING", "RESEARCH"}) {
            file.text("IT1").text(part).text(History.TERMS[from]).text(History.TERMS[to]);
            file.text("以往各期已完成的社区在本期有效").end();
          }
        }
      }
      for (String part : new String[] {"ONLINE_STUDY", "SCHOOL_PRACTICE", "MICRO_ABILITY"}) {
        file.text("IT2").text(part).text("2002").text("2101").text("试点校已完成的环节予以认定").end();
      }
    }
  }
}
