package org.xingtan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
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
import org.xingtan.statistics.CellLists.Fingerprint;
import org.xingtan.statistics.SmallTown;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Words;

/// Whoever was counted can be proved later, without a name being kept.
@XingtanTest
@TestInstance(Lifecycle.PER_CLASS)
class FingerprintsTest {
  private static final Standpoint ISSUE =
      Standpoint.of("1702", AsOf.day(LocalDate.of(2017, 11, 27)));

  private final Figures figures;
  private final JdbcClient jdbc;
  private final Words chinese;

  FingerprintsTest(Figures figures, JdbcClient jdbc, MessageSource messages) {
    this.figures = figures;
    this.jdbc = jdbc;
    this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  @BeforeAll
  void build() {
    SmallTown.build(jdbc, 7);
  }

  @Test
  void the_list_behind_every_cell_is_as_long_as_its_number() {
    List<FigureValue> values =
        figures.read(
            List.of(
                parsed("table programme-by-area"),
                parsed("table period-by-subject by=ownership"),
                parsed("table period-by-community"),
                parsed("table it2-by-area period=2101 as-of=2021-08-10"),
                parsed("table period-key-figures"),
                parsed("table period-key-figures period=2101 as-of=2021-08-10")),
            ISSUE,
            Scope.city(),
            chinese);
    Map<Backing, Fingerprint> prints = figures.fingerprints(values, Scope.city());
    assertThat(prints).hasSizeGreaterThan(100);
    prints.forEach((cell, print) -> {
      if (countsPersons(cell)) {
        assertThat(print.numerator().members()).as(cell.address()).isEqualTo(cell.numerator());
        assertThat(print.denominator() == null).isEqualTo(cell.denominator() == null);
      }
      assertThat(print.numerator().hash()).matches("[0-9a-f]{64}");
    });
  }

  private static boolean countsPersons(Backing cell) {
    return switch (cell.indicator().unit()) {
      case PERSONS, PERSON_TIMES ->
          !cell.indicator().numerator().measure().name().startsWith("DUTY");
      case POSTS, PIECES, THINGS, HOURS -> false;
    };
  }

  @Test
  void the_hash_is_that_of_the_numbers_in_order() {
    FigureValue value = read("cell programme-by-area/440106/participants");
    Fingerprint print =
        Objects.requireNonNull(
            figures.fingerprints(List.of(value), Scope.city()).get(value.backing().getFirst()));
    List<String> numbers =
        jdbc.sql(
                """
                select teacher.number
                from statistics.persons('IT1', 'PARTICIPATED', '2017-11-28 00:00+08', 1, null, null, null) person
                join roster.teacher teacher on teacher.id = person.teacher_id
                order by teacher.number
                """)
            .query((row, number) -> row.getString("number"))
            .list();
    assertThat(numbers).isNotEmpty();
    assertThat(print.numerator().hash()).isEqualTo(sha256(String.join(" ", numbers)));
  }

  @Test
  void lists_of_different_persons_have_different_hashes() {
    FigureValue one = read("cell programme-by-area/440106/participants");
    FigureValue other = read("cell programme-by-area/440114/participants");
    Map<Backing, Fingerprint> prints = figures.fingerprints(List.of(one, other), Scope.city());
    assertThat(prints.values().stream().map(print -> print.numerator().hash()).distinct())
        .hasSize(2);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private FigureValue read(String reference) {
    return figures.read(parsed(reference), ISSUE, Scope.city(), chinese);
  }

  private static FigureReference parsed(String text) {
    return ((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference();
  }
}
