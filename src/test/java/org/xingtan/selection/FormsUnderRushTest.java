package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.selection.SelectionStory.own;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.recount.Audited;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.time.CityTime;
import org.xingtan.time.Moments;

/// Forms for several sections, sent by many people at once, in whatever order they name the sections.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsUnderRushTest {
  private static final int PEOPLE = 200;

  private final Selections selections;
  private final Quotas quotas;
  private final Sweep sweep;
  private final PoolStore pools;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final ApplicationContext application;
  private SelectionStory story;
  private List<Integer> teachers = List.of();

  FormsUnderRushTest(
      Selections selections,
      Quotas quotas,
      Sweep sweep,
      PoolStore pools,
      PlatformTransactionManager transactions,
      Sheets sheets,
      JdbcClient jdbc,
      TestClock clock,
      ApplicationContext application) {
    this.selections = selections;
    this.quotas = quotas;
    this.sweep = sweep;
    this.pools = pools;
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
    this.clock = clock;
    this.application = application;
    this.story = new SelectionStory(sheets, jdbc);
  }

  @BeforeAll
  void two_hundred_people() {
    story = story.open(PEOPLE, "PAID");
    teachers = story.teachers(1, PEOPLE);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7})
  void baskets_in_any_order_sell_no_seat_twice_and_leave_none(long seed) throws Exception {
    List<Integer> sections = basketful(seed);
    quotas.set(sections.getFirst(), Quotas.Level.AREA, story.area("440106"), 20);
    Crowd.at(
        PEOPLE,
        number -> {
          Random random = new Random(seed * 1000 + number);
          int teacher = teachers.get(number);
          List<Choice> basket = basket(teacher, sections, random);
          List<Answer> answers = selections.select(basket);
          if (random.nextInt(4) == 0) {
            assertThat(selections.select(basket)).hasSameSizeAs(answers);
          }
          if (random.nextInt(3) == 0) {
            selections.withdraw(teacher, sections.get(random.nextInt(sections.size())), 1);
          }
        });
    sweep.run();
    assertThat(sections).allMatch(section -> story.taken(section) == 30);
    assertThat(sections).allMatch(section -> story.waiting(section) > 0);
    assertThat(application.getBean(PoolCountStore.class).differences()).isEmpty();
    assertThat(Audited.differences(application, "2021-12-31")).isEmpty();
  }

  private List<Integer> basketful(long seed) {
    List<Integer> sections = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      sections.add(story.section("K" + seed + number, "RESEARCH", 30));
    }
    return sections;
  }

  private static List<Choice> basket(int teacher, List<Integer> sections, Random random) {
    List<Integer> shuffled = new ArrayList<>(sections);
    Collections.shuffle(shuffled, random);
    UUID form = UUID.randomUUID();
    return shuffled.stream().map(section -> Choice.own(teacher, section, form)).toList();
  }

  @Test
  void whoever_waits_for_a_section_is_dated_when_it_is_their_turn() throws Exception {
    int section = story.section("T", "GENERAL", 1);
    selections.select(own(teachers.get(0), section));
    var now = clock.instant();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Answer> late =
          transaction.execute(status -> {
            pools.lock(List.of(section));
            Future<Answer> asked =
                other.submit(() -> selections.select(own(teachers.get(1), section)));
            untilSomebodyWaits();
            clock.set(now.plusSeconds(60));
            return asked;
          });
      assertThat(late.get()).isEqualTo(new Answer.Waiting(1));
    }
    assertThat(joined(section)).isEqualTo(now.plusSeconds(60));
  }

  @Test
  void what_opens_while_a_form_waits_for_its_sections_is_refused_and_takes_no_seat()
      throws Exception {
    int busy = story.section("W1", "GENERAL", 5);
    int later = story.section("W2", "GENERAL", 5);
    var now = clock.instant();
    jdbc.sql("update enrolment.section set opens_on = :day where id = :section")
        .param("day", CityTime.dayOf(now).plusDays(1))
        .param("section", later)
        .update();
    selections.select(own(teachers.get(2), busy));
    UUID form = UUID.randomUUID();
    int teacher = teachers.get(3);
    List<Choice> both = List.of(Choice.own(teacher, busy, form), Choice.own(teacher, later, form));
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<List<Answer>> answers =
          transaction.execute(status -> {
            pools.lock(List.of(busy));
            Future<List<Answer>> asked = other.submit(() -> selections.select(both));
            untilSomebodyWaits();
            clock.set(now.plus(Duration.ofDays(1)));
            return asked;
          });
      assertThat(answers.get())
          .containsExactly(
              new Answer.Seated(), Answer.Refused.of(new SelectionRefused.NotOffered()));
    }
    assertThat(story.taken(later)).isZero();
  }

  private void untilSomebodyWaits() {
    String waiting =
        "select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.query like '%selection.pool%'";
    while (jdbc.sql(waiting).query((row, number) -> row.getInt(1)).single() == 0) {
      Thread.onSpinWait();
    }
  }

  private Instant joined(int section) {
    return jdbc.sql("select joined_at from selection.waiting where section_id = :section")
        .param("section", section)
        .query((row, number) -> Moments.of(row, "joined_at"))
        .single();
  }
}
