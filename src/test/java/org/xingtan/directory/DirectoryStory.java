package org.xingtan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.testing.Sheets;

/// Three areas, four schools, and people of whom some moved, left or retired; enough of them for several pages.
final class DirectoryStory {
  static final String LIN = "4401000000001";
  static final String CHEN = "4401000000002";
  static final String ZHOU = "4401000000003";
  static final String OUYANG = "4401000000004";
  static final String LUO = "4401000000005";
  static final String NOBODY_YET = "4401000000006";
  private static final String GIVEN = "安柏成达恩凡歌海嘉凯岚明宁欧沛清然思涛维欣雅泽舟";

  private DirectoryStory() {}

  static void tell(Sheets sheets) {
    load(
        sheets,
        "areas",
        "area|name|short_name|ordinal|kind",
        "440106|天河区|天河|1|DISTRICT",
        "440103|荔湾区|荔湾|2|DISTRICT",
        "440100-DIRECT|市直属学校|市直属|3|DIRECT");
    load(
        sheets,
        "subjects",
        "subject|name|aliases|ordinal",
        "MATHEMATICS|数学||1",
        "MUSIC|音乐||2",
        "CHINESE|语文||3");
    schools(sheets);
    people(sheets);
    counts(sheets);
  }

  private static void schools(Sheets sheets) {
    load(
        sheets,
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN|1978-09-01|",
        "S0002|银杏中学|440103|PRIVATE|SCHOOL|JUNIOR;SENIOR|TOWN||",
        "S0003|老槐小学|440106|PUBLIC|SCHOOL|PRIMARY|RURAL||2016-09-01",
        "S0004|木棉幼儿园|440106|PRIVATE|SCHOOL|KINDERGARTEN|URBAN||");
    load(
        sheets,
        "school_identifiers",
        "school|identifier|valid_from|valid_until",
        "S0001|2144000001|1978-09-01|2015-09-01",
        "S0001|2144000101|2015-09-01|",
        "S0002|3144000002|2000-09-01|");
    load(
        sheets,
        "school_pilots",
        "school|pilot|valid_from|valid_until",
        "S0001|CITY|2020-09-01|",
        "S0004|PROVINCIAL|2018-09-01|2020-09-01");
  }

  private static void people(Sheets sheets) {
    List<String> people =
        new ArrayList<>(
            List.of(
                LIN + "|林秋实|F|RESIDENT_ID|11010519491231002X|13800138000",
                CHEN + "|陈望舒|M|RESIDENT_ID|440524188001010014|",
                ZHOU + "|周知遥|F|PASSPORT|E12345678|",
                OUYANG + "|欧阳明月|F|RESIDENT_ID|440524188001010022|",
                LUO + "|罗一鸣|M|RESIDENT_ID|440524188001010030|",
                NOBODY_YET + "|高远|M|RESIDENT_ID|440524188001010049|"));
    List<String> employment =
        new ArrayList<>(
            List.of(
                LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
                CHEN + "|2012-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
                ZHOU + "|2011-09-01|JOIN|S0001|FULL_TIME|CHINESE|PRIMARY",
                ZHOU + "|2018-09-01|TRANSFER|S0002|FULL_TIME|CHINESE|JUNIOR",
                OUYANG + "|1985-09-01|JOIN|S0001|FULL_TIME|MUSIC|PRIMARY",
                OUYANG + "|2020-03-01|RETIRE||||",
                LUO + "|2015-09-01|JOIN|S0001|OTHER||",
                LUO + "|2019-07-01|LEAVE||||"));
    for (int number = 0; number < 120; number++) {
      String code = "4401000000" + (100 + number);
      String name = "" + "李王张赵".charAt(number % 4) + given(number) + given(number / 24 + 7);
      people.add(code + "|" + name + "|F|PASSPORT|P" + (1000 + number) + "|");
      String school = number % 3 == 0 ? "S0002" : number % 3 == 1 ? "S0001" : "S0004";
      String subject = number % 5 == 0 ? "" : number % 2 == 0 ? "MUSIC" : "CHINESE";
      employment.add(code + "|2014-09-01|JOIN|" + school + "|FULL_TIME|" + subject + "|PRIMARY");
    }
    load(
        sheets,
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        people.toArray(String[]::new));
    load(
        sheets,
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        employment.toArray(String[]::new));
  }

  private static void counts(Sheets sheets) {
    load(
        sheets,
        "head_counts",
        "head_count|name|on_day|rule",
        "2017-01-10|在职专任教师|2017-01-10|当日在职的专任教师");
    load(
        sheets,
        "head_count_members",
        "head_count|teacher|school|subject|stage|staff_kind",
        "2017-01-10|" + LIN + "|S0001|MATHEMATICS|PRIMARY|FULL_TIME",
        "2017-01-10|" + ZHOU + "|S0001|CHINESE|PRIMARY|FULL_TIME",
        "2017-01-10|" + CHEN + "|S0002|MUSIC|JUNIOR|FULL_TIME",
        "2017-01-10|" + NOBODY_YET + "||||FULL_TIME");
    load(
        sheets,
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        "IT1|信息技术应用能力提升工程|提升工程|2015-01-01|2017-12-31|2017-01-10");
    load(sheets, "periods", "period|name|begins_on|ends_on", "1702|第二期|2017-09-01|2017-12-31");
    load(
        sheets,
        "period_programmes",
        "period|programme|reference_day|population_rule|head_count|pilot|participation_rule|completion_rule",
        "1702|IT1|2017-09-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS");
  }

  private static void load(Sheets sheets, String sheet, String header, String... rows) {
    assertThat(sheets.load(sheet, header, rows).places()).as(sheet).isEmpty();
  }

  private static char given(int number) {
    return GIVEN.charAt(number % GIVEN.length());
  }
}
