package org.xingtan.referencecity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xingtan.referencecity.Known.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The written files are well-formed: codes resolve, keys are unique, moments are in order.
class ReferenceCityShapeTest {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final String WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";

  @Test
  void the_same_day_gives_the_same_bytes(@TempDir Path again) throws IOException {
    Path first = CityFiles.of(CitySize.SMALL).folder();
    ReferenceCity.write(again, CitySize.SMALL, CityFiles.TODAY);
    try (Stream<Path> files = Files.list(first)) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(31);
      for (Path file : written) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void another_day_moves_the_open_period_only(@TempDir Path later) throws IOException {
    ReferenceCity.write(later, CitySize.SMALL, LocalDate.of(2027, 3, 5));
    for (String file :
        new String[] {"teachers", "head_count_members", "assessment_candidates", "schools"}) {
      assertThat(later.resolve("schools.csv")).exists();
      assertThat(Files.readAllLines(later.resolve(file + ".csv")))
          .hasSameSizeAs(
              Files.readAllLines(CityFiles.of(CitySize.SMALL).folder().resolve(file + ".csv")));
    }
    assertThat(Files.readString(later.resolve("periods.csv")))
        .contains("2702")
        .doesNotContain("2602");
  }

  @Test
  void a_day_before_the_history_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> ReferenceCity.write(folder, CitySize.SMALL, LocalDate.of(2020, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void keys_are_unique(CitySize size) {
    assertUnique(size, "schools", "school");
    assertUnique(size, "schools", "name");
    assertUnique(size, "school_identifiers", "identifier");
    assertUnique(size, "teachers", "teacher");
    assertUnique(size, "teachers", "identity_number");
    assertUnique(size, "courses", "course");
    assertUnique(size, "courses", "title");
    assertUnique(size, "sections", "period", "section");
    assertUnique(size, "employment", "teacher", "on_day");
    assertUnique(size, "head_count_members", "head_count", "teacher");
    assertUnique(size, "registrations", "period", "programme", "teacher");
    assertUnique(size, "ability_submissions", "period", "teacher", "ability");
    assertUnique(size, "duties", "role", "teacher", "section", "subject");
    assertUnique(size, "assessment_candidates", "assessment", "teacher");
    assertUnique(
        size, "printed_figures", "publication", "table", "period", "as_of", "row", "column");
    assertUnique(size, "daily_counts", "period", "part", "measure", "area", "course", "on_day");
  }

  @ParameterizedTest
  @EnumSource
  void codes_resolve(CitySize size) {
    assertResolves(
        size,
        "areas",
        "area",
        "schools",
        "sections",
        "windows",
        "duties",
        "award_entries",
        "daily_counts");
    assertResolves(
        size,
        "schools",
        "school",
        "school_identifiers",
        "school_pilots",
        "employment",
        "head_count_members",
        "duties");
    assertResolves(
        size,
        "subjects",
        "subject",
        "employment",
        "head_count_members",
        "courses",
        "sections",
        "duties");
    assertResolves(size, "courses", "course", "sections", "daily_counts");
    assertResolves(
        size,
        "periods",
        "period",
        "period_programmes",
        "windows",
        "sections",
        "registrations",
        "printed_figures");
    assertResolves(
        size,
        "teachers",
        "teacher",
        "employment",
        "head_count_members",
        "registrations",
        "duties",
        "assessment_candidates",
        "ability_submissions",
        "award_entries");
    assertResolves(size, "abilities", "ability", "ability_submissions");
    assertResolves(
        size,
        "programmes",
        "programme",
        "programme_parts",
        "period_programmes",
        "sections",
        "carry_overs");
  }

  @ParameterizedTest
  @EnumSource
  void identity_numbers_have_their_check_digit_birth_date_and_sex(CitySize size) {
    Set<String> mistakes = new HashSet<>();
    CityFiles.of(size)
        .each(
            "teachers",
            row -> {
              String number = row.get("identity_number");
              boolean mobile =
                  row.get("mobile").isEmpty() || MOBILE.matcher(row.get("mobile")).matches();
              boolean right = number.length() != 18 || fits(number, row.get("sex"));
              if (!mobile || !right) {
                mistakes.add(row.toString());
              }
            });
    assertThat(mistakes).isEmpty();
  }

  private static boolean fits(String number, String sex) {
    LocalDate birth = LocalDate.parse(birth(number));
    return number.charAt(17) == checkDigit(number)
        && (number.charAt(16) - '0') % 2 == (sex.equals("M") ? 1 : 0)
        && birth.getYear() >= 1940
        && birth.getYear() <= 2007;
  }

  @ParameterizedTest
  @EnumSource
  void mobiles_are_unique(CitySize size) {
    List<String> mobiles = new ArrayList<>();
    CityFiles.of(size).each("teachers", row -> mobiles.add(row.get("mobile")));
    mobiles.removeIf(String::isEmpty);
    assertThat(new HashSet<>(mobiles)).hasSameSizeAs(mobiles);
  }

  @ParameterizedTest
  @EnumSource
  void employment_is_a_chain_of_spells_in_open_schools(CitySize size) {
    CityFiles files = CityFiles.of(size);
    Map<String, Cells> schools =
        files.rows("schools").stream()
            .collect(Collectors.toMap(row -> row.get("school"), row -> row));
    String[] before = {"", "", ""};
    Set<String> mistakes = new HashSet<>();
    files.each(
        "employment",
        row -> {
          boolean sensible = follows(row, before) && inOpenSchool(row, schools);
          if (!sensible) {
            mistakes.add(row.toString());
          }
          before[0] = row.get("teacher");
          before[1] = row.get("on_day");
          before[2] = row.get("event");
        });
    assertThat(mistakes).isEmpty();
  }

  /// A person's first event is to join; after leaving only a return follows; days go up.
  private static boolean follows(Cells row, String[] before) {
    boolean first = !row.get("teacher").equals(before[0]);
    String event = row.get("event");
    boolean away = before[2].equals("LEAVE") || before[2].equals("RETIRE");
    boolean inOrder = first || row.get("on_day").compareTo(before[1]) > 0;
    return event.equals("JOIN") == first && inOrder && (first || away == event.equals("RETURN"));
  }

  private static boolean inOpenSchool(Cells row, Map<String, Cells> schools) {
    boolean leaves = row.get("event").equals("LEAVE") || row.get("event").equals("RETIRE");
    if (leaves) {
      return row.get("school").isEmpty();
    }
    var school = known(schools, row.get("school"));
    String closed = school.get("closed_on");
    return row.get("on_day").compareTo(school.get("opened_on")) >= 0
        && (closed.isEmpty() || row.get("on_day").compareTo(closed) < 0);
  }

  @ParameterizedTest
  @EnumSource
  void transfers_cross_schools_and_areas(CitySize size) {
    var roster = ReferenceCityFiguresTest.recount2017(size).roster;
    Set<Boolean> crossings = new HashSet<>();
    roster
        .spells
        .values()
        .forEach(spells -> {
          if (spells.size() > 1) {
            crossings.add(roster.area(spells.getFirst()).equals(roster.area(spells.getLast())));
          }
        });
    assertThat(crossings).containsExactlyInAnyOrder(true, false);
  }

  private static void assertUnique(CitySize size, String file, String... columns) {
    Set<String> seen = new HashSet<>();
    Set<String> doubled = new HashSet<>();
    CityFiles.of(size)
        .each(
            file,
            row -> {
              String key = Stream.of(columns).map(row::get).collect(Collectors.joining("|"));
              if (!seen.add(key)) {
                doubled.add(key);
              }
            });
    assertThat(seen).as(file).isNotEmpty();
    assertThat(doubled).as(file).isEmpty();
  }

  private static void assertResolves(CitySize size, String owner, String column, String... files) {
    Set<String> known = new HashSet<>();
    CityFiles.of(size).each(owner, row -> known.add(row.get(column)));
    known.add("");
    for (String file : files) {
      Set<String> used = new HashSet<>();
      CityFiles.of(size).each(file, row -> used.add(row.get(column)));
      used.removeAll(known);
      assertThat(used).as(column + " in " + file).isEmpty();
    }
  }

  private static char checkDigit(String number) {
    String[] weights = WEIGHTS.split(" ");
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.digit(number.charAt(i), 10) * Integer.parseInt(weights[i]);
    }
    int check = (12 - sum % 11) % 11;
    return check == 10 ? 'X' : Character.forDigit(check, 10);
  }

  private static String birth(String number) {
    return number.substring(6, 10)
        + "-"
        + number.substring(10, 12)
        + "-"
        + number.substring(12, 14);
  }
}
