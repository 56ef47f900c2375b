package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.RowKind;
import org.xingtan.statistics.TableDefinition.TextSource;

/// The rows of a table before they are filled.
@Component
class Frames {
  static final int SCHOOLS_ON_A_PAGE = 50;
  private static final Bilingual NOTHING = new Bilingual("", "");

  private final Definitions definitions;
  private final RowKeyStore keys;
  private final Fitting fitting;
  private final Labels labels;

  Frames(Definitions definitions, RowKeyStore keys, Fitting fitting, Labels labels) {
    this.definitions = definitions;
    this.keys = keys;
    this.fitting = fitting;
    this.labels = labels;
  }

  List<Frame> of(Plan plan, List<Column> columns) {
    return switch (plan.cut()) {
      case COMMUNITY -> parts(plan, columns);
      case INDICATOR -> figures(plan, columns);
      case AREA -> people(plan, columns, areas(plan));
      case SUBJECT -> people(plan, columns, subjects(plan));
      case SCHOOL -> people(plan, columns, keys.schools(plan.selection(), plan.scope()));
      case OWNERSHIP -> people(plan, columns, ownerships(plan));
    };
  }

  /// These schools, in this order.
  List<Frame> ofSchools(Plan plan, List<Column> columns, List<Integer> schools) {
    return people(plan, columns, keys.schools(schools, plan.scope()));
  }

  private List<Frame> people(Plan plan, List<Column> columns, List<RowKey> rows) {
    Map<Integer, RowKeyStore.Window> windows = windows(plan, columns);
    List<@Nullable IndicatorDefinition> indicators = new ArrayList<>();
    columns.forEach(column -> indicators.add(column.indicator()));
    List<Frame> frames = new ArrayList<>();
    for (RowKey row : rows) {
      List<Cell.@Nullable Text> texts = windowTexts(columns, windows.get(row.key()));
      Bilingual label = label(row, plan.cut());
      frames.add(new Frame(row.code(), label, RowKind.BODY, null, row.key(), indicators, texts));
    }
    for (RowKind kind : List.of(RowKind.SUBTOTAL, RowKind.NONE, RowKind.TOTAL)) {
      Bilingual label = label(kind, plan.cut());
      frames.add(
          new Frame(kind.name(), label, kind, null, 0, indicators, windowTexts(columns, null)));
    }
    return frames;
  }

  private Bilingual label(RowKey row, Cut cut) {
    return cut == Cut.OWNERSHIP
        ? labels.of("statistics.ownership." + row.code())
        : new Bilingual(row.name(), row.name());
  }

  private Bilingual label(RowKind kind, Cut cut) {
    return labels.of("statistics.row." + (kind == RowKind.NONE ? cut + "." : "") + kind);
  }

  private List<Frame> parts(Plan plan, List<Column> columns) {
    return plan.run().parts().stream()
        .map(part -> {
          List<@Nullable IndicatorDefinition> indicators = new ArrayList<>();
          columns.forEach(column ->
              indicators.add(
                  indicator(column.definition().indicator(), plan, plan.run(), part.code())));
          return new Frame(
              part.code(),
              new Bilingual(part.name(), part.name()),
              RowKind.BODY,
              null,
              0,
              indicators,
              windowTexts(columns, null));
        })
        .toList();
  }

  private List<Frame> figures(Plan plan, List<Column> columns) {
    List<Frame> frames = new ArrayList<>();
    for (TableDefinition.Row row : plan.definition().rows()) {
      firstFitting(plan, row).ifPresent(run -> frames.add(figure(plan, columns, row, run)));
    }
    return frames;
  }

  private Optional<PeriodRun> firstFitting(Plan plan, TableDefinition.Row row) {
    return plan.runs().stream().filter(run -> fitting.fits(row, run)).findFirst();
  }

  private Frame figure(Plan plan, List<Column> columns, TableDefinition.Row row, PeriodRun run) {
    IndicatorDefinition indicator = indicator(row.indicator(), plan, run, null);
    List<@Nullable IndicatorDefinition> indicators = new ArrayList<>();
    List<Cell.@Nullable Text> texts = new ArrayList<>();
    for (Column column : columns) {
      boolean unit = column.definition().textSource() == TextSource.UNIT;
      indicators.add(unit ? null : indicator);
      texts.add(unit && indicator != null ? unit(indicator) : null);
    }
    return new Frame(
        row.code(),
        indicator == null ? NOTHING : indicator.texts().name(),
        row.total() ? RowKind.TOTAL : RowKind.BODY,
        row.group(),
        0,
        indicators,
        texts);
  }

  private Cell.Text unit(IndicatorDefinition indicator) {
    String name = indicator.rate() ? "RATE" : indicator.unit().name();
    return new Cell.Text(labels.of("statistics.unit." + name), name);
  }

  private @Nullable IndicatorDefinition indicator(
      @Nullable String code, Plan plan, PeriodRun run, @Nullable String part) {
    return code == null ? null : definitions.indicator(code, plan.asOf().lastDay()).in(run, part);
  }

  private List<RowKey> areas(Plan plan) {
    Integer wanted = plan.selection().area();
    List<RowKey> areas =
        keys.areas(plan.scope()).stream()
            .filter(area -> wanted == null || wanted == area.key())
            .toList();
    return plan.definition().layout().directFirst()
        ? areas.stream().sorted(Comparator.comparing(RowKey::direct).reversed()).toList()
        : areas;
  }

  private List<RowKey> subjects(Plan plan) {
    Integer wanted = plan.selection().subject();
    return keys.subjects().stream()
        .filter(subject -> wanted == null || wanted == subject.key())
        .toList();
  }

  private static List<RowKey> ownerships(Plan plan) {
    Integer wanted = plan.selection().ownership();
    return List.of(
            new RowKey(Selection.PUBLIC, "PUBLIC", "", false),
            new RowKey(Selection.PRIVATE, "PRIVATE", "", false))
        .stream()
        .filter(row -> wanted == null || wanted == row.key())
        .toList();
  }

  private Map<Integer, RowKeyStore.Window> windows(Plan plan, List<Column> columns) {
    String assessment = plan.run().assessment();
    boolean wanted =
        columns.stream()
            .anyMatch(column -> column.definition().textSource() == TextSource.ASSESSMENT_WINDOW);
    return wanted && assessment != null ? keys.windows(assessment) : Map.of();
  }

  private List<Cell.@Nullable Text> windowTexts(
      List<Column> columns, RowKeyStore.@Nullable Window window) {
    if (window == null) {
      return Collections.nCopies(columns.size(), null);
    }
    Cell.Text text =
        new Cell.Text(
            labels.window(window.opensOn(), window.closesOn()), window.opensOn().toString());
    List<Cell.@Nullable Text> texts = new ArrayList<>();
    columns.forEach(column -> texts.add(column.definition().textSource() == null ? null : text));
    return texts;
  }
}
