package org.xingtan.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;

@XingtanTest
class JournalTest {
  private static final Instant MONDAY = TestClock.at("2021-08-02T09:30:00");
  private static final LocalDate FIRST = LocalDate.of(2021, 8, 1);
  private static final Instant TUESDAY = TestClock.at("2021-08-03T23:59:59");

  private final Journal journal;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private int context;
  private static int contexts;

  JournalTest(Journal journal, JdbcClient jdbc, TransactionTemplate transaction, TestClock clock) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @BeforeEach
  void openContext() {
    context = journal.context("STORY/" + ++contexts);
  }

  @Test
  void a_line_is_in_the_tables_at_once_and_stays_there_when_it_is_folded() {
    write(line(Measure.SELECTED, 7, MONDAY, 1));
    assertThat(standing("2021-08-01")).isZero();
    assertThat(standing("2021-08-02")).isEqualTo(1);
    assertThat(journal.fold()).isEqualTo(3);
    assertThat(standing("2021-08-01")).isZero();
    assertThat(standing("2021-08-02")).isEqualTo(1);
    assertThat(journal.fold()).isZero();
  }

  @Test
  void desired_lines_that_stand_already_are_not_written_again() {
    desire(7, MONDAY);
    assertThat(reconcile()).isEqualTo(1);
    desire(7, MONDAY);
    assertThat(reconcile()).isZero();
    assertThat(lines()).isEqualTo(1);
    assertThat(standing("2021-08-02")).isEqualTo(1);
  }

  @Test
  void a_correction_takes_the_old_line_back_and_keeps_when_each_was_known() {
    desire(7, MONDAY);
    reconcile();
    clock.set("2021-08-22T08:00:00");
    desire(7, TUESDAY);
    assertThat(reconcile()).isEqualTo(2);
    assertThat(standing("2021-08-02")).isZero();
    assertThat(standing("2021-08-03")).isEqualTo(1);
    assertThat(knownBy("2021-08-21T00:00:00")).isEqualTo(1);
    assertThat(lines()).isEqualTo(3);
  }

  @Test
  void nobody_outside_the_scope_is_touched() {
    desire(7, MONDAY);
    reconcile();
    transaction.executeWithoutResult(status -> {
      journal.begin();
      scope(8);
      desiredTable();
      insertDesired(8, TUESDAY);
      journal.reconcile(Measure.SELECTED);
    });
    assertThat(lines()).isEqualTo(2);
    assertThat(standing("2021-08-03")).isEqualTo(2);
  }

  @Test
  void person_times_and_pieces_are_added_to_the_cells_that_fit_them() {
    transaction.executeWithoutResult(status ->
        journal.count(
            new CountChange(
                context,
                Measure.TIMES_PAID,
                TestClock.START.atZone(clock.getZone()).toLocalDate(),
                5,
                new Dimensions(3, 12, null, "PRIVATE", "FULL_TIME"),
                44),
            new CountChange(
                context,
                Measure.POST,
                TestClock.START.atZone(clock.getZone()).toLocalDate(),
                2,
                new Dimensions(3, null, null, null, null),
                null)));
    journal.fold();
    assertThat(cells(Measure.TIMES_PAID))
        .isEqualTo("AREA_OWNERSHIP 3 2 5; AREA_SUBJECT 3 0 5; COURSE 44 0 5");
    assertThat(cells(Measure.POST)).isEqualTo("AREA_OWNERSHIP 3 0 2; COURSE 0 0 2");
  }

  /// Days come in any order, fall together and cancel each other; folding in many steps is folding in one.
  @Test
  void folded_series_are_the_sums_of_their_changes_on_every_day() {
    Random random = new Random(20210802);
    int[] net = new int[40];
    for (int fold = 0; fold < 12; fold++) {
      for (int change = 0; change < 5; change++) {
        int day = random.nextInt(1, net.length);
        int delta = random.nextInt(-2, 3);
        net[day] += delta;
        transaction.executeWithoutResult(status -> journal.count(change(day, delta)));
      }
      if (fold % 3 != 2) {
        journal.fold();
      }
      for (int day = 1, total = 0; day < net.length; total += net[day], day++) {
        assertThat(totalBefore(FIRST.plusDays(day))).isEqualTo(total);
      }
      assertThat(standing("2022-01-01")).isEqualTo(Arrays.stream(net).sum());
    }
  }

  private CountChange change(int day, int delta) {
    return new CountChange(
        context,
        Measure.SELECTED,
        FIRST.plusDays(day),
        delta,
        new Dimensions(3, 12, 5, "PUBLIC", "FULL_TIME"),
        null);
  }

  private long totalBefore(LocalDate day) {
    return number(
        """
        select coalesce(sum(total), 0)
        from milestone.v_total(cast(:bound as date))
        where context_id = :context
          and cut = 'SCHOOL'
        """,
        day.toString());
  }

  @Test
  void lines_cannot_be_changed_or_removed() {
    write(line(Measure.SELECTED, 7, MONDAY, 1));
    for (String forbidden :
        new String[] {
          "update milestone.milestone set delta = -1",
          "delete from milestone.milestone",
          "truncate milestone.milestone",
          "delete from milestone.context"
        }) {
      assertThatThrownBy(() -> jdbc.sql(forbidden).update())
          .hasStackTraceContaining("only ever appended");
    }
  }

  private Line line(Measure measure, int teacher, Instant at, int delta) {
    return new Line(
        context, measure, teacher, at, delta, new Dimensions(3, 12, 5, "PUBLIC", "FULL_TIME"));
  }

  private void write(Line... written) {
    transaction.executeWithoutResult(status -> journal.append(written));
  }

  private Instant desiredAt = MONDAY;
  private int desiredFor;

  private void desire(int teacher, Instant at) {
    desiredFor = teacher;
    desiredAt = at;
  }

  private long reconcile() {
    Long appended =
        transaction.execute(status -> {
          journal.begin();
          jdbc.sql("insert into pg_temp.settled_context (context_id) values (:context)")
              .param("context", context)
              .update();
          desiredTable();
          insertDesired(desiredFor, desiredAt);
          return journal.reconcile(Measure.SELECTED);
        });
    return appended == null ? -1 : appended;
  }

  private void scope(int teacher) {
    jdbc.sql(
            "insert into pg_temp.settled_person (context_id, teacher_id) values (:context, :teacher)")
        .param("context", context)
        .param("teacher", teacher)
        .update();
  }

  private void desiredTable() {
    jdbc.sql(
            """
            create temp table desired_milestone (like milestone.milestone) on commit drop
            """)
        .update();
    for (String column : new String[] {"id", "recorded_at"}) {
      jdbc.sql("alter table pg_temp.desired_milestone drop column " + column).update();
    }
  }

  private void insertDesired(int teacher, Instant at) {
    jdbc.sql(
            """
            insert into pg_temp.desired_milestone (context_id, measure, teacher_id, at, delta, area_id)
            values (:context, 'SELECTED', :teacher, cast(:at as timestamptz), 1, 3)
            """)
        .param("context", context)
        .param("teacher", teacher)
        .param("at", at.toString())
        .update();
  }

  private long standing(String day) {
    return number(
        """
        select coalesce(sum(delta), 0)
        from milestone.v_tally
        where context_id = :context
          and measure = 'SELECTED'
          and cut = 'AREA_OWNERSHIP'
          and day <= cast(:bound as date)
        """,
        day);
  }

  private long knownBy(String moment) {
    return number(
        """
        select count(*)
        from milestone.v_milestone
        where context_id = :context
          and recorded_at < cast(:bound as timestamptz)
        """,
        moment.replace('T', ' '));
  }

  private long lines() {
    return number(
        "select count(*) from milestone.milestone where context_id = :context and :bound = ''", "");
  }

  private long number(String sql, String bound) {
    return jdbc.sql(sql)
        .param("context", context)
        .param("bound", bound)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private String cells(Measure measure) {
    return jdbc.sql(
            """
            select string_agg(concat_ws(' ', cut, key1, key2, totals[cardinality(totals)]), '; ' order by cut)
            from milestone.tally
            where context_id = :context
              and measure = cast(:measure as milestone.measure)
            """)
        .param("context", context)
        .param("measure", measure.name())
        .query((row, number) -> row.getString(1))
        .single();
  }
}
