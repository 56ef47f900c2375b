package org.xingtan.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xingtan.printed.ComparedTable;
import org.xingtan.printed.Counted;
import org.xingtan.printed.Figure;

/// The tables of `reference/` beside their print, made of the CSV files alone.
final class ReferencePrint {
  static final LocalDate SUMMARY_DAY = LocalDate.of(2021, 8, 19);

  /// A line of a CSV file by its header.
  private record Line(Map<String, String> cells) {
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    @Nullable String print(String column) {
      return cells.get(column);
    }
  }

  private ReferencePrint() {}

  static ComparedTable programmeByArea() throws IOException {
    Printed table = Printed.table("programme-by-area");
    for (Line line : lines("2017-table1-programme-by-area")) {
      String area = line.text("area");
      row(table, area);
      Figure.Count teachers = at(line, "full_time_teachers", "HEADCOUNT/H", "COUNTED", area);
      Figure.Count participants = at(line, "participants", "IT1", "PARTICIPATED", area);
      Figure.Count graduates = at(line, "graduates", "IT1", "COMPLETED", area);
      counts(table, line, "full_time_teachers", teachers);
      counts(table, line, "participants", participants);
      rates(table, line, "participation_rate", participants, teachers);
      counts(table, line, "graduates", graduates);
      rates(table, line, "graduation_rate", graduates, teachers);
    }
    return table.done();
  }

  static ComparedTable periodBySubject() throws IOException {
    Printed table = Printed.table("period-by-subject");
    for (Line line : lines("2017-table2-period-1702-by-subject")) {
      if (line.text("subject").equals("总计")) {
        table.none();
        funnel(table, 1081, 912, 315, "NONE", new Line(Map.of()));
        table.total();
        funnel(table, 14_152, 11_788, 2793, "", line);
      } else {
        table.part(line.text("subject"));
        funnel(
            table,
            number(line, "selected"),
            number(line, "participants"),
            number(line, "completed"),
            line.text("subject"),
            line);
      }
    }
    return table.done();
  }

  private static void funnel(
      Printed table, long selected, long studying, long completed, String subject, Line line) {
    Figure.Count first = subject("SELECTED", selected, subject);
    Figure.Count second = subject("STARTED", studying, subject);
    Figure.Count third = subject("COMPLETED", completed, subject);
    counts(table, line, "selected", first);
    counts(table, line, "participants", second);
    rates(table, line, "participation_rate", second, first);
    counts(table, line, "completed", third);
    rates(table, line, "completion_rate", third, second);
  }

  private static Figure.Count subject(String measure, long count, String subject) {
    Counted whole = Counted.of("IT1/1702", measure);
    return new Figure.Count(
        count, subject.isEmpty() ? whole : whole.cutBy(Counted.Dimension.SUBJECT, subject));
  }

  static ComparedTable periodByCommunity() throws IOException {
    Printed table = Printed.table("period-by-community");
    for (Line line : lines("2017-table3-period-1702-by-community")) {
      String part = line.text("community").equals("学习社区") ? "LEARNING" : "RESEARCH";
      table.single(part);
      Figure.Count selected = at(line, "selected", "IT1/1702/" + part, "SELECTED", "");
      Figure.Count studying = at(line, "participants", "IT1/1702/" + part, "STARTED", "");
      Figure.Count completed = at(line, "completed", "IT1/1702/" + part, "COMPLETED", "");
      counts(table, line, "selected", selected);
      counts(table, line, "participants", studying);
      rates(table, line, "participation_rate", studying, selected);
      counts(table, line, "completed", completed);
      rates(table, line, "completion_rate", completed, studying);
    }
    return table.done();
  }

  static ComparedTable assistantsByArea() throws IOException {
    Printed table = Printed.table("assistants-by-area");
    for (Line line : lines("2017-table4-research-assistants-by-area")) {
      row(table, line.text("area"));
      counts(
          table,
          line,
          "research_assistants",
          at(line, "research_assistants", "IT1/1702", "ASSISTANT", line.text("area")));
    }
    return table.done();
  }

  static ComparedTable assessmentByArea() throws IOException {
    Printed table = Printed.table("assessment-by-area");
    for (Line line : lines("2017-table5-development-assessment-by-area")) {
      String area = line.text("area");
      row(table, area);
      table.cell(
          "window",
          line.text("window"),
          new Figure.Words(line.text("window"), line.text("window")));
      counts(table, line, "expected", at(line, "expected", "ASSESSMENT/DA", "DUE", area));
      counts(table, line, "completed", at(line, "completed", "ASSESSMENT/DA", "COMPLETED", area));
    }
    return table.done();
  }

  static ComparedTable it2(String period) throws IOException {
    String run = "IT2/" + period;
    boolean pilot = period.equals("2002");
    Printed table = Printed.table("SUMMARY", "it2-by-area", period, SUMMARY_DAY);
    for (Line line :
        lines(pilot ? "2021-it2-pilot-schools-by-area" : "2021-it2-period-2101-by-area")) {
      String area = line.text("area");
      row(table, area);
      Figure.Count expected = at(line, "expected", run, "DUE", area);
      Figure.Count participants = at(line, "participants", run, "REGISTERED", area);
      counts(table, line, "expected", expected);
      counts(table, line, "participants", participants);
      rates(table, line, "participation_rate", participants, expected);
      part(table, line, expected, run + "/ONLINE_STUDY", "courses_selected", "online_study");
      part(table, line, expected, run + "/SCHOOL_PRACTICE", "workshop_selected", "school_practice");
      abilities(table, line, expected, run + "/MICRO_ABILITY");
    }
    return table.done();
  }

  private static void part(
      Printed table,
      Line line,
      Figure.Count expected,
      String context,
      String selected,
      String name) {
    String area = line.text("area");
    Figure.Count completed = at(line, name + "_completed", context, "COMPLETED", area);
    counts(table, line, selected, at(line, selected, context, "SELECTED", area));
    counts(table, line, name + "_completed", completed);
    rates(table, line, name + "_rate", completed, expected);
  }

  private static void abilities(Printed table, Line line, Figure.Count expected, String context) {
    String area = line.text("area");
    Figure.Count certified = at(line, "micro_ability_certified", context, "CERTIFIED", area);
    counts(
        table,
        line,
        "micro_ability_submitted",
        at(line, "micro_ability_submitted", context, "SUBMITTED", area));
    counts(table, line, "micro_ability_certified", certified);
    rates(table, line, "micro_ability_rate", certified, expected);
  }

  static Figure.Count award(long count, String measure) {
    return new Figure.Count(
        count, new Counted("AWARD/AWARD-2017", measure, "ACHIEVEMENT", List.of()));
  }

  static Figure.Count count(long count, String context, String measure) {
    return Printed.persons(count, context, measure);
  }

  private static void row(Printed table, String area) {
    if (whole(area)) {
      table.total();
    } else {
      table.part(area);
    }
  }

  private static boolean whole(String area) {
    return area.isEmpty() || area.equals("合计") || area.equals("总计");
  }

  private static Figure.Count at(
      Line line, String column, String context, String measure, String area) {
    Counted counted = Counted.of(context, measure);
    return new Figure.Count(
        number(line, column), whole(area) ? counted : counted.cutBy(Counted.Dimension.AREA, area));
  }

  private static void counts(Printed table, Line line, String column, Figure.Count count) {
    table.cell(column, line.print(column), count);
  }

  private static void rates(
      Printed table, Line line, String column, Figure.Count numerator, Figure.Count denominator) {
    table.cell(column, line.print(column + "_printed"), new Figure.Rate(numerator, denominator));
  }

  private static long number(Line line, String column) {
    return Long.parseLong(line.text(column));
  }

  private static List<Line> lines(String file) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            ReferencePrint.class.getResourceAsStream("/reference/" + file + ".csv"), file)) {
      List<String> text =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] header = text.getFirst().split(",");
      List<Line> lines = new ArrayList<>();
      for (String row : text.subList(1, text.size())) {
        String[] cells = row.split(",", -1);
        Map<String, String> line = new LinkedHashMap<>();
        for (int column = 0; column < header.length; column++) {
          line.put(header[column], cells[column]);
        }
        lines.add(new Line(line));
      }
      return lines;
    }
  }
}
