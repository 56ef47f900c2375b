package org.xingtan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.selection.SelectionStory.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.recount.Audited;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Many people at once, on the real database: no seat is sold twice, none is left while somebody waits, the queue keeps its order.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatsUnderRushTest {
  private static final Identity OFFICE =
      new Identity(1, 1, "程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());

  private static final int PEOPLE = 500;

  private final Selections selections;
  private final SeatPayments payments;
  private final Quotas quotas;
  private final Sweep sweep;
  private final PoolCountStore counted;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final ApplicationContext application;
  private SelectionStory story;
  private List<Integer> teachers = List.of();

  SeatsUnderRushTest(
      Selections selections,
      SeatPayments payments,
      Quotas quotas,
      Sweep sweep,
      PoolCountStore counted,
      Sheets sheets,
      JdbcClient jdbc,
      TestClock clock,
      ApplicationContext application) {
    this.selections = selections;
    this.payments = payments;
    this.quotas = quotas;
    this.sweep = sweep;
    this.counted = counted;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.clock = clock;
    this.application = application;
  }

  @BeforeAll
  void five_hundred_people() {
    story = new SelectionStory(sheets, jdbc).open(PEOPLE, "PAID");
    teachers = story.teachers(1, PEOPLE);
  }

  @BeforeEach
  void no_rules() {
    story.withoutRules();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void five_hundred_threads_for_a_hundred_seats_with_withdrawals_and_expiries(long seed)
      throws Exception {
    int section = story.section("R" + seed, "GENERAL", 100, "6", "30.00", "");
    story.payWithin(24);
    clock.set(TestClock.START.plusSeconds(seed));
    Crowd.at(
        PEOPLE,
        number -> {
          Random random = new Random(seed * 1000 + number);
          int teacher = teachers.get(number);
          Choice choice = own(teacher, section);
          selections.select(choice);
          if (random.nextInt(4) == 0) {
            selections.select(choice);
          }
          switch (random.nextInt(8)) {
            case 0, 1 -> selections.withdraw(teacher, section, 1);
            case 2 -> selections.leave(teacher, section);
            case 3 -> payments.paid(teacher, section, 1);
            case 4 -> clock.set(TestClock.START.plusSeconds(seed + 90_000L));
            case 5 -> payments.overdue().forEach(payments::expire);
            default -> selections.select(own(teacher, section));
          }
        });
    sweep.run();
    assertThat(story.taken(section)).isEqualTo(100);
    assertThat(story.waiting(section)).isPositive();
    assertNobodyHoldsTwo(section);
    assertConsistent();
  }

  @Test
  void who_came_first_moves_up_first() throws Exception {
    int section = story.section("Q", "GENERAL", 5);
    for (int number = 0; number < 20; number++) {
      selections.select(own(teachers.get(number), section));
    }
    Crowd.at(5, number -> selections.withdraw(teachers.get(number), section, 1));
    sweep.run();
    assertThat(holders(section)).containsExactlyElementsOf(teachers.subList(5, 10));
    assertThat(selections.select(own(teachers.get(30), section))).isEqualTo(new Answer.Waiting(11));
    selections.leave(teachers.get(10), section);
    selections.withdraw(teachers.get(5), section, 1);
    assertThat(holders(section))
        .containsExactlyElementsOf(
            List.of(
                teachers.get(6),
                teachers.get(7),
                teachers.get(8),
                teachers.get(9),
                teachers.get(11)));
    assertConsistent();
  }

  @Test
  void the_waiting_list_numbers_follow_the_order_in_which_people_were_answered() throws Exception {
    int section = story.section("O", "GENERAL", 1);
    selections.select(own(teachers.get(0), section));
    Map<Integer, Integer> places = new ConcurrentHashMap<>();
    Crowd.at(
        60,
        number -> {
          if (selections.select(own(teachers.get(number + 1), section))
              instanceof Answer.Waiting(int place)) {
            places.put(teachers.get(number + 1), place);
          }
        });
    assertThat(places.values().stream().sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
    for (int expected = 1; expected <= 60; expected++) {
      int holder = holders(section).getFirst();
      selections.withdraw(holder, section, 1);
      assertThat(places.get(holders(section).getFirst())).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5})
  void quotas_hold_on_all_three_levels(long seed) throws Exception {
    int section = story.section("C" + seed, "GENERAL", 100);
    int tianhe = story.area("440106");
    int liwan = story.area("440103");
    int first = story.school("S0001");
    assertThat(quotas.set(section, Quotas.Level.AREA, tianhe, 60)).isEmpty();
    assertThat(quotas.set(section, Quotas.Level.AREA, liwan, 30)).isEmpty();
    assertThat(quotas.set(section, Quotas.Level.SCHOOL, first, 10)).isEmpty();
    Crowd.at(
        PEOPLE,
        number -> {
          int teacher = teachers.get(number);
          selections.select(own(teacher, section));
          if (new Random(seed + number).nextInt(3) == 0) {
            selections.withdraw(teacher, section, 1);
          }
        });
    sweep.run();
    assertThat(taken(section))
        .isEqualTo(
            Map.of(
                "SECTION", 90, "AREA " + tianhe, 60, "AREA " + liwan, 30, "SCHOOL " + first, 10));
    assertThat(story.taken(section)).isEqualTo(90);
    assertConsistent();
  }

  @Test
  void a_quota_is_never_set_below_what_is_taken_nor_above_its_level() {
    int section = story.section("B", "GENERAL", 20);
    int tianhe = story.area("440106");
    int first = story.school("S0001");
    for (int number = 0; number < 8; number++) {
      selections.select(own(teachers.get(number), section));
    }
    assertThat(quotas.set(section, Quotas.Level.AREA, tianhe, 3))
        .contains(new QuotaRefused.BelowTaken(4));
    assertThat(quotas.set(section, Quotas.Level.AREA, tianhe, 21))
        .contains(new QuotaRefused.MoreThanAbove(20));
    assertThat(quotas.set(section, Quotas.Level.AREA, tianhe, 10)).isEmpty();
    assertThat(quotas.set(section, Quotas.Level.SCHOOL, first, 11))
        .contains(new QuotaRefused.MoreThanAbove(10));
    assertThat(quotas.set(section, Quotas.Level.SCHOOL, first, 6)).isEmpty();
    assertThat(quotas.set(section, Quotas.Level.AREA, tianhe, 5))
        .contains(new QuotaRefused.LessThanBelow(6));
    assertThat(resized(section, 7)).contains(new QuotaRefused.BelowTaken(8));
    assertThat(resized(section, 9)).contains(new QuotaRefused.LessThanBelow(10));
    assertThat(resized(section, 30)).isEmpty();
    assertConsistent();
  }

  private Optional<QuotaRefused> resized(int section, int seats) {
    return quotas.resize(OFFICE, section, seats).refused();
  }

  @Test
  void a_full_area_does_not_hold_up_those_of_another() {
    int section = story.section("H", "GENERAL", 3);
    quotas.set(section, Quotas.Level.AREA, story.area("440106"), 1);
    selections.select(own(teachers.get(0), section));
    assertThat(selections.select(own(teachers.get(2), section))).isEqualTo(new Answer.Waiting(1));
    assertThat(selections.select(own(teachers.get(1), section))).isEqualTo(new Answer.Seated());
    selections.withdraw(teachers.get(0), section, 1);
    assertThat(holders(section)).containsExactly(teachers.get(1), teachers.get(2));
  }

  @Test
  void an_exchange_takes_both_steps_or_none() throws Exception {
    int given = story.section("E1", "GENERAL", 2);
    int wanted = story.section("E2", "GENERAL", 1);
    selections.select(own(teachers.get(0), given));
    selections.select(own(teachers.get(1), given));
    selections.select(own(teachers.get(2), given));
    Crowd.at(
        2,
        number ->
            selections.exchange(teachers.get(number), given, 1, own(teachers.get(number), wanted)));
    sweep.run();
    assertThat(story.taken(wanted)).isEqualTo(1);
    assertThat(holders(given)).hasSize(2).contains(teachers.get(2));
    assertThat(story.waiting(given)).isZero();
    assertConsistent();
  }

  @Test
  void one_person_in_many_windows_keeps_within_the_limits() throws Exception {
    story.limit("RESEARCH", "most_courses", "3");
    List<Integer> sections = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      sections.add(story.section("L" + number, "RESEARCH", 0));
    }
    Crowd.at(12, number -> selections.select(own(teachers.get(400), sections.get(number))));
    assertThat(standing(teachers.get(400))).isEqualTo(3);
    assertConsistent();
  }

  /// Counters agree with enrolments, lines and roll-ups with the facts, and settling again appends nothing.
  private void assertConsistent() {
    assertThat(counted.differences()).isEmpty();
    assertThat(Audited.differences(application, "2021-12-31")).isEmpty();
  }

  private void assertNobodyHoldsTwo(int section) {
    assertThat(
            jdbc.sql(
                    """
                    select teacher_id
                    from enrolment.enrolment
                    where section_id = :section
                      and withdrawn_at is null
                    group by teacher_id
                    having count(*) > 1
                    """)
                .param("section", section)
                .query((row, number) -> row.getInt(1))
                .list())
        .isEmpty();
  }

  private List<Integer> holders(int section) {
    return jdbc.sql(
            """
            select teacher_id
            from enrolment.enrolment
            where section_id = :section
              and withdrawn_at is null
            order by teacher_id
            """)
        .param("section", section)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  private int standing(int teacher) {
    return jdbc.sql(
            """
            select count(*)
            from enrolment.v_enrolment
            where teacher_id = :teacher
              and part_id = :part
              and withdrawn_at is null
            """)
        .param("teacher", teacher)
        .param("part", story.part("RESEARCH"))
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private Map<String, Integer> taken(int section) {
    Map<String, Integer> taken = new java.util.HashMap<>();
    jdbc.sql("select level, unit_id, taken from selection.pool where section_id = :section")
        .param("section", section)
        .query(row -> {
          String level = row.getString("level");
          taken.put(
              level.equals("SECTION") ? level : level + " " + row.getInt("unit_id"),
              row.getInt("taken"));
        });
    return taken;
  }
}
