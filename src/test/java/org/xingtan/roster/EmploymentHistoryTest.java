package org.xingtan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

/// Random but possible histories, told in pieces and out of order, against a naive replay of the events.
@XingtanTest
class EmploymentHistoryTest {
  private static final String HEADER = "teacher|on_day|event|school|staff_kind|subject|stage";
  private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);
  private static final int DAYS = 120;
  private static final List<String> TEACHERS =
      List.of("4401000000001", "4401000000002", "4401000000003");

  private final JdbcClient jdbc;
  private final Sheets sheets;

  EmploymentHistoryTest(JdbcClient jdbc, Sheets sheets) {
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  private record Event(
      String teacher, LocalDate day, String kind, String school, String staffKind) {
    boolean ends() {
      return kind.equals("LEAVE") || kind.equals("RETIRE");
    }

    String row() {
      return ends()
          ? "%s|%s|%s||||".formatted(teacher, day, kind)
          : "%s|%s|%s|%s|%s||".formatted(teacher, day, kind, school, staffKind);
    }
  }

  @BeforeEach
  void nobody_is_employed() {
    jdbc.sql("delete from roster.employment").update();
    RosterStory.tell(sheets);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void spells_never_overlap_and_every_day_equals_a_replay_of_the_events(long seed) {
    var random = new Random(seed);
    var events = history(random);
    tellInPieces(events, random);

    assertThat(overlaps()).as("seed %d", seed).isZero();
    for (int i = 0; i < 25; i++) {
      var day = BEGIN.plusDays(random.nextInt(DAYS + 20) - 10L);
      assertThat(employedOn(day))
          .as("employed on %s, seed %d", day, seed)
          .isEqualTo(replayed(events, day));
      assertThat(standingOn(day))
          .as("standing on %s, seed %d", day, seed)
          .isEqualTo(replayedStanding(events, day));
    }
    assertThat(sheets.exported("employment"))
        .as("export, seed %d", seed)
        .containsExactlyElementsOf(events.stream().map(Event::row).sorted().toList());
  }

  /// Prefixes in random steps, then a removal of nothing by the complete sheet.
  private void tellInPieces(List<Event> events, Random random) {
    var told = new ArrayList<Event>();
    for (var teacher : TEACHERS) {
      var own = events.stream().filter(e -> e.teacher().equals(teacher)).toList();
      int cut = own.isEmpty() ? 0 : random.nextInt(own.size() + 1);
      load(own.subList(0, cut), random);
      load(own.subList(cut, own.size()), random);
      told.addAll(own);
    }
    var rows = told.stream().map(Event::row).toArray(String[]::new);
    assertThat(sheets.replace("employment", HEADER, rows).changes().unchanged())
        .isEqualTo(told.size());
  }

  private void load(List<Event> events, Random random) {
    if (events.isEmpty()) {
      return;
    }
    var shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    assertThat(
            sheets
                .load(
                    "employment", HEADER, shuffled.stream().map(Event::row).toArray(String[]::new))
                .problems())
        .isEmpty();
  }

  private static List<Event> history(Random random) {
    var events = new ArrayList<Event>();
    for (var teacher : TEACHERS) {
      String school = "";
      String before = "";
      for (int day = random.nextInt(30); day < DAYS; day += 1 + random.nextInt(20)) {
        var kind = next(before, random);
        school = kind.equals("CHANGE") ? school : "S000" + (1 + random.nextInt(2));
        events.add(
            new Event(
                teacher,
                BEGIN.plusDays(day),
                kind,
                school,
                random.nextBoolean() ? "FULL_TIME" : "OTHER"));
        before = kind;
      }
    }
    return events;
  }

  private static String next(String before, Random random) {
    return switch (before) {
      case "" -> "JOIN";
      case "LEAVE", "RETIRE" -> "RETURN";
      default -> List.of("TRANSFER", "CHANGE", "LEAVE", "RETIRE").get(random.nextInt(4));
    };
  }

  private static Map<String, String> replayed(List<Event> events, LocalDate day) {
    var employed = new TreeMap<String, String>();
    for (var event : events) {
      if (event.day().isAfter(day)) {
        continue;
      }
      if (event.ends()) {
        employed.remove(event.teacher());
      } else {
        employed.put(event.teacher(), event.school() + " " + event.staffKind());
      }
    }
    return employed;
  }

  /// The last beginning on or before the day, else the first one after it.
  private static Map<String, String> replayedStanding(List<Event> events, LocalDate day) {
    var standing = new TreeMap<String, String>();
    for (var teacher : TEACHERS) {
      var begun = events.stream().filter(e -> e.teacher().equals(teacher) && !e.ends()).toList();
      @Nullable Event last = null;
      for (var event : begun) {
        if (last == null || !event.day().isAfter(day)) {
          last = event;
        }
      }
      if (last != null) {
        standing.put(teacher, last.school() + " " + last.staffKind());
      }
    }
    return standing;
  }

  private int overlaps() {
    return jdbc.sql(
            """
            select count(*)
            from roster.employment a
            join roster.employment b on b.teacher_id = a.teacher_id and b.from_day > a.from_day
            where daterange(a.from_day, a.to_day) && daterange(b.from_day, b.to_day)
            """)
        .query(Integer.class)
        .single();
  }

  private Map<String, String> employedOn(LocalDate day) {
    return people(
        """
        select t.number, c.key || ' ' || e.staff_kind
        from roster.v_employment e
        join roster.teacher t on t.id = e.teacher_id
        join roster.school c on c.id = e.school_id
        where e.from_day <= :day
          and (e.to_day > :day or e.to_day is null)
        """,
        day);
  }

  private Map<String, String> standingOn(LocalDate day) {
    return people(
        """
        select t.number, c.key || ' ' || s.staff_kind
        from roster.v_standing(:day) s
        join roster.teacher t on t.id = s.teacher_id
        join roster.school c on c.id = s.school_id
        """,
        day);
  }

  private Map<String, String> people(String query, LocalDate day) {
    var people = new TreeMap<String, String>();
    jdbc.sql(query)
        .param("day", day)
        .query(row -> {
          people.put(row.getString(1), row.getString(2));
        });
    return people;
  }
}
