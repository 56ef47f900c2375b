package org.xingtan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.commandline.Command;
import org.xingtan.commandline.Commands;
import org.xingtan.identity.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reference city, taken in through the public commands, and its tables beside what was printed.
final class CityTables {
  private final Tables tables;
  private final Commands commands;
  private final JdbcClient jdbc;
  private final Map<String, String> codes = new HashMap<>(Map.of("合计", "TOTAL", "总计", "TOTAL"));

  CityTables(Tables tables, Commands commands, JdbcClient jdbc) {
    this.tables = tables;
    this.commands = commands;
    this.jdbc = jdbc;
  }

  void load(String folder, String... size) {
    List<String> city = new ArrayList<>(List.of(folder, "--today", "2026-11-22"));
    city.addAll(List.of(size));
    run("city", city);
    run("import", List.of(folder));
    jdbc.sql(
            """
            select name, code from roster.area
            union select short_name, code from roster.area
            union select name, code from roster.subject
            union select a.alias, s.code from roster.subject_alias a join roster.subject s on s.id = a.subject_id
            union select name, code from programme.part
            """)
        .query((row, number) -> codes.put(row.getString("name"), row.getString("code")))
        .list();
  }

  private void run(String command, List<String> arguments) {
    assertThat(exit(command, arguments, new ByteArrayOutputStream())).isEqualTo(Command.DONE);
  }

  private int exit(String command, List<String> arguments, ByteArrayOutputStream said) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit = commands.run(command, arguments, stream, stream);
    assertThat(exit)
        .as("%s: %s", command, said.toString(StandardCharsets.UTF_8))
        .isIn(Command.DONE, Command.REFUSED);
    return exit;
  }

  /// What the audit prints where kept counts and a recount differ; its last line counts them.
  List<String> audit(String day) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    exit("audit", List.of(day), said);
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /// Lines `rule table/period row column printed` of the check report over a publication.
  List<String> findings(String publication, String... severities) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    exit("check", List.of(publication, "--format", "json"), said);
    List<String> lines = new ArrayList<>();
    for (JsonNode finding : JsonMapper.builder().build().readTree(said.toByteArray())) {
      if (List.of(severities).contains(finding.get("severity").asString())) {
        lines.add(
            Stream.of("rule", "table", "period", "row", "column", "printed")
                .map(name -> finding.get(name).asString())
                .collect(Collectors.joining(" ")));
      }
    }
    return lines;
  }

  StatisticsTable read(String table, String period, String asOf) {
    return (StatisticsTable)
        tables.read(TableRequest.of(table, period, AsOf.day(LocalDate.parse(asOf))), Scope.city());
  }

  BigDecimal figure(String period, String asOf, String row) {
    return ((Cell.Count) keyFigure(period, asOf, row)).value();
  }

  Cell keyFigure(String period, String asOf, String row) {
    return read("period-key-figures", period, asOf).cell(row, "value").orElseThrow();
  }

  static BigDecimal count(StatisticsTable table, String row, String column) {
    return ((Cell.Count) table.cell(row, column).orElseThrow()).value();
  }

  /// Where a table differs from its print: counts always, rates except the totals of 2021, which were printed wrong.
  List<String> differences(String resource, StatisticsTable table) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Map<String, String> line : lines(resource)) {
      String label = line.values().iterator().next();
      line.forEach((column, printed) -> {
        String difference = difference(table, row(table, label), column, printed);
        if (!difference.isEmpty()) {
          differences.add(label + " " + column + ": " + difference);
        }
      });
    }
    return differences;
  }

  /// The printed total by subject left out those without one.
  private String row(StatisticsTable table, String label) {
    String code = Objects.requireNonNull(codes.get(label), label);
    boolean withoutSome = table.row("SUBTOTAL").isPresent();
    return table.cut() == Cut.SUBJECT && code.equals("TOTAL") && withoutSome ? "SUBTOTAL" : code;
  }

  private static String difference(
      StatisticsTable table, String row, String column, String printed) {
    boolean rate = column.endsWith("_printed");
    int place = table.place(column.replace("_printed", ""));
    boolean wrongInPrint = row.equals("TOTAL") && table.definition().code().equals("it2-by-area");
    if (place < 0 || (rate && wrongInPrint)) {
      return "";
    }
    Cell cell = table.row(row).orElseThrow().cells().get(place);
    String ours = new Printing(printed.contains(".") ? 2 : 0, "capped").text(cell, true);
    boolean dash = cell instanceof Cell.NotRecorded && printed.equals("-");
    return ours.equals(printed) || dash ? "" : "printed " + printed + ", counted " + ours;
  }

  static List<Map<String, String>> lines(String resource) throws IOException {
    try (InputStream in = CityTables.class.getResourceAsStream(resource)) {
      List<String> text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .lines()
              .toList();
      String[] header = text.getFirst().split(",");
      return text.stream().skip(1).map(line -> line(header, line.split(","))).toList();
    }
  }

  private static Map<String, String> line(String[] header, String[] values) {
    Map<String, String> line = new LinkedHashMap<>();
    for (int place = 0; place < header.length; place++) {
      line.put(header[place], values[place]);
    }
    return line;
  }
}
