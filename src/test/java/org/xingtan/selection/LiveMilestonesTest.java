package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.recount.Audited;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

/// Live selections write exactly the lines and counts that a settlement of the same facts would.
@XingtanTest
class LiveMilestonesTest {
  private final Selections selections;
  private final SeatPayments payments;
  private final Sweep sweep;
  private final ApplicationContext application;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final TestClock clock;

  LiveMilestonesTest(
      Selections selections,
      SeatPayments payments,
      Sweep sweep,
      ApplicationContext application,
      Sheets sheets,
      JdbcClient jdbc,
      TestClock clock) {
    this.selections = selections;
    this.payments = payments;
    this.sweep = sweep;
    this.application = application;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatever_people_do_the_recount_agrees_and_settling_again_appends_nothing(long seed) {
    Random random = new Random(seed);
    SelectionStory story = new SelectionStory(sheets, jdbc).open(6, seed == 3 ? "STARTED" : "PAID");
    story.payWithin(20);
    List<Integer> sections = sections(story);
    List<Integer> teachers = story.teachers(1, 6);
    for (int step = 0; step < 150; step++) {
      int teacher = teachers.get(random.nextInt(teachers.size()));
      int section = sections.get(random.nextInt(sections.size()));
      act(random, teacher, section, sections.get(random.nextInt(sections.size())));
      if (random.nextInt(3) == 0) {
        clock.advance(Duration.ofMinutes(random.nextInt(120)));
      }
      if (random.nextInt(10) == 0) {
        sweep.run();
      }
    }
    for (String day :
        List.of("2021-08-20", "2021-08-21", "2021-08-22", "2021-08-25", "2021-12-31")) {
      assertThat(Audited.differences(application, day)).as(day).isEmpty();
    }
    long lines = lines();
    List<String> cells = cells();
    sheets.load(
        "programme_parts",
        "programme|part|name|ordinal|completion_rule|completion_minimum",
        story.programme + "|GENERAL|公共课程改名|1|HOURS|20");
    assertThat(lines()).as("lines after settling the run as a whole").isEqualTo(lines);
    assertThat(cells()).isEqualTo(cells);
  }

  private static List<Integer> sections(SelectionStory story) {
    List<Integer> sections = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      sections.add(story.section("G" + number, "GENERAL", 2));
      sections.add(story.section("P" + number, "RESEARCH", 3, "6", "30.00", ""));
    }
    return sections;
  }

  private void act(Random random, int teacher, int section, int other) {
    int attempt = 1 + random.nextInt(3);
    switch (random.nextInt(10)) {
      case 0, 1 -> selections.withdraw(teacher, section, attempt);
      case 2 ->
          selections.exchange(
              teacher, section, attempt, Choice.own(teacher, other, UUID.randomUUID()));
      case 3, 4 -> payments.paid(teacher, section, attempt);
      case 5 -> payments.refunded(teacher, section, attempt);
      case 6 -> selections.select(basket(teacher, section, other));
      default -> selections.select(Choice.own(teacher, section, UUID.randomUUID()));
    }
  }

  private static List<Choice> basket(int teacher, int section, int other) {
    UUID form = UUID.randomUUID();
    return List.of(Choice.own(teacher, section, form), Choice.own(teacher, other, form));
  }

  private long lines() {
    return jdbc.sql("select count(*) from milestone.milestone")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private List<String> cells() {
    return jdbc.sql(
            """
            select concat_ws(' ', context_code, measure, cut, key1, key2, day, sum(delta)) as cell
            from milestone.v_tally
            group by context_code, measure, cut, key1, key2, day
            having sum(delta) <> 0
            order by 1
            """)
        .query((row, number) -> row.getString("cell"))
        .list();
  }
}
