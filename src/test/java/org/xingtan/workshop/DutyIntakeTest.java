package org.xingtan.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.intake.Changes;
import org.xingtan.programme.ProgrammeStory;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class DutyIntakeTest {
  private static final String DUTIES =
      "period|programme|role|teacher|section|subject|area|school|from_day|until_day";
  private static final String LIN = "4401000000001";
  private static final String CHEN = "4401000000002";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  DutyIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void the_story_so_far() {
    jdbc.sql("delete from workshop.duty").update();
    jdbc.sql("delete from enrolment.section").update();
    RosterStory.tell(sheets);
    ProgrammeStory.tell(sheets);
    sheets.load(
        "courses",
        "course|title|category|subject|stages|credit_hours|provider|price_yuan|offered_from|retired_on",
        "C1|导入|ONLINE_RESEARCH|||6|甲|0|2017-01-01|");
    section("1702", "W1", "WORKSHOP", "440106");
    section("1702", "K1", "CLASS", null);
    section("1701", "W0", "WORKSHOP", "440106");
  }

  @Test
  void posts_come_back_as_they_were_given_and_change_nothing() {
    String[] rows = {
      "1702|IT1|ASSISTANT|" + LIN + "||MUSIC|440106|S0001|2017-09-20|2017-12-31",
      "1702|IT1|HOST|" + LIN + "|W1||440106||2017-09-20|",
      "1702|IT1|INSPECTOR|" + CHEN + "||MATHEMATICS|||2017-09-20|",
      "1702|IT1|INSPECTOR|" + CHEN + "||MUSIC|||2017-09-20|",
      "1702|IT1|TUTOR|" + CHEN + "|K1|MUSIC|||2017-09-20|"
    };
    assertThat(sheets.load("duties", DUTIES, rows).problems()).isEmpty();

    assertThat(sheets.exported("duties")).containsExactly(rows);
    assertThat(sheets.load("duties", DUTIES, rows).changes()).isEqualTo(new Changes(0, 0, 5, 0, 5));
    assertThat(sheets.replace("duties", DUTIES, rows[0]).problems()).isEmpty();
    assertThat(sheets.exported("duties")).containsExactly(rows[0]);
  }

  @Test
  void each_role_says_where_it_serves() {
    assertThat(
            sheets
                .load(
                    "duties",
                    DUTIES,
                    "1702|IT1|TUTOR|" + LIN + "|||||2017-09-20|",
                    "1702|IT1|HOST|" + LIN + "|||||2017-09-20|",
                    "1702|IT1|ASSISTANT|" + LIN + "||MUSIC|||2017-09-20|",
                    "1702|IT1|INSPECTOR|" + LIN + "|||||2017-09-20|",
                    "1702|IT1|INSPECTOR|" + LIN + "||MUSIC|||2017-09-20|2017-09-19")
                .places())
        .containsExactly(
            "2 section duty_without_place",
            "3 section duty_without_place",
            "4 school duty_without_place",
            "5 subject duty_without_place",
            "6 until_day ends_before_begins");
  }

  @Test
  void a_section_belongs_to_the_run_and_fits_the_role() {
    assertThat(
            sheets
                .load(
                    "duties",
                    DUTIES,
                    "1702|IT1|HOST|" + LIN + "|K1||||2017-09-20|",
                    "1702|IT1|TUTOR|" + LIN + "|W1||||2017-09-20|")
                .places())
        .containsExactly(
            "2 section duty_section_of_another_kind", "3 section duty_section_of_another_kind");
  }

  @Test
  void workshops_and_assistants_do_not_cross_areas() {
    assertThat(
            sheets
                .load(
                    "duties",
                    DUTIES,
                    "1702|IT1|HOST|" + LIN + "|W1||440103||2017-09-20|",
                    "1702|IT1|ASSISTANT|" + LIN + "||MUSIC|440106|S0002|2017-09-20|")
                .places())
        .containsExactly("2 area duty_across_areas", "3 area duty_across_areas");
  }

  private void section(String period, String code, String kind, @Nullable String area) {
    jdbc.sql(
            """
            insert into enrolment.section (run_id, part_id, course_id, code, name, kind, area_id, opens_on)
            select r.id, p.id, c.id, :code, :code, :kind, a.id, r.begins_on
            from programme.v_run r
            join programme.v_part p on p.programme_id = r.programme_id and p.code = 'RESEARCH'
            join catalogue.course c on c.code = 'C1'
            left join roster.area a on a.code = :area
            where r.period_code = :period
            """)
        .param("code", code)
        .param("kind", kind)
        .param("area", area)
        .param("period", period)
        .update();
  }
}
