package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;

/// Who opens the bulletin of the reference city for the first time finds where to begin.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class ReadySeriesTest {
  private final ReadySeries ready;
  private final Office office;
  private final JdbcClient jdbc;

  ReadySeriesTest(ReadySeries ready, MockMvcTester browser, JdbcClient jdbc) {
    this.ready = ready;
    this.office = new Office(browser, jdbc);
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void two_series_and_a_draft_of_the_third_issue_of_2017_are_ready_once() {
    ready.make(1, "程思远");
    ready.make(1, "程思远");

    String board = Office.text(office.get("/issues", Office.OFFICER));
    assertThat(board).contains("工作简报", "期次总结", "2017年第3期（总第13期）", "程思远").containsOnlyOnce("总第13期");
    assertThat(Office.text(office.get("/issues/new", Office.OFFICER)))
        .contains("template:progress", "template:summary");
    assertThat(office.issue("template:summary", "GENERAL/2101", "2021-08-10")).isPositive();
  }
}
