package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.testing.XingtanTest;
import org.xingtan.time.CityTime;
import org.xingtan.web.NotFound;

/// What holds for every table, whatever is asked.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class TablesTest {
  private static final int QUESTIONS = 60;

  private final Tables tables;
  private final Cells cells;
  private final CellMembers members;
  private final JdbcClient jdbc;

  TablesTest(Tables tables, Cells cells, CellMembers members, JdbcClient jdbc) {
    this.tables = tables;
    this.cells = cells;
    this.members = members;
    this.jdbc = jdbc;
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  record Questioned(long seed, TableRequest request, Scope scope) {}

  List<Questioned> questions() {
    List<Questioned> questions = new ArrayList<>();
    for (long seed = 1; seed <= QUESTIONS; seed++) {
      Random random = new Random(seed);
      List<Tables.Offer> offers =
          tables.offered().stream().filter(offer -> !offer.runs().isEmpty()).toList();
      Tables.Offer offer = any(offers, random);
      PeriodRun run = any(offer.runs(), random);
      Scope scope =
          any(
              List.of(
                  Scope.city(),
                  Scope.city(),
                  Scope.area((short) 1),
                  Scope.area((short) 2),
                  Scope.school(3)),
              random);
      questions.add(
          new Questioned(
              seed,
              new TableRequest(
                  offer.table().code(),
                  run.period().code(),
                  run.programme().code(),
                  moment(run, random),
                  any(offer.table().layout().cuts(), random),
                  filters(scope, random),
                  null,
                  1),
              scope));
    }
    return questions;
  }

  private static Filters filters(Scope scope, Random random) {
    boolean area = scope.kind() == Scope.Kind.CITY && random.nextInt(3) == 0;
    return new Filters(
        area ? any(List.of("440106", "440114", "NONE"), random) : null,
        null,
        random.nextInt(4) == 0 ? any(List.of("CHINESE", "PE", "NONE"), random) : null,
        random.nextInt(4) == 0 ? any(List.of("PUBLIC", "PRIVATE"), random) : null);
  }

  private static AsOf moment(PeriodRun run, Random random) {
    LocalDate day = run.period().beginsOn().plusDays(random.nextInt(70) - 10);
    if (random.nextBoolean()) {
      return AsOf.day(day);
    }
    Instant moment = CityTime.startOf(day).plusSeconds(random.nextInt(86_400));
    return AsOf.moment(moment);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void rows_sum_to_the_total(Questioned asked) {
    StatisticsTable table = read(asked);
    if (!table.cut().ofPeople()) {
      return;
    }
    for (int place = 0; place < table.columns().size(); place++) {
      long rows = 0;
      for (Row row : table.rows()) {
        rows +=
            row.kind() == RowKind.BODY || row.kind() == RowKind.NONE
                ? numerator(row.cells().get(place))
                : 0;
      }
      assertThat(rows)
          .as("%s of %s", table.columns().get(place).code(), asked)
          .isEqualTo(numerator(table.rows().getLast().cells().get(place)));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void every_cell_is_the_length_of_its_list(Questioned asked) {
    StatisticsTable table = read(asked);
    Random random = new Random(asked.seed());
    for (int turn = 0; turn < 6; turn++) {
      Row row = any(table.rows(), random);
      int place = random.nextInt(table.columns().size());
      if (row.indicators().get(place) == null) {
        continue;
      }
      Cell cell = row.cells().get(place);
      String column = table.columns().get(place).code();
      if (cell instanceof Cell.NotRecorded) {
        assertThrows(NotFound.class, () -> open(table, row, column, Side.NUMERATOR, asked.scope()));
        continue;
      }
      assertThat(length(table, row, column, Side.NUMERATOR, asked.scope()))
          .as("%s %s of %s", row.code(), column, asked)
          .isEqualTo(numerator(cell));
      if (cell instanceof Cell.Rate rate) {
        assertThat(length(table, row, column, Side.DENOMINATOR, asked.scope()))
            .as("denominator of %s %s of %s", row.code(), column, asked)
            .isEqualTo(rate.denominator());
      }
    }
  }

  @Test
  void a_subtotal_opens_to_those_who_have_a_subject() {
    TableRequest request =
        TableRequest.of("period-by-subject", "1702", AsOf.day(LocalDate.of(2018, 3, 1)));
    StatisticsTable table = (StatisticsTable) tables.read(request, Scope.city());
    Row subtotal = table.row("SUBTOTAL").orElseThrow();
    long all = numerator(table.cell("TOTAL", "selected").orElseThrow());
    assertThat(length(table, subtotal, "selected", Side.NUMERATOR, Scope.city()))
        .isEqualTo(numerator(subtotal.cells().getFirst()))
        .isPositive()
        .isLessThan(all);
    assertThat(open(table, subtotal, "selected", Side.NUMERATOR, Scope.city()).rowLabel().chinese())
        .isEqualTo("小计");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void what_is_only_in_one_of_two_sets_makes_up_their_difference(Questioned asked) {
    StatisticsTable table = read(asked);
    for (int place = 0; place < table.columns().size(); place++) {
      Row row = table.rows().getLast();
      if (!(row.cells().get(place) instanceof Cell.Rate rate)) {
        continue;
      }
      OpenCell open =
          open(table, row, table.columns().get(place).code(), Side.NUMERATOR, asked.scope());
      if (!open.sides().contains(Side.ONLY_NUMERATOR)) {
        continue;
      }
      long more = members.countDifference(open.wanted(Side.ONLY_NUMERATOR));
      long fewer = members.countDifference(open.wanted(Side.ONLY_DENOMINATOR));
      assertThat(more - fewer).as("%s", asked).isEqualTo(rate.numerator() - rate.denominator());
      assertThat(
              length(
                  table,
                  row,
                  table.columns().get(place).code(),
                  Side.ONLY_NUMERATOR,
                  asked.scope()))
          .isEqualTo(more);
    }
  }

  @Test
  void person_times_in_one_of_two_sets_make_up_their_difference() {
    TableRequest request =
        TableRequest.of("period-key-figures", "2101", AsOf.day(LocalDate.of(2021, 9, 1)));
    StatisticsTable table = (StatisticsTable) tables.read(request, Scope.city());
    Row row = table.row("course_participation_rate").orElseThrow();
    Cell.Rate rate = (Cell.Rate) table.cell(row.code(), "value").orElseThrow();
    OpenCell open = open(table, row, "value", Side.ONLY_DENOMINATOR, Scope.city());
    long fewer = members.countDifference(open.wanted(Side.ONLY_DENOMINATOR));
    assertThat(fewer).isEqualTo(rate.denominator() - rate.numerator()).isPositive();
    assertThat(length(table, row, "value", Side.ONLY_DENOMINATOR, Scope.city())).isEqualTo(fewer);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void figures_of_persons_equal_a_plain_recount_of_the_journal(Questioned asked) {
    StatisticsTable table = read(asked);
    Row row = table.rows().getLast();
    for (int place = 0; place < table.columns().size(); place++) {
      IndicatorDefinition indicator = row.indicators().get(place);
      if (indicator == null || indicator.numerator().measure().source() == Measure.Source.THINGS) {
        continue;
      }
      Optional<Long> plain = recount(indicator.numerator(), asked);
      Cell cell = row.cells().get(place);
      if (!(cell instanceof Cell.NotRecorded)) {
        plain.ifPresent(count -> assertThat(numerator(cell)).as("%s", asked).isEqualTo(count));
      }
    }
  }

  /// Everybody's lines one by one, and everybody's enrolments one by one: no roll-up, no view of statistics.
  private Optional<Long> recount(CountedSet set, Questioned asked) {
    if (set.measure().source() == Measure.Source.PIECES || set.narrowing().kind() != null) {
      return Optional.empty();
    }
    Selected who = Selected.of(asked);
    String sql =
        set.measure().source() == Measure.Source.PERSONS
            ? """
            select count(*) from (
              select m.teacher_id from milestone.milestone m join milestone.context c on c.id = m.context_id
              where c.code = :context and m.measure::text = :measure and m.at < :before %s
              group by m.teacher_id having sum(m.delta) = 1) p
            """
            : """
            select count(*) from enrolment.enrolment e
            join enrolment.section s on s.id = e.section_id join programme.part p on p.id = s.part_id
            join programme.run r on r.id = e.run_id join programme.period d on d.id = r.period_id join programme.programme g on g.id = r.programme_id
            join programme.member m on m.teacher_id = e.teacher_id and m.run_id = e.run_id
            where g.code || '/' || d.code || '/' || p.code = :context
              and case :measure when 'TIMES_SELECTED' then selected_at when 'TIMES_PAID' then paid_at when 'TIMES_STARTED' then started_at else completed_at end < :before
              and coalesce(withdrawn_at, 'infinity') >= :before %s
            """;
    return Optional.of(
        jdbc.sql(sql.formatted(who.condition(set.narrowing().ownership())))
            .param("context", set.context())
            .param("measure", set.measure().name())
            .param("before", asked.request().asOf().before().atOffset(ZoneOffset.UTC))
            .query((row, number) -> row.getLong(1))
            .single());
  }

  private record Selected(List<String> conditions) {
    static Selected of(Questioned asked) {
      Filters filters = asked.request().filters();
      List<String> conditions = new ArrayList<>();
      if (asked.scope().areaId() != null) {
        conditions.add("m.area_id = " + asked.scope().areaId());
      }
      if (asked.scope().schoolId() != null) {
        conditions.add("m.school_id = " + asked.scope().schoolId());
      }
      if (filters.area() != null) {
        conditions.add(
            filters.area().equals("NONE")
                ? "m.area_id is null"
                : "m.area_id = (select id from roster.area where code = '" + filters.area() + "')");
      }
      if (filters.subject() != null) {
        conditions.add(
            filters.subject().equals("NONE")
                ? "m.subject_id is null"
                : "m.subject_id = (select id from roster.subject where code = '"
                    + filters.subject()
                    + "')");
      }
      if (filters.ownership() != null) {
        conditions.add("m.ownership = '" + filters.ownership() + "'");
      }
      return new Selected(conditions);
    }

    String condition(@Nullable String ownership) {
      List<String> all = new ArrayList<>(conditions);
      if (ownership != null) {
        all.add("m.ownership = '" + ownership + "'");
      }
      return all.isEmpty() ? "" : "and " + String.join(" and ", all);
    }
  }

  @Test
  void an_area_administrator_cannot_ask_for_another_area() {
    TableRequest request =
        TableRequest.of("programme-by-area", "1702", AsOf.day(LocalDate.parse("2017-11-27")));
    Filters huadu = new Filters("440114", null, null, null);

    assertThat(tables.read(request.filtered(huadu), Scope.area((short) 1)))
        .isEqualTo(new TableRefused.UnknownFilter("area", "440114"));
    assertThrows(
        NotFound.class,
        () ->
            cells.open(
                new CellRequest(request, "440114", "participants", Side.NUMERATOR, null),
                Scope.area((short) 1)));
    assertThrows(
        NotFound.class,
        () ->
            cells.open(
                new CellRequest(request, "NONE", "participants", Side.NUMERATOR, null),
                Scope.area((short) 1)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nobody_outside_the_scope_is_ever_listed(Questioned asked) {
    StatisticsTable table = read(asked);
    if (asked.scope().kind() == Scope.Kind.CITY) {
      return;
    }
    Row row = table.rows().getLast();
    for (StatisticsTable.Column column : table.columns()) {
      int place = table.place(column.code());
      if (row.indicators().get(place) == null
          || row.cells().get(place) instanceof Cell.NotRecorded) {
        continue;
      }
      OpenCell open = open(table, row, column.code(), Side.NUMERATOR, asked.scope());
      Listing listing = members.list(open.wanted(Side.NUMERATOR), null, 500);
      int school = listing.fields().indexOf("school");
      for (List<String> member : listing.members()) {
        if (school >= 0) {
          assertThat(schoolsInScope(asked.scope())).as("%s", asked).contains(member.get(school));
        }
      }
    }
  }

  private List<String> schoolsInScope(Scope scope) {
    return jdbc.sql("select name from roster.school where area_id = :area or id = :school")
        .param("area", scope.areaId())
        .param("school", scope.schoolId())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private StatisticsTable read(Questioned asked) {
    Tables.Answer answer = tables.read(asked.request(), asked.scope());
    assertThat(answer).as("%s", asked).isInstanceOf(StatisticsTable.class);
    return (StatisticsTable) answer;
  }

  private OpenCell open(StatisticsTable table, Row row, String column, Side side, Scope scope) {
    return cells.open(new CellRequest(table.request(), row.code(), column, side, null), scope);
  }

  /// Page by page, as a reader turns them; nobody twice.
  private long length(StatisticsTable table, Row row, String column, Side side, Scope scope) {
    OpenCell open = open(table, row, column, side, scope);
    List<List<String>> all = new ArrayList<>();
    String after = null;
    Listing page;
    do {
      page = members.list(open.wanted(side), after, 20);
      all.addAll(page.members());
      after = page.next();
    } while (after != null);
    assertThat(all).doesNotHaveDuplicates();
    int weight = Math.max(page.fields().indexOf("amount"), page.fields().indexOf("pieces"));
    return weight < 0
        ? all.size()
        : all.stream()
            .mapToLong(member -> Long.parseLong(member.get(weight).replace(".", "")))
            .sum();
  }

  private static long numerator(Cell cell) {
    return switch (cell) {
      case Cell.Count count -> count.unscaled();
      case Cell.Rate rate -> rate.numerator();
      case Cell.Text _, Cell.NotRecorded _ -> 0;
    };
  }
}
