package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.statistics.CountedPeople;
import org.xingtan.statistics.CountedPeople.Counted;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Whoever was counted can be told again later, without a name being kept.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class CountedPeopleTest {
  private static final Standpoint ISSUE =
      Standpoint.of("1702", AsOf.day(LocalDate.of(2017, 11, 27)));

  private final Figures figures;
  private final CountedPeople people;
  private final JdbcClient jdbc;
  private final Words chinese;

  CountedPeopleTest(
      Figures figures, CountedPeople people, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.people = people;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void as_many_are_hashed_as_every_cell_counts() {
    List<Backing> cells =
        figures
            .read(
                List.of(
                    parsed("table programme-by-area"),
                    parsed("table programme-by-area by=school"),
                    parsed("table period-by-subject"),
                    parsed("table period-by-subject by=ownership"),
                    parsed("table period-by-subject by=area subject=CHINESE"),
                    parsed("table period-by-community"),
                    parsed("table it2-by-area period=2101 as-of=2021-08-10"),
                    parsed("table period-key-figures"),
                    parsed("table period-key-figures as-of=2017-11-20T10:30"),
                    parsed("table period-key-figures period=2101 as-of=2021-08-10"),
                    parsed("table awards-by-area")),
                ISSUE,
                Scope.city(),
                chinese)
            .stream()
            .flatMap(value -> value.backing().stream())
            .toList();
    Map<Counted, String> hashes =
        people.hashes(cells.stream().map(Backing::counted).toList(), Scope.city());
    assertThat(hashes).hasSizeGreaterThan(150);
    for (Backing cell : cells) {
      String hash = hashes.get(cell.counted());
      if (hash != null && !hash.startsWith("/")) {
        assertThat(hash.split("/")[0].split(":")[0])
            .as(cell.address())
            .isEqualTo(Long.toString(cell.numerator()));
        assertThat(hash.contains("/")).isEqualTo(cell.denominator() != null);
      }
    }
  }

  @Test
  void person_times_are_hashed_as_person_and_course() {
    String figure = "cell period-key-figures/course_selections/value period=2101 as-of=2021-08-10";
    String before = hash(figure);
    assertThat(before).matches("[1-9]\\d*:[0-9a-f]+");

    assertThat(
            hash(
                "cell period-key-figures/public_required_selections/value period=2101 as-of=2021-08-10"))
        .isNotEqualTo(before);
    attempt(1, 2);

    assertThat(hash(figure)).isNotEqualTo(before).startsWith(before.split(":")[0] + ":");
    attempt(2, 1);
    assertThat(hash(figure)).isEqualTo(before);
  }

  /// The first enrolment of the period becomes another one of the same person: the count stays, the list does not.
  private void attempt(int from, int to) {
    int changed =
        jdbc.sql(
                """
                update enrolment.enrolment
                set attempt = :to
                where run_id = 3
                  and attempt = :from
                  and (teacher_id, course_id) = (
                    select teacher_id, course_id
                    from enrolment.enrolment
                    where run_id = 3
                      and withdrawn_at is null
                      and selected_at < '2021-08-01'
                    order by teacher_id, course_id
                    limit 1)
                """)
            .param("from", from)
            .param("to", to)
            .update();
    assertThat(changed).isOne();
  }

  @Test
  void holders_of_posts_are_hashed_too() {
    assertThat(hash("cell period-key-figures/inspectors_chinese/value")).matches("\\d+:[0-9a-f]+");
  }

  @Test
  void the_hash_is_the_sum_over_the_persons_who_stand_there() {
    BigDecimal sum =
        jdbc.sql(
                """
                select sum(hashint8extended(person.teacher_id, 4402) >> 1)
                from statistics.persons('IT1', 'PARTICIPATED', '2017-11-28 00:00+08', 1, null, null, null) person
                """)
            .query((row, number) -> row.getBigDecimal(1))
            .single();
    assertThat(hash("cell programme-by-area/440106/participants"))
        .endsWith(":" + sum.toBigIntegerExact().toString(16));
  }

  @Test
  void lists_of_different_persons_have_different_hashes() {
    assertThat(hash("cell programme-by-area/440106/participants"))
        .isNotEqualTo(hash("cell programme-by-area/440114/participants"));
  }

  @Test
  void who_sees_one_area_has_the_hash_of_that_area() {
    Counted total =
        read("cell programme-by-area/TOTAL/participants").backing().getFirst().counted();
    assertThat(people.hashes(List.of(total), Scope.area((short) 1)).get(total))
        .isEqualTo(hash("cell programme-by-area/440106/participants"));
  }

  private String hash(String reference) {
    Counted cell = read(reference).backing().getFirst().counted();
    return Objects.requireNonNull(people.hashes(List.of(cell), Scope.city()).get(cell));
  }

  private FigureValue read(String reference) {
    return figures.read(parsed(reference), ISSUE, Scope.city(), chinese);
  }

  private static FigureReference parsed(String text) {
    return ((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference();
  }
}
