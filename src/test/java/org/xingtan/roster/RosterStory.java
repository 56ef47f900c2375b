package org.xingtan.roster;

import org.xingtan.testing.Sheets;

/// Two areas, three schools, three subjects and three invented teachers that the tests of the fact rooms tell about.
public final class RosterStory {
  public static final String AREAS = "area|name|short_name|ordinal|kind";
  public static final String SUBJECTS = "subject|name|aliases|ordinal";
  public static final String SCHOOLS =
      "school|name|area|ownership|kind|stages|location|opened_on|closed_on";
  public static final String TEACHERS = "teacher|name|sex|identity_kind|identity_number|mobile";

  private RosterStory() {}

  public static void tell(Sheets sheets) {
    sheets.load("areas", AREAS, "440106|天河区|天河|1|DISTRICT", "440103|荔湾区|荔湾|2|DISTRICT");
    sheets.load("subjects", SUBJECTS, "MATHEMATICS|数学||1", "MUSIC|音乐||2", "MORALITY|思想品德|思品|3");
    sheets.load(
        "schools",
        SCHOOLS,
        "S0001|杏林小学|天河|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0002|银杏中学|荔湾|PRIVATE|SCHOOL|JUNIOR;SENIOR|URBAN||",
        "S0003|老槐小学|天河|PUBLIC|SCHOOL|PRIMARY|TOWN|2009-09-01|2016-09-01");
    sheets.load(
        "teachers",
        TEACHERS,
        "4401000000001|林秋实|F|RESIDENT_ID|11010519491231002X|13800138000",
        "4401000000002|陈望舒|M|RESIDENT_ID|440524188001010014|",
        "4401000000003|周知遥|F|PASSPORT|E12345678|");
  }
}
