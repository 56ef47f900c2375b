package org.xingtan.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xingtan.figure.Candidate.Field;
import org.xingtan.figure.Candidate.Label;
import org.xingtan.figure.FigureReference.Choice;
import org.xingtan.figure.FigureReference.Name;
import org.xingtan.figure.FigureReference.Source;
import org.xingtan.figure.FigureReference.Wording;
import org.xingtan.statistics.Bilingual;
import org.xingtan.statistics.Cut;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.PeriodRun;
import org.xingtan.statistics.TableDefinition;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.statistics.Tables;

/// Everything that can be named in a period, made of definitions and names; nothing is read for it.
final class Candidates {
  static final String WHOLE_CITY = "全市 全部 合计 总计 总数 city total all everybody whole";
  private static final String TOTAL = "TOTAL";
  private static final int FIGURE = 4;
  private static final int ROW = 4;
  private static final int TABLE = 1;
  private static final int KIND = 6;

  private final Map<String, IndicatorDefinition> indicators;
  private final List<NameStore.Named> names;
  private final Phrases phrases;

  /// Words of the message files in both languages.
  interface Phrases {
    Bilingual of(String key);
  }

  Candidates(List<IndicatorDefinition> indicators, List<NameStore.Named> names, Phrases phrases) {
    this.indicators =
        indicators.stream()
            .collect(
                Collectors.toMap(IndicatorDefinition::code, one -> one, (earlier, later) -> later));
    this.names = names;
    this.phrases = phrases;
  }

  /// @param own whether it is the period of the issue, which references need not name
  List<Candidate> of(Tables.Offer offer, String period, boolean own) {
    Optional<PeriodRun> run =
        offer.runs().stream().filter(one -> one.period().code().equals(period)).findFirst();
    if (run.isEmpty()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    for (Cut cut : offer.table().layout().cuts()) {
      if (cut != Cut.SCHOOL) {
        all.addAll(new OfCut(offer.table(), run.get(), cut, own ? null : period).all());
      }
    }
    return all;
  }

  private record RowName(String code, Bilingual name, @Nullable Bilingual group) {}

  private final class OfCut {
    private final TableDefinition table;
    private final PeriodRun run;
    private final Cut cut;
    private final boolean usual;
    private final Source source;

    OfCut(TableDefinition table, PeriodRun run, Cut cut, @Nullable String period) {
      this.table = table;
      this.run = run;
      this.cut = cut;
      this.usual = cut == table.usualCut();
      this.source = new Source(table.code(), period, null, null, usual ? null : cut, Filters.NONE);
    }

    List<Candidate> all() {
      List<Candidate> all = new ArrayList<>();
      for (TableDefinition.Column column : table.columns()) {
        for (RowName row : rows()) {
          cell(row, column).ifPresent(all::add);
        }
        if (column.indicator() != null && cut != Cut.INDICATOR) {
          all.add(list(column));
        }
      }
      if (usual) {
        all.add(whole());
      }
      return all;
    }

    private Optional<Candidate> cell(RowName row, TableDefinition.Column column) {
      String code = cut == Cut.INDICATOR ? indicatorOf(row.code()) : column.indicator();
      IndicatorDefinition indicator = code == null ? null : indicators.get(code);
      if (indicator == null || column.textSource() != null) {
        return Optional.empty();
      }
      boolean everybody = row.code().equals(TOTAL) || cut == Cut.COMMUNITY || cut == Cut.INDICATOR;
      Bilingual figure = indicator.texts().name();
      Bilingual rowName =
          cut == Cut.INDICATOR ? phrases.of("figure.search.whole-city") : row.name();
      List<Field> fields = new ArrayList<>(where());
      fields.add(Field.of(figure, FIGURE));
      fields.add(Field.of(column.heading(), FIGURE));
      fields.add(Field.of(column.group(), FIGURE - 1));
      fields.add(Field.of(row.name(), ROW));
      fields.add(new Field(row.code().toLowerCase(Locale.ROOT).replace('_', ' '), ROW));
      fields.add(Field.of(row.group(), TABLE));
      fields.add(new Field(everybody ? WHOLE_CITY : "", ROW));
      return Optional.of(
          new Candidate(
              new FigureReference.Cell(source, row.code(), column.code(), FigureFormat.USUAL),
              new Label(figure, rowName, title()),
              same(indicator, row, everybody),
              usual,
              fields));
    }

    private String same(IndicatorDefinition indicator, RowName row, boolean everybody) {
      return indicator.code() + " " + (everybody && cut != Cut.COMMUNITY ? TOTAL : row.code());
    }

    private Candidate list(TableDefinition.Column column) {
      Choice choice = new Choice(List.of(), Choice.Order.LARGEST, null, null);
      Bilingual kind = phrases.of("figure.search.list." + cut);
      return other(
          new FigureReference.RankList(source, column.code(), choice, Wording.USUAL),
          column.heading(),
          kind,
          column.group());
    }

    private Candidate whole() {
      TableDefinition.Column first = table.columns().getFirst();
      FigureReference reference =
          table.layout().bars()
              ? new FigureReference.Chart(source, first.code())
              : new FigureReference.WholeTable(source, List.of());
      return other(
          reference,
          table.texts().name(),
          phrases.of("figure.search." + (table.layout().bars() ? "chart" : "table")),
          null);
    }

    private Candidate other(
        FigureReference reference, Bilingual name, Bilingual kind, @Nullable Bilingual group) {
      List<Field> fields = new ArrayList<>(where());
      fields.add(Field.of(name, FIGURE - 1));
      fields.add(Field.of(group, FIGURE - 1));
      fields.add(Field.of(kind, KIND));
      return new Candidate(
          reference, new Label(name, kind, title()), reference.text(), false, fields);
    }

    private List<Field> where() {
      return List.of(
          Field.of(table.texts().name(), TABLE),
          Field.of(title(), TABLE),
          new Field(table.code().replace('-', ' '), TABLE),
          new Field(run.period().code() + " " + run.period().name(), TABLE),
          new Field(
              run.programme().name() + " " + run.programme().code().toLowerCase(Locale.ROOT),
              TABLE));
    }

    private Bilingual title() {
      Bilingual title = table.texts().title();
      return new Bilingual(run.title(title.chinese()), run.title(title.english()));
    }

    private @Nullable String indicatorOf(String row) {
      return table.rows().stream()
          .filter(one -> one.code().equals(row))
          .map(TableDefinition.Row::indicator)
          .findFirst()
          .orElse(null);
    }

    private List<RowName> rows() {
      List<RowName> rows = new ArrayList<>();
      if (table.layout().total() && cut != Cut.INDICATOR) {
        rows.add(new RowName(TOTAL, phrases.of("figure.search.whole-city"), null));
      }
      switch (cut) {
        case AREA -> named(Name.Kind.AREA, rows);
        case SUBJECT -> named(Name.Kind.SUBJECT, rows);
        case OWNERSHIP -> {
          rows.add(new RowName("PUBLIC", phrases.of("statistics.ownership.PUBLIC"), null));
          rows.add(new RowName("PRIVATE", phrases.of("statistics.ownership.PRIVATE"), null));
        }
        case COMMUNITY ->
            run.parts()
                .forEach(part -> rows.add(new RowName(part.code(), plain(part.name()), null)));
        case INDICATOR ->
            table
                .rows()
                .forEach(row -> rows.add(new RowName(row.code(), rowName(row), row.group())));
        case SCHOOL -> {}
      }
      return rows;
    }

    private Bilingual rowName(TableDefinition.Row row) {
      IndicatorDefinition indicator = indicators.get(row.indicator());
      return indicator == null ? new Bilingual("", "") : indicator.texts().name();
    }

    private void named(Name.Kind kind, List<RowName> rows) {
      names.stream()
          .filter(named -> named.kind() == kind)
          .forEach(named -> rows.add(new RowName(named.code(), plain(named.name()), null)));
    }
  }

  /// Names that are data stand in one language.
  private static Bilingual plain(String name) {
    return new Bilingual(name, name);
  }

  /// The best of each figure, best first.
  static List<Candidate> best(List<Candidate> all, List<String> words, int most) {
    Map<String, Candidate> first = new LinkedHashMap<>();
    record Scored(Candidate candidate, double score) {}
    all.stream()
        .map(candidate -> new Scored(candidate, candidate.score(words)))
        .filter(scored -> scored.score() > 0)
        .sorted((one, other) -> Double.compare(other.score(), one.score()))
        .forEach(scored -> first.putIfAbsent(scored.candidate().same(), scored.candidate()));
    return first.values().stream().limit(most).toList();
  }
}
