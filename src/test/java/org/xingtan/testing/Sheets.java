package org.xingtan.testing;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Column;
import org.xingtan.intake.Intake;
import org.xingtan.intake.Lookup;
import org.xingtan.intake.Problem;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Settlement;
import org.xingtan.time.CityTime;

/// Takes sheets in as an import does, without files: stages the rows, checks, compares, applies, settles, in one transaction. Rows are
/// written as `a|b|c` below a header `column|column|column`; an empty cell is absent.
public final class Sheets {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final JdbcClient jdbc;
  private final Map<String, Intake> intakes;
  private final Map<String, Lookup> lookups;
  private final List<Settlement> settlements;
  private final TransactionTemplate transaction;

  Sheets(ApplicationContext application) {
    this.jdbc = application.getBean(JdbcClient.class);
    this.intakes =
        application.getBeanProvider(Intake.class).stream()
            .collect(toMap(i -> i.sheet().name(), Function.identity()));
    this.lookups =
        application.getBeanProvider(Lookup.class).stream()
            .collect(toMap(Lookup::name, Function.identity()));
    this.settlements = application.getBeanProvider(Settlement.class).orderedStream().toList();
    this.transaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
  }

  /// What came of a sheet; with problems nothing was stored.
  public record Outcome(List<Problem> problems, Changes changes) {
    public List<String> reasons() {
      return problems.stream().map(Problem::reason).toList();
    }

    public List<String> places() {
      return problems.stream().map(p -> p.row() + " " + p.column() + " " + p.reason()).toList();
    }
  }

  /// Merges the rows into what is stored.
  public Outcome load(String sheet, String header, String... rows) {
    return inTransaction(sheet, header, false, rows);
  }

  /// Takes the rows as the whole truth.
  public Outcome replace(String sheet, String header, String... rows) {
    return inTransaction(sheet, header, true, rows);
  }

  /// The stored rows as the sheet would write them, `a|b|c`.
  public List<String> exported(String sheet) {
    var columns = intake(sheet).sheet().columns();
    return jdbc.sql(intake(sheet).exportQuery())
        .query((row, number) -> {
          var cells = new ArrayList<String>();
          for (Column column : columns) {
            cells.add(text(row.getObject(column.name())));
          }
          return String.join("|", cells);
        })
        .list();
  }

  public Intake intake(String sheet) {
    return Objects.requireNonNull(intakes.get(sheet), sheet);
  }

  private Outcome inTransaction(String sheet, String header, boolean complete, String... rows) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var outcome = take(sheet, header, complete, rows);
          if (!outcome.problems().isEmpty()) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private Outcome take(String sheet, String header, boolean complete, String... rows) {
    var intake = intake(sheet);
    stage(intake, header, rows);
    var problems = intake.check(complete, 100);
    var changes = intake.compare();
    if (!problems.isEmpty()) {
      return new Outcome(problems, changes);
    }
    intake.apply(complete);
    if (complete) {
      problems = intake.remove(100);
    }
    if (problems.isEmpty()) {
      settlements.forEach(Settlement::settle);
    }
    return new Outcome(problems, changes);
  }

  private void stage(Intake intake, String header, String... rows) {
    var sheet = intake.sheet();
    var columns = new ArrayList<String>(List.of("row_number bigint"));
    sheet.columns().forEach(column -> columns.addAll(definitions(column)));
    sheet.references().forEach(reference -> columns.add(reference.stagedAs() + " integer"));
    jdbc.sql("drop table if exists pg_temp." + sheet.staging()).update();
    jdbc.sql(
            "create temp table %s (%s) on commit drop"
                .formatted(sheet.staging(), String.join(", ", columns)))
        .update();
    for (int i = 0; i < rows.length; i++) {
      stageRow(intake, i + 2, cells(header, rows[i]));
    }
  }

  private void stageRow(Intake intake, long number, Map<String, String> cells) {
    var values = new LinkedHashMap<String, String>();
    values.put("row_number", String.valueOf(number));
    for (Column column : intake.sheet().columns()) {
      var cell = cells.get(column.name());
      if (cell != null) {
        values.putAll(staged(column, cell));
      }
    }
    for (Reference reference : intake.sheet().references()) {
      var key = key(reference, cells);
      if (key != null) {
        values.put(reference.stagedAs(), key.toString());
      }
    }
    jdbc.sql(
            "insert into pg_temp.%s (%s) values (%s)"
                .formatted(
                    intake.sheet().staging(),
                    String.join(", ", values.keySet().stream().map(Sheets::quoted).toList()),
                    String.join(", ", values.values().stream().map(Sheets::literal).toList())))
        .update();
  }

  /// Nothing is named as soon as one of the cells is empty.
  private @Nullable Integer key(Reference reference, Map<String, String> cells) {
    if (!cells.keySet().containsAll(reference.columns())) {
      return null;
    }
    var code = String.join("/", reference.columns().stream().map(cells::get).toList());
    var lookup = Objects.requireNonNull(lookups.get(reference.lookup()), reference.lookup());
    return Objects.requireNonNull(
        lookup.load().get(code), "no such " + reference.lookup() + ": " + code);
  }

  private static Map<String, String> cells(String header, String row) {
    var names = header.split("\\|", -1);
    var texts = row.split("\\|", -1);
    if (names.length != texts.length) {
      throw new IllegalArgumentException("not as many cells as columns: " + row);
    }
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      if (!texts[i].isEmpty()) {
        cells.put(names[i], texts[i]);
      }
    }
    return cells;
  }

  private static List<String> definitions(Column column) {
    var name = column.name();
    return switch (column.kind()) {
      case TEXT, CHOICE -> List.of(quoted(name) + " text");
      case DAY -> List.of(quoted(name) + " date");
      case MOMENT -> List.of(name + " timestamptz");
      case INTEGER -> List.of(name + " integer");
      case DECIMAL -> List.of(name + " numeric");
      case LIST -> List.of(name + " text[]");
      case IDENTITY_NUMBER, MOBILE ->
          List.of(name + "_cipher bytea", name + "_hash bytea", name + "_masked text");
    };
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static Map<String, String> staged(Column column, String cell) {
    var name = column.name();
    return switch (column.kind()) {
      case LIST -> Map.of(name, "{" + cell.replace(';', ',') + "}");
      case IDENTITY_NUMBER, MOBILE -> {
        var bytes = "\\x" + HexFormat.of().formatHex(cell.getBytes(StandardCharsets.UTF_8));
        yield Map.of(name + "_cipher", bytes, name + "_hash", bytes, name + "_masked", "***");
      }
      default -> Map.of(name, cell);
    };
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String text(@Nullable Object value) {
    try {
      return switch (value) {
        case null -> "";
        case Array list ->
            String.join(";", Stream.of((Object[]) list.getArray()).map(String::valueOf).toList());
        case Timestamp moment ->
            moment.toInstant().atZone(CityTime.ZONE).toLocalDateTime().format(MOMENT);
        case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
        default -> value.toString();
      };
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
