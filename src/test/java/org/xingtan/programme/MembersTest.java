package org.xingtan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class MembersTest {
  private static final String EMPLOYMENT = "teacher|on_day|event|school|staff_kind|subject|stage";
  private static final String LIN = "4401000000001";
  private static final String CHEN = "4401000000002";
  private static final String ZHOU = "4401000000003";

  private final JdbcClient jdbc;
  private final Sheets sheets;
  private final Members members;
  private final TransactionTemplate transaction;

  MembersTest(JdbcClient jdbc, Sheets sheets, Members members, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.members = members;
    this.transaction = transaction;
  }

  @BeforeEach
  void a_full_time_teacher_another_employee_and_a_leaver() {
    jdbc.sql("delete from programme.member").update();
    jdbc.sql("delete from programme.run").update();
    jdbc.sql("delete from roster.head_count_member").update();
    jdbc.sql("delete from roster.head_count").update();
    jdbc.sql("delete from roster.school_pilot").update();
    jdbc.sql("delete from roster.employment").update();
    RosterStory.tell(sheets);
    sheets.load(
        "employment",
        EMPLOYMENT,
        LIN + "|2015-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        CHEN + "|2015-09-01|JOIN|S0002|OTHER||",
        ZHOU + "|2014-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        ZHOU + "|2016-09-01|LEAVE||||");
    ProgrammeStory.tell(sheets);
  }

  @Test
  void full_time_teachers_of_the_reference_day_are_due() {
    assertThat(membersOf("1701"))
        .containsExactly(LIN + " due 440106 S0001 MATHEMATICS PUBLIC FULL_TIME");
    assertThat(membersOf("1702")).isEmpty();
  }

  @Test
  void the_last_day_before_leaving_still_counts_and_the_day_of_leaving_does_not() {
    run("1701|IT1|2016-08-31|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS");
    assertThat(membersOf("1701"))
        .extracting(row -> row.substring(0, 13))
        .containsExactly(LIN, ZHOU);

    run("1701|IT1|2016-09-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS");
    assertThat(membersOf("1701")).extracting(row -> row.substring(0, 13)).containsExactly(LIN);
  }

  @Test
  void a_transfer_before_the_reference_day_moves_the_member_and_one_after_it_does_not() {
    sheets.load(
        "employment", EMPLOYMENT, LIN + "|2017-03-02|TRANSFER|S0002|FULL_TIME|MUSIC|JUNIOR");
    assertThat(membersOf("1701"))
        .containsExactly(LIN + " due 440106 S0001 MATHEMATICS PUBLIC FULL_TIME");

    sheets.load("employment", EMPLOYMENT, LIN + "|2017-02-01|CHANGE|S0001|FULL_TIME|MUSIC|PRIMARY");
    assertThat(membersOf("1701")).containsExactly(LIN + " due 440106 S0001 MUSIC PUBLIC FULL_TIME");
  }

  @Test
  void a_person_who_is_no_longer_due_stops_being_a_member() {
    sheets.load("employment", EMPLOYMENT, LIN + "|2017-02-01|LEAVE||||");

    assertThat(membersOf("1701")).isEmpty();
  }

  @Test
  void a_school_that_moves_takes_its_members_along() {
    sheets.load("schools", RosterStory.SCHOOLS, "S0001|杏林小学|荔湾|PRIVATE|SCHOOL|PRIMARY|URBAN||");

    assertThat(membersOf("1701"))
        .containsExactly(LIN + " due 440103 S0001 MATHEMATICS PRIVATE FULL_TIME");
  }

  @Test
  void a_frozen_list_is_due_with_the_school_of_the_list() {
    sheets.load("head_counts", "head_count|name|on_day|rule", "L1|名单|2017-01-01|全部");
    run("1702|IT1|2017-09-01|HEAD_COUNT|L1||STARTED|ALL_PARTS");
    assertThat(membersOf("1702")).isEmpty();

    sheets.load(
        "head_count_members",
        "head_count|teacher|school|subject|stage|staff_kind",
        "L1|" + LIN + "|S0002|||FULL_TIME",
        "L1|" + CHEN + "||MUSIC||");

    assertThat(membersOf("1702"))
        .containsExactly(
            LIN + " due 440103 S0002 - PRIVATE FULL_TIME", CHEN + " due - - MUSIC - FULL_TIME");
  }

  @Test
  void pilot_schools_are_due_while_the_mark_holds() {
    run("1702|IT1|2016-01-01|PILOT_SCHOOLS||CITY|STARTED|ALL_PARTS");
    assertThat(membersOf("1702")).isEmpty();

    sheets.load(
        "school_pilots",
        "school|pilot|valid_from|valid_until",
        "S0001|CITY|2016-01-02|",
        "S0001|PROVINCIAL|2015-01-01|",
        "S0002|CITY|2015-01-01|2016-01-02");
    assertThat(membersOf("1702"))
        .containsExactly(ZHOU + " due 440103 S0002 MUSIC PRIVATE FULL_TIME");

    sheets.replace(
        "school_pilots", "school|pilot|valid_from|valid_until", "S0001|CITY|2015-01-02|");
    assertThat(membersOf("1702"))
        .containsExactly(LIN + " due 440106 S0001 MATHEMATICS PUBLIC FULL_TIME");
  }

  @Test
  void others_with_facts_count_by_the_spell_of_the_day_the_last_before_or_the_first_after() {
    sheets.load(
        "teachers",
        RosterStory.TEACHERS,
        "4401000000009|吴未名|M|PASSPORT|P9|",
        "4401000000008|何新来|M|PASSPORT|P8|");
    sheets.load("employment", EMPLOYMENT, "4401000000008|2018-01-01|JOIN|S0001|FULL_TIME||");

    admit("1702", LIN, CHEN, ZHOU, "4401000000008", "4401000000009");

    assertThat(membersOf("1702"))
        .containsExactly(
            LIN + " other 440106 S0001 MATHEMATICS PUBLIC FULL_TIME",
            CHEN + " other 440103 S0002 - PRIVATE OTHER",
            ZHOU + " other 440103 S0002 MUSIC PRIVATE FULL_TIME",
            "4401000000008 other 440106 S0001 - PUBLIC FULL_TIME",
            "4401000000009 other - - - - -");
  }

  @Test
  void admitting_again_changes_nothing_and_due_members_stay_due() {
    admit("1701", LIN, CHEN);
    admit("1701", LIN, CHEN);

    assertThat(membersOf("1701"))
        .containsExactly(
            LIN + " due 440106 S0001 MATHEMATICS PUBLIC FULL_TIME",
            CHEN + " other 440103 S0002 - PRIVATE OTHER");
  }

  @Test
  void others_follow_their_employment_too_and_become_due_by_it() {
    admit("1701", CHEN);

    sheets.load("employment", EMPLOYMENT, CHEN + "|2016-09-01|TRANSFER|S0001|OTHER||");
    assertThat(membersOf("1701")).contains(CHEN + " other 440106 S0001 - PUBLIC OTHER");

    sheets.load("employment", EMPLOYMENT, CHEN + "|2017-01-01|CHANGE|S0001|FULL_TIME||");
    assertThat(membersOf("1701")).contains(CHEN + " due 440106 S0001 - PUBLIC FULL_TIME");
  }

  @Test
  void members_changed_by_employment_are_noted_for_the_journal() {
    var noted =
        transaction.execute(status -> {
          sheets.load("employment", EMPLOYMENT, LIN + "|2017-02-01|LEAVE||||");
          return jdbc.sql("select count(distinct (run_id, teacher_id)) from pg_temp.touched_member")
              .query(Integer.class)
              .single();
        });

    assertThat(noted).isEqualTo(1);
  }

  private void run(String row) {
    assertThat(sheets.load("period_programmes", ProgrammeStory.RUNS, row).problems()).isEmpty();
  }

  private void admit(String period, String... teachers) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql(
              "create temp table member_wanted (run_id smallint, teacher_id integer) on commit drop")
          .update();
      jdbc.sql(
              """
              insert into pg_temp.member_wanted (run_id, teacher_id)
              select r.id, t.id
              from programme.v_run r
              join roster.teacher t on t.number = any (:teachers)
              where r.period_code = :period
              """)
          .param("teachers", teachers)
          .param("period", period)
          .update();
      members.admit();
    });
  }

  private List<String> membersOf(String period) {
    return jdbc.sql(
            """
            select
              concat_ws(
                ' ', t.number, case when m.due then 'due' else 'other' end, coalesce(a.code, '-'), coalesce(c.key, '-'),
                coalesce(b.code, '-'), coalesce(m.ownership::text, '-'), coalesce(m.staff_kind::text, '-'))
            from programme.v_member m
            join programme.v_run r on r.id = m.run_id
            join roster.teacher t on t.id = m.teacher_id
            left join roster.area a on a.id = m.area_id
            left join roster.school c on c.id = m.school_id
            left join roster.subject b on b.id = m.subject_id
            where r.period_code = :period
            order by t.number
            """)
        .param("period", period)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
