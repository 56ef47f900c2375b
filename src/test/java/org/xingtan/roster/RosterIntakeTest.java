package org.xingtan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.intake.Changes;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class RosterIntakeTest {
  private static final String IDENTIFIERS = "school|identifier|valid_from|valid_until";
  private static final String PILOTS = "school|pilot|valid_from|valid_until";

  private final JdbcClient jdbc;
  private final Sheets sheets;
  private final Areas areas;
  private final Subjects subjects;

  RosterIntakeTest(JdbcClient jdbc, Sheets sheets, Areas areas, Subjects subjects) {
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.areas = areas;
    this.subjects = subjects;
  }

  @BeforeEach
  void a_small_roster() {
    jdbc.sql("delete from roster.school_identifier").update();
    jdbc.sql("delete from roster.school_pilot").update();
    jdbc.sql("delete from roster.school").update();
    jdbc.sql("delete from roster.teacher").update();
    jdbc.sql("delete from roster.subject_alias").update();
    jdbc.sql("delete from roster.subject").update();
    jdbc.sql("delete from roster.area").update();
    RosterStory.tell(sheets);
  }

  @Test
  void the_roster_comes_back_as_it_was_given() {
    assertThat(sheets.exported("areas"))
        .containsExactly("440106|天河区|天河|1|DISTRICT", "440103|荔湾区|荔湾|2|DISTRICT");
    assertThat(sheets.exported("subjects"))
        .containsExactly("MATHEMATICS|数学||1", "MUSIC|音乐||2", "MORALITY|思想品德|思品|3");
    assertThat(sheets.exported("schools"))
        .contains("S0002|银杏中学|440103|PRIVATE|SCHOOL|JUNIOR;SENIOR|URBAN||");
    assertThat(sheets.exported("teachers"))
        .first()
        .isEqualTo("4401000000001|林秋实|F|RESIDENT_ID|11010519491231002X|13800138000");
    assertThat(areas.find("440103"))
        .hasValueSatisfying(area -> assertThat(area.name()).isEqualTo("荔湾区"));
    assertThat(areas.find("440199")).isEmpty();
    assertThat(subjects.all())
        .extracting(Subject::code)
        .containsExactly("MATHEMATICS", "MUSIC", "MORALITY");
    assertThat(subjects.find("MUSIC")).isPresent();
  }

  @Test
  void a_name_of_an_area_means_one_area_only() {
    assertThat(
            sheets
                .load(
                    "areas",
                    RosterStory.AREAS,
                    "440199|新区|天河|3|DISTRICT",
                    "440198|旧区|旧|4|DISTRICT",
                    "440197|老区|旧|5|DISTRICT")
                .places())
        .containsExactly(
            "2 short_name word_taken", "3 short_name word_taken", "4 short_name word_taken");
    assertThat(
            sheets
                .replace(
                    "areas",
                    RosterStory.AREAS,
                    "440106|天河区|天河|1|DISTRICT",
                    "440103|荔湾区|荔湾|2|DISTRICT",
                    "440199|新区|新|3|DISTRICT")
                .problems())
        .isEmpty();
  }

  @Test
  void aliases_come_and_go_with_their_subject_and_mean_one_subject_only() {
    assertThat(sheets.load("subjects", RosterStory.SUBJECTS, "MUSIC|音乐|思品|2").places())
        .containsExactly("2 aliases word_taken");

    var outcome =
        sheets.load("subjects", RosterStory.SUBJECTS, "MORALITY|思想品德|品德;政品|3", "MUSIC|音乐||2");

    assertThat(outcome.changes()).isEqualTo(new Changes(0, 1, 1, 1, 3));
    assertThat(sheets.exported("subjects")).contains("MORALITY|思想品德|品德;政品|3");
    assertThat(sheets.replace("subjects", RosterStory.SUBJECTS, "MUSIC|音乐||2").problems())
        .isEmpty();
    assertThat(sheets.exported("subjects")).containsExactly("MUSIC|音乐||2");
  }

  @Test
  void a_school_key_is_no_identifier_and_a_school_closes_after_it_opened() {
    assertThat(
            sheets
                .load(
                    "schools",
                    RosterStory.SCHOOLS,
                    "2144000001|甲|天河|PUBLIC|SCHOOL||URBAN||",
                    "S9|乙|天河|PUBLIC|SCHOOL||URBAN|2010-01-01|2010-01-01",
                    "S8|丙|天河|PUBLIC|SCHOOL||URBAN||",
                    "S8|丁|天河|PUBLIC|SCHOOL||URBAN||")
                .places())
        .containsExactly(
            "2 school school_key_like_identifier",
            "3 closed_on school_closed_before_opening",
            "5 school doubled");
  }

  @Test
  void a_school_is_found_by_its_key_and_by_any_identifier() {
    sheets.load(
        "school_identifiers",
        IDENTIFIERS,
        "S0001|2144000001|2010-01-01|2015-01-01",
        "S0001|2144000002|2015-01-01|");

    assertThat(sheets.load("school_pilots", PILOTS, "2144000001|CITY|2016-01-01|").problems())
        .isEmpty();
    assertThat(sheets.exported("school_pilots")).containsExactly("S0001|CITY|2016-01-01|");
    assertThat(sheets.exported("school_identifiers"))
        .containsExactly("S0001|2144000001|2010-01-01|2015-01-01", "S0001|2144000002|2015-01-01|");
  }

  @Test
  void an_identifier_has_ten_digits_is_never_used_again_and_never_overlaps() {
    sheets.load("school_identifiers", IDENTIFIERS, "S0001|2144000001|2010-01-01|");

    assertThat(
            sheets
                .load(
                    "school_identifiers",
                    IDENTIFIERS,
                    "S0002|2144000001|2020-01-01|",
                    "S0001|2144000002|2015-01-01|",
                    "S0003|214400000X|2015-01-01|",
                    "S0002|2144000003|2015-01-01|2014-01-01")
                .places())
        .containsExactly(
            "2 identifier identifier_reused",
            "3 valid_from ranges_overlap",
            "4 identifier identifier_not_ten_digits",
            "5 valid_until until_not_after_from");
    assertThat(
            sheets
                .replace("school_identifiers", IDENTIFIERS, "S0002|2144000001|2010-01-01|")
                .problems())
        .isEmpty();
  }

  @Test
  void pilot_marks_of_a_school_and_level_do_not_overlap() {
    assertThat(
            sheets
                .load(
                    "school_pilots",
                    PILOTS,
                    "S0001|CITY|2016-01-01|2017-01-01",
                    "S0001|PROVINCIAL|2016-01-01|",
                    "S0001|CITY|2016-12-31|")
                .places())
        .containsExactly("4 valid_from ranges_overlap");
  }

  @Test
  void a_teacher_number_has_thirteen_digits_and_an_identity_number_one_person() {
    assertThat(
            sheets
                .load(
                    "teachers",
                    RosterStory.TEACHERS,
                    "440100|甲|F|PASSPORT|P1|",
                    "4401000000011|乙|F|RESIDENT_ID|11010519491231002X|",
                    "4401000000012|丙|F|PASSPORT|P2|",
                    "4401000000013|丁|F|PASSPORT|P2|",
                    "4401000000012|戊|F|PASSPORT|P3|")
                .places())
        .containsExactly(
            "2 teacher teacher_number_not_thirteen_digits",
            "3 identity_number identity_held",
            "5 identity_number identity_doubled",
            "6 teacher doubled");
  }

  @Test
  void another_mobile_number_is_a_change_and_the_same_person_again_is_none() {
    var same = "4401000000001|林秋实|F|RESIDENT_ID|11010519491231002X|13800138000";
    assertThat(sheets.load("teachers", RosterStory.TEACHERS, same).changes())
        .isEqualTo(new Changes(0, 0, 1, 2, 3));
    assertThat(
            sheets
                .load("teachers", RosterStory.TEACHERS, same.replace("138000", "138001"))
                .changes())
        .isEqualTo(new Changes(0, 1, 0, 2, 3));
    assertThat(sheets.exported("teachers")).first().asString().endsWith("|13800138001");
  }

  @Test
  void a_complete_roster_drops_what_nothing_needs() {
    assertThat(
            sheets
                .replace(
                    "teachers", RosterStory.TEACHERS, "4401000000003|周知遥|F|PASSPORT|E12345678|")
                .problems())
        .isEmpty();
    assertThat(sheets.exported("teachers")).hasSize(1);
    assertThat(
            sheets
                .replace(
                    "schools",
                    RosterStory.SCHOOLS,
                    "S0002|银杏中学|荔湾|PRIVATE|SCHOOL|JUNIOR;SENIOR|URBAN||")
                .problems())
        .isEmpty();
    assertThat(sheets.replace("areas", RosterStory.AREAS, "440106|天河区|天河|1|DISTRICT").places())
        .containsExactly("0 area still_needed");
  }
}
