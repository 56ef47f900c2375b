package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.identity.Scope;
import org.xingtan.milestone.CountChange;
import org.xingtan.milestone.Dimensions;
import org.xingtan.milestone.Journal;
import org.xingtan.milestone.Line;
import org.xingtan.testing.XingtanTest;
import org.xingtan.time.CityTime;

/// What is kept in memory is never older than the last committed fact.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class KeptTest {
  private static final int FACTS = 80;
  private static final TableRequest TABLE =
      TableRequest.of("it2-by-area", "2101", AsOf.day(LocalDate.of(2021, 8, 13)));

  private final Tables tables;
  private final Kept kept;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;
  private final TransactionTemplate transaction;

  KeptTest(
      Tables tables,
      Kept kept,
      Journal journal,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.tables = tables;
    this.kept = kept;
    this.journal = journal;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 11);
  }

  @Test
  void a_fact_between_two_reads_is_seen() {
    Random random = new Random(5);
    int changed = 0;
    for (int turn = 0; turn < FACTS; turn++) {
      TableRequest request = anyRequest(random);
      StatisticsTable before = read(request);
      happen(before, random);
      StatisticsTable after = read(request);
      assertThat(after).as("turn %d, %s", turn, request).isEqualTo(readAnew(request));
      assertThat(read(request)).isEqualTo(after);
      changed += after.equals(before) ? 0 : 1;
    }
    assertThat(changed).as("reads that a fact has changed").isGreaterThan(FACTS / 3);
  }

  @Test
  void a_trial_that_is_rolled_back_leaves_nothing() {
    StatisticsTable before = read(TABLE);
    StatisticsTable tried =
        Objects.requireNonNull(
            transaction.execute(status -> {
              journal.write(List.of(due(7)), List.of());
              status.setRollbackOnly();
              return read(TABLE);
            }));
    assertThat(tried).isNotEqualTo(before);
    assertThat(read(TABLE)).isEqualTo(before);
    transaction.executeWithoutResult(_ -> journal.write(List.of(due(8), due(9)), List.of()));
    assertThat(read(TABLE)).isEqualTo(readAnew(TABLE)).isNotEqualTo(before).isNotEqualTo(tried);
  }

  @Test
  void the_same_question_is_read_once_until_a_fact_is_committed() {
    var asked = new Kept.Asked(Selection.EVERYBODY, TABLE.asOf(), Set.of("X"), Set.of(Measure.DUE));
    List<Sum> first = List.of(new Sum("X", Measure.DUE, 0, 1));
    List<Sum> second = List.of(new Sum("X", Measure.DUE, 0, 2));
    assertThat(kept.sums(kept.position(), asked, () -> first)).isEqualTo(first);
    assertThat(kept.sums(kept.position(), asked, () -> second)).isEqualTo(first);
    transaction.executeWithoutResult(_ -> journal.write(List.of(due(10)), List.of()));
    assertThat(kept.sums(kept.position(), asked, () -> second)).isEqualTo(second);
  }

  @Test
  void a_change_of_schools_courses_or_sections_between_two_reads_is_seen() {
    Random random = new Random(6);
    int changed = 0;
    for (int turn = 0; turn < FACTS; turn++) {
      TableRequest request = anyOrder(anyRequest(random), random);
      StatisticsTable before = read(request);
      jdbc.sql(any(OUTLINE_CHANGES, random)).param("one", 1 + random.nextInt(7)).update();
      StatisticsTable after = read(request);
      assertThat(after).as("turn %d, %s", turn, request).isEqualTo(readAnew(request));
      changed += after.equals(before) ? 0 : 1;
    }
    assertThat(changed).as("reads that a change has changed").isGreaterThan(FACTS / 8);
  }

  @Test
  void a_post_on_duty_that_ends_between_two_reads_is_seen() {
    TableRequest request =
        TableRequest.of("period-key-figures", "1702", AsOf.day(LocalDate.of(2017, 10, 25)));
    StatisticsTable before = read(request);
    String end =
        "update workshop.duty set until_day = date '2017-10-20' where id = (select min(id) from workshop.duty where until_day is null and role = :role)";
    for (String role : List.of("TUTOR", "HOST", "ASSISTANT", "INSPECTOR")) {
      jdbc.sql(end).param("role", role).update();
      assertThat(read(request)).as(role).isEqualTo(readAnew(request));
    }
    assertThat(read(request)).isNotEqualTo(before);
  }

  private static final List<String> OUTLINE_CHANGES =
      List.of(
          "update roster.school set area_id = 1 + area_id % 3 where id = :one",
          "update roster.school set key = 'T' || key, name = name || '分校' where id = :one",
          "update roster.school set ownership = case ownership when 'PUBLIC' then 'PRIVATE' else 'PUBLIC' end::roster.ownership where id = :one",
          "update roster.area set ordinal = 100 - ordinal where id = 1 + :one % 3",
          "update catalogue.course set category = case category when 'ELECTIVE' then 'PUBLIC_REQUIRED' else 'ELECTIVE' end where id = :one",
          "update catalogue.course set subject_id = 1 + subject_id % 3 where id = :one",
          "update enrolment.section set opens_on = case when opens_on < '2018-01-01' then date '2035-01-01' else date '2017-09-03' end where course_id = :one",
          "update enrolment.section set kind = case kind when 'CLASS' then 'WORKSHOP' else 'CLASS' end where course_id = :one");

  private static TableRequest anyOrder(TableRequest request, Random random) {
    return request.by() == Cut.SCHOOL && request.table().equals("it2-by-area")
        ? request.sorted(new TableRequest.Sort("online_study_rate", random.nextBoolean()))
        : request;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roster.area",
        "roster.subject",
        "roster.school",
        "programme.programme",
        "programme.part",
        "programme.period",
        "programme.run",
        "milestone.context",
        "catalogue.course",
        "enrolment.section",
        "workshop.duty"
      })
  void each_table_of_the_outline_notes_its_changes(String table) {
    long before = outlineChanges();
    transaction.executeWithoutResult(status -> {
      jdbc.sql(
              table.equals("milestone.context")
                  ? "insert into milestone.context (code) values ('NEW')"
                  : "update %s set id = id".formatted(table))
          .update();
      assertThat(outlineChanges()).isEqualTo(before + 1);
      status.setRollbackOnly();
    });
    assertThat(outlineChanges()).isEqualTo(before);
    assertThat(
            jdbc.sql(
                    "select count(*) from pg_trigger where tgrelid = :table::regclass and tgname = 'outline_emptying_is_noted'")
                .param("table", table)
                .query((row, number) -> row.getInt(1))
                .single())
        .isEqualTo(1);
  }

  @Test
  void two_who_change_the_outline_at_once_do_not_wait_for_each_other() {
    TransactionTemplate another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    long before = outlineChanges();
    transaction.executeWithoutResult(_ -> {
      rename(1);
      another.executeWithoutResult(_ -> {
        jdbc.sql("set local lock_timeout = '1s'").update();
        rename(2);
        rename(3);
      });
      assertThat(outlineChanges()).isEqualTo(before + 2);
      rename(4);
    });
    assertThat(outlineChanges()).isEqualTo(before + 2);
    transaction.executeWithoutResult(status -> {
      rename(5);
      status.setRollbackOnly();
    });
    assertThat(outlineChanges()).isEqualTo(before + 2);
  }

  private void rename(int school) {
    jdbc.sql("update roster.school set name = name || '新' where id = :school")
        .param("school", school)
        .update();
  }

  private long outlineChanges() {
    return jdbc.sql("select changes from roster.v_outline")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private TableRequest anyRequest(Random random) {
    List<Tables.Offer> offers =
        tables.offered().stream().filter(offer -> !offer.runs().isEmpty()).toList();
    Tables.Offer offer = any(offers, random);
    PeriodRun run = any(offer.runs(), random);
    LocalDate day = run.period().beginsOn().plusDays(5 + random.nextInt(50));
    AsOf asOf =
        random.nextBoolean()
            ? AsOf.day(day)
            : AsOf.moment(CityTime.startOf(day).plusSeconds(random.nextInt(86_400)));
    return TableRequest.of(offer.table().code(), run.period().code(), asOf)
        .within(run.programme().code())
        .by(any(offer.table().layout().cuts(), random));
  }

  /// Something that one of the table's sets may count, at a moment around the one asked for.
  private void happen(StatisticsTable table, Random random) {
    List<CountedSet> sets =
        table.rows().stream()
            .flatMap(row -> row.indicators().stream())
            .filter(Objects::nonNull)
            .flatMap(Fitting::sets)
            .filter(set -> set.measure().source() != Measure.Source.THINGS)
            .toList();
    if (sets.isEmpty() || random.nextInt(8) == 0) {
      journal.fold();
      return;
    }
    CountedSet set = any(sets, random);
    Instant at = table.request().asOf().before().minusSeconds(random.nextInt(90_000) - 3_600);
    if (set.measure().source() == Measure.Source.PERSONS) {
      transaction.executeWithoutResult(_ -> journal.append(line(set, at, random)));
    } else if (random.nextBoolean()) {
      correctWithinADay(random);
    } else {
      transaction.executeWithoutResult(_ -> journal.count(change(set, at)));
    }
  }

  private Line line(CountedSet set, Instant at, Random random) {
    return new Line(
        context(set.context()),
        org.xingtan.milestone.Measure.valueOf(set.measure().name()),
        1 + random.nextInt(90),
        at,
        1,
        new Dimensions(1 + random.nextInt(3), 1 + random.nextInt(7), 1, "PUBLIC", "FULL_TIME"));
  }

  private CountChange change(CountedSet set, Instant at) {
    return new CountChange(
        context(set.context()),
        org.xingtan.milestone.Measure.valueOf(set.measure().name()),
        CityTime.dayOf(at),
        1,
        new Dimensions(2, 3, 1, "PUBLIC", "FULL_TIME"),
        4);
  }

  /// No roll-up knows of it.
  private void correctWithinADay(Random random) {
    jdbc.sql(
            """
            update enrolment.enrolment
            set selected_at = milestone.city_midnight(milestone.city_day(selected_at))
            where teacher_id % 5 = :part
            """)
        .param("part", random.nextInt(5))
        .update();
  }

  private Line due(int teacher) {
    return new Line(
        context("IT2/2101"),
        org.xingtan.milestone.Measure.DUE,
        teacher,
        CityTime.startOf(LocalDate.of(2021, 8, 1)),
        1,
        new Dimensions(1, 3, 1, "PUBLIC", "FULL_TIME"));
  }

  private int context(String code) {
    return jdbc.sql("select id from milestone.context where code = :code")
        .param("code", code)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private StatisticsTable read(TableRequest request) {
    return (StatisticsTable) tables.read(request, Scope.city());
  }

  /// Inside a transaction nothing is taken from memory.
  private StatisticsTable readAnew(TableRequest request) {
    return Objects.requireNonNull(transaction.execute(_ -> read(request)));
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
