package org.xingtan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xingtan.identity.ReferenceRoster;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class ReferencePeopleTest {
  private final ReferenceRoster roster;
  private final Sheets sheets;

  ReferencePeopleTest(ReferenceRoster roster, Sheets sheets) {
    this.roster = roster;
    this.sheets = sheets;
  }

  @Test
  void accounts_need_a_school_with_two_teachers() {
    assertThat(roster.people()).isEmpty();
    sheets.load("areas", "area|name|short_name|ordinal|kind", "440106|天河区|天河|1|DISTRICT");
    sheets.load("subjects", "subject|name|aliases|ordinal", "MATHEMATICS|数学||1");
    sheets.load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||");
    join("4401000000001|林秋实|F|PASSPORT|P1|");
    assertThat(roster.people()).isEmpty();
    join("4401000000002|陈望舒|M|PASSPORT|P2|");
    assertThat(roster.people()).isPresent();
  }

  private void join(String teacher) {
    sheets.load("teachers", "teacher|name|sex|identity_kind|identity_number|mobile", teacher);
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        teacher.substring(0, 13) + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY");
  }
}
