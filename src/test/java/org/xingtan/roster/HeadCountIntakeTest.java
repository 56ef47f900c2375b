package org.xingtan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.intake.Changes;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class HeadCountIntakeTest {
  private static final String LISTS = "head_count|name|on_day|rule";
  private static final String MEMBERS = "head_count|teacher|school|subject|stage|staff_kind";
  private static final String LIN = "L1|4401000000001|S0001|MUSIC|PRIMARY|FULL_TIME";
  private static final String CHEN = "L1|4401000000002||||FULL_TIME";
  private static final String ZHOU = "L1|4401000000003|S0002|||OTHER";

  private final JdbcClient jdbc;
  private final Sheets sheets;

  HeadCountIntakeTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeEach
  void a_list_of_two() {
    jdbc.sql("delete from roster.head_count_member").update();
    jdbc.sql("delete from roster.head_count").update();
    RosterStory.tell(sheets);
    sheets.load("head_counts", LISTS, "L1|名单|2017-01-10|专任教师");
    assertThat(sheets.load("head_count_members", MEMBERS, LIN, CHEN).changes())
        .isEqualTo(new Changes(2, 0, 0, 0, 0));
  }

  @Test
  void a_list_may_be_handed_in_again_unchanged() {
    assertThat(sheets.replace("head_counts", LISTS, "L1|名单|2017-01-10|专任教师").problems()).isEmpty();
    assertThat(sheets.replace("head_count_members", MEMBERS, LIN, CHEN).problems()).isEmpty();
    assertThat(sheets.load("head_count_members", MEMBERS, "L1|4401000000002||||").changes())
        .isEqualTo(new Changes(0, 0, 1, 1, 2));
    assertThat(sheets.exported("head_count_members")).containsExactly(LIN, CHEN);
  }

  @Test
  void nobody_is_added_changed_or_dropped_once_it_is_frozen() {
    assertThat(sheets.load("head_count_members", MEMBERS, LIN, CHEN, ZHOU).places())
        .containsExactly("4 teacher head_count_frozen");
    assertThat(
            sheets
                .load("head_count_members", MEMBERS, LIN.replace("MUSIC", "MATHEMATICS"))
                .places())
        .containsExactly("2 teacher head_count_frozen");
    assertThat(sheets.replace("head_count_members", MEMBERS, LIN).places())
        .containsExactly("0 teacher head_count_member_missing");
    assertThat(sheets.exported("head_count_members")).containsExactly(LIN, CHEN);
  }

  @Test
  void its_day_and_rule_are_fixed_and_its_name_is_not() {
    assertThat(sheets.load("head_counts", LISTS, "L1|名单|2017-01-11|专任教师").places())
        .containsExactly("2 on_day head_count_frozen");
    assertThat(sheets.load("head_counts", LISTS, "L1|名单|2017-01-10|全体教师").places())
        .containsExactly("2 rule head_count_frozen");
    assertThat(sheets.load("head_counts", LISTS, "L1|新名|2017-01-10|专任教师").problems()).isEmpty();
  }

  @Test
  void a_member_keeps_the_area_and_ownership_of_that_day() {
    sheets.load("schools", RosterStory.SCHOOLS, "S0001|杏林小学|荔湾|PRIVATE|SCHOOL|PRIMARY|URBAN||");

    assertThat(
            jdbc.sql(
                    """
                    select a.code || ' ' || m.ownership
                    from roster.v_head_count_member m
                    join roster.area a on a.id = m.area_id
                    """)
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactly("440106 PUBLIC");
  }

  @Test
  void a_list_without_members_may_go_and_one_with_members_is_needed() {
    sheets.load("head_counts", LISTS, "L2|另单|2018-01-10|专任教师");

    assertThat(sheets.replace("head_counts", LISTS, "L1|名单|2017-01-10|专任教师").problems()).isEmpty();
    assertThat(sheets.exported("head_counts")).hasSize(1);
    assertThat(sheets.replace("head_counts", LISTS, "L3|三单|2017-01-10|专任教师").places())
        .contains("0 head_count still_needed");
  }
}
