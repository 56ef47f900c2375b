package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.identity.Scope;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.NotFound;

/// The list behind a cell in pages and in one piece.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class MembersTest {
  private static final int CELLS = 150;
  private static final int ON_A_PAGE = 7;
  private static final List<Scope> SCOPES =
      List.of(Scope.city(), Scope.city(), Scope.area((short) 2), Scope.school(3));

  private final Tables tables;
  private final Cells cells;
  private final CellMembers members;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  MembersTest(
      Tables tables,
      Cells cells,
      CellMembers members,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.tables = tables;
    this.cells = cells;
    this.members = members;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 19);
  }

  @Test
  void pages_in_a_row_are_the_whole_list() {
    Random random = new Random(3);
    int several = 0;
    for (int turn = 0; turn < CELLS; turn++) {
      PersonStore.Wanted wanted = anyList(random);
      List<List<String>> whole = whole(wanted);
      assertThat(pages(wanted)).as("turn %d, %s", turn, wanted).isEqualTo(whole);
      several += whole.size() > ON_A_PAGE ? 1 : 0;
    }
    assertThat(several).as("lists of several pages").isGreaterThan(CELLS / 3);
  }

  /// Of a figure that persons or person-times stand behind.
  private PersonStore.Wanted anyList(Random random) {
    while (true) {
      Scope scope = any(SCOPES, random);
      String table = any(List.of("it2-by-area", "programme-by-area", "period-by-subject"), random);
      TableRequest request =
          TableRequest.of(
              table, table.startsWith("it2") ? "2101" : "1702", anyMoment(table, random));
      StatisticsTable read = (StatisticsTable) tables.read(anyCut(request, random), scope);
      var row = any(read.rows(), random);
      var column = any(read.columns(), random);
      PersonStore.Wanted wanted = wanted(read, row.code(), column.code(), scope, random);
      if (wanted != null && wanted.set().measure().source() != Measure.Source.THINGS) {
        return wanted;
      }
    }
  }

  private static AsOf anyMoment(String table, Random random) {
    LocalDate begin =
        table.startsWith("it2") ? LocalDate.of(2021, 7, 15) : LocalDate.of(2017, 9, 20);
    return AsOf.day(begin.plusDays(random.nextInt(60)));
  }

  private TableRequest anyCut(TableRequest request, Random random) {
    return request.by(
        any(tables.definition(request.table()).orElseThrow().layout().cuts(), random));
  }

  private PersonStore.@Nullable Wanted wanted(
      StatisticsTable table, String row, String column, Scope scope, Random random) {
    try {
      OpenCell open =
          cells.open(new CellRequest(table.request(), row, column, Side.NUMERATOR, null), scope);
      return open.wanted(any(open.sides(), random));
    } catch (NotFound nothingOpens) {
      return null;
    }
  }

  private List<List<String>> whole(PersonStore.Wanted wanted) {
    List<List<String>> all = new ArrayList<>();
    transaction.executeWithoutResult(_ -> members.each(wanted, all::add));
    return all;
  }

  private List<List<String>> pages(PersonStore.Wanted wanted) {
    List<List<String>> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      Listing page = members.list(wanted, after, ON_A_PAGE);
      all.addAll(page.members());
      after = page.next();
    } while (after != null);
    return all;
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
