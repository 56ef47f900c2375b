package org.xingtan.selection;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.testing.Pages;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Begins a class of tests with a period that is open for selection, and each test with two teachers who have selected nothing.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OpenSelection {
  protected final Selections selections;
  protected final Pages pages;
  protected final SelectionStory story;
  protected int lin;
  protected int chen;

  protected OpenSelection(
      Selections selections, MockMvcTester browser, Sheets sheets, JdbcClient jdbc) {
    this.selections = selections;
    this.pages = new Pages(browser);
    this.story = new SelectionStory(sheets, jdbc);
  }

  @BeforeAll
  void a_period_is_open() {
    story.open(60, "PAID");
  }

  @BeforeEach
  void other_people() {
    story.begin();
    lin = story.lin();
    chen = story.chen();
  }
}
