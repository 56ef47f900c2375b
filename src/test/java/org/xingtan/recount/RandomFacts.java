package org.xingtan.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;

/// A dozen people who do random things in two periods of two programmes that differ in name only, so that the same facts can be
/// brought in two ways.
final class RandomFacts {
  private static final String ENROLMENTS =
      "period|section|teacher|attempt|selected_at|paid_at|started_at|completed_at|withdrawn_at|result";
  private static final String REGISTRATIONS = "period|programme|teacher|registered_at|withdrawn_at";
  private static final String SUBMISSIONS =
      "period|programme|teacher|ability|submitted_at|decided_at|level";
  private static final String DUTIES =
      "period|programme|role|teacher|section|subject|area|school|from_day|until_day";
  private static final String COUNTS = "period|programme|part|measure|area|course|on_day|count";

  private final Random random;
  private final Sheets sheets;
  private final List<String> teachers;
  private final String participation;

  /// One row of one sheet, with `@` where the programme's code belongs.
  record Row(String sheet, String header, String cells) {
    void load(Sheets sheets, String programme) {
      sheets.load(sheet, header, cells.replace("@", programme));
    }
  }

  RandomFacts(long seed, Sheets sheets) {
    this.random = new Random(seed);
    this.sheets = sheets;
    this.teachers =
        IntStream.range(0, 12).mapToObj(i -> "44010001%03d%02d".formatted(seed, i)).toList();
    this.participation = List.of("STARTED", "PAID", "REGISTERED").get(random.nextInt(3));
    RosterStory.tell(sheets);
    people();
  }

  private void people() {
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number",
        teachers.stream()
            .map(t -> t + "|人" + t.substring(8) + "|F|PASSPORT|E" + t)
            .toArray(String[]::new));
    List<String> events = new ArrayList<>();
    for (String teacher : teachers) {
      events.add(
          "%s|2010-09-01|JOIN|%s|%s|%s|"
              .formatted(
                  teacher,
                  pick("S0001", "S0002"),
                  pick("FULL_TIME", "FULL_TIME", "OTHER"),
                  pick("MUSIC", "MATHEMATICS", "")));
      if (random.nextInt(3) == 0) {
        events.add(
            "%s|%s|TRANSFER|%s|FULL_TIME|MUSIC|"
                .formatted(teacher, day("2016-10-01", 300), pick("S0001", "S0002")));
      }
    }
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        events.toArray(String[]::new));
    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C1|课程一|ELECTIVE|4|甲|0|2010-01-01",
        "C2|课程二|ELECTIVE|6|甲|0|2010-01-01",
        "C3|课程三|ELECTIVE|10|甲|0|2010-01-01");
    sheets.load(
        "abilities",
        "ability|name|environment|dimension",
        "A1|学情分析|MULTIMEDIA|LEARNER_ANALYSIS",
        "A2|资源获取|MULTIMEDIA|INSTRUCTIONAL_DESIGN");
  }

  void programme(String code) {
    sheets.load(
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        code + "|提升工程|提升|2015-01-01|2017-12-31|");
    sheets.load(
        "programme_parts",
        "programme|part|name|ordinal|completion_rule|completion_minimum",
        code + "|LEARN|学习|1|COURSES|2",
        code + "|HOURS|研修|2|HOURS|10",
        code + "|ABLE|微能力|3|" + (participation.equals("PAID") ? "NONE|" : "SUBMISSIONS|1"));
    sheets.load(
        "periods",
        "period|name|begins_on|ends_on",
        "1701|第一期|2017-03-01|2017-07-01",
        "1702|第二期|2017-09-01|2017-12-31");
    for (String period : List.of("1701", "1702")) {
      sheets.load(
          "period_programmes",
          "period|programme|reference_day|population_rule|participation_rule|completion_rule",
          "%s|%s|%s|EMPLOYED_FULL_TIME|%s|ALL_PARTS"
              .formatted(
                  period,
                  code,
                  period.equals("1701") ? "2017-03-01" : "2017-09-01",
                  participation));
      sheets.load(
          "sections",
          "period|section|programme|part|course|name|kind|opens_on",
          IntStream.rangeClosed(1, 3)
              .boxed()
              .flatMap(i ->
                  List.of("LEARN", "HOURS").stream()
                      .map(part ->
                          "%s|%s-%s%d|%s|%s|C%d|班|%s|2017-03-01"
                              .formatted(
                                  period,
                                  code,
                                  part,
                                  i,
                                  code,
                                  part,
                                  part.equals("LEARN") ? i : (i % 3) + 1,
                                  part.equals("LEARN") ? "CLASS" : "WORKSHOP")))
              .filter(row ->
                  !row.contains("LEARN3") && !row.contains("HOURS1") && !row.contains("HOURS3"))
              .toArray(String[]::new));
    }
    sheets.load(
        "carry_overs",
        "programme|part|from_period|to_period|reason",
        code + "|LEARN|1701|1702|认可",
        code + "|ABLE|1701|1702|认可");
  }

  /// Everything that happened, each row once.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String teacher : teachers) {
      for (String period : List.of("1701", "1702")) {
        for (String section : List.of("LEARN1", "LEARN2", "HOURS2")) {
          if (random.nextInt(3) > 0) {
            rows.add(enrolment(teacher, period, section));
          }
        }
        if (random.nextBoolean()) {
          rows.add(registration(teacher, period));
        }
        if (random.nextInt(3) == 0) {
          rows.add(submission(teacher, period));
        }
        if (random.nextInt(5) == 0) {
          rows.add(duty(teacher, period));
        }
      }
    }
    for (int i = 0; i < 6; i++) {
      rows.add(pieces(i));
    }
    return rows;
  }

  /// The same fact with other moments, as it was wrongly known at first.
  Row mistaken(Row row) {
    String[] cells = row.cells().split("\\|", -1);
    return switch (row.sheet()) {
      case "enrolments" -> enrolment(cells[2], cells[0], cells[1].substring(2));
      case "registrations" -> registration(cells[2], cells[0]);
      default -> row;
    };
  }

  private Row enrolment(String teacher, String period, String section) {
    String selected = moment(period, 0, 20);
    boolean started = random.nextInt(4) > 0;
    boolean completed = started && random.nextInt(3) > 0;
    return new Row(
        "enrolments",
        ENROLMENTS,
        "%s|@-%s|%s||%s|%s|%s|%s|%s|%s"
            .formatted(
                period,
                section,
                teacher,
                selected,
                random.nextBoolean() ? moment(period, 20, 10) : "",
                started ? moment(period, 25, 10) : "",
                completed ? moment(period, 40, 30) : "",
                random.nextInt(4) == 0 ? moment(period, 20, 60) : "",
                completed ? "PASS" : ""));
  }

  private Row registration(String teacher, String period) {
    return new Row(
        "registrations",
        REGISTRATIONS,
        "%s|@|%s|%s|%s"
            .formatted(
                period,
                teacher,
                moment(period, 0, 10),
                random.nextInt(3) == 0 ? moment(period, 10, 40) : ""));
  }

  private Row submission(String teacher, String period) {
    boolean decided = random.nextBoolean();
    return new Row(
        "ability_submissions",
        SUBMISSIONS,
        "%s|@|%s|%s|%s|%s|%s"
            .formatted(
                period,
                teacher,
                pick("A1", "A2"),
                moment(period, 10, 20),
                decided ? moment(period, 40, 20) : "",
                decided ? pick("PASS", "EXCELLENT", "FAIL") : ""));
  }

  private Row duty(String teacher, String period) {
    return new Row(
        "duties",
        DUTIES,
        "%s|@|HOST|%s|@-HOURS2||||%s|%s"
            .formatted(
                period,
                teacher,
                moment(period, 0, 5).substring(0, 10),
                random.nextBoolean() ? moment(period, 10, 40).substring(0, 10) : ""));
  }

  private Row pieces(int number) {
    return new Row(
        "daily_counts",
        COUNTS,
        "1701|@|LEARN|%s|%s|%s|%s|%d"
            .formatted(
                pick("POST", "HOMEWORK"),
                pick("440106", "440103", ""),
                pick("C1", "C2", ""),
                LocalDate.parse("2017-04-01").plusDays(number),
                random.nextInt(50)));
  }

  /// Cuts the rows into imports in a random order.
  List<List<Row>> parcels(List<Row> rows) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<List<Row>> parcels = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int until = Math.min(shuffled.size(), from + 10 + random.nextInt(40));
      parcels.add(shuffled.subList(from, until));
      from = until;
    }
    return parcels;
  }

  void bring(List<Row> rows, String programme) {
    for (String sheet :
        List.of("registrations", "enrolments", "duties", "ability_submissions", "daily_counts")) {
      List<Row> own = rows.stream().filter(row -> row.sheet().equals(sheet)).toList();
      if (!own.isEmpty()) {
        var outcome =
            sheets.load(
                sheet,
                own.getFirst().header(),
                own.stream()
                    .map(row -> row.cells().replace("@", programme))
                    .toArray(String[]::new));
        if (!outcome.problems().isEmpty()) {
          throw new IllegalStateException(outcome.problems().toString());
        }
      }
    }
  }

  LocalDate someDay() {
    return LocalDate.parse("2017-02-25").plusDays(random.nextInt(320));
  }

  boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private String moment(String period, int after, int within) {
    LocalDate begin = LocalDate.parse(period.equals("1701") ? "2017-03-01" : "2017-09-01");
    return "%s %02d:%02d:00+08"
        .formatted(
            begin.plusDays(after + random.nextInt(within)), random.nextInt(24), random.nextInt(60));
  }

  private String day(String from, int within) {
    return LocalDate.parse(from).plusDays(random.nextInt(within)).toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
