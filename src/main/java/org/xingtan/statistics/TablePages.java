package org.xingtan.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.TablePage.Field;
import org.xingtan.statistics.TablePage.Link;
import org.xingtan.statistics.TableRequest.Filters;
import org.xingtan.time.CityTime;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a table.
@Component
class TablePages {
  private final Tables tables;
  private final RowKeyStore keys;
  private final Clock clock;

  TablePages(Tables tables, RowKeyStore keys, Clock clock) {
    this.tables = tables;
    this.keys = keys;
    this.clock = clock;
  }

  TablePage page(StatisticsTable table, Printing printing, Scope scope, Shell shell) {
    Words words = shell.words();
    Notes notes = new Notes(words);
    String title = table.title(words.chinese());
    return new TablePage(
        shell.withTitle(title),
        new TablePage.Title(
            number(table.definition(), words), title, notes.asOf(table.request().asOf())),
        table.empty() ? words.of("statistics.empty", notes.asOf(table.request().asOf())) : null,
        new Grids(words, printing).of(table),
        notes.under(table),
        choices(table, printing, scope, words),
        links(table, words));
  }

  static String number(TableDefinition table, Words words) {
    return words.of(
        table.layout().bars() ? "statistics.figure-number" : "statistics.table-number",
        table.ordinal());
  }

  private TablePage.Choices choices(
      StatisticsTable table, Printing printing, Scope scope, Words words) {
    TableRequest request = table.request();
    return new TablePage.Choices(
        "/tables/" + request.table(),
        request.asOf().text(),
        request.asOf().day() == null,
        fields(table, printing, scope, words),
        hidden(request),
        moments(table, words),
        cuts(table, words),
        views(request, words));
  }

  private List<Field> fields(StatisticsTable table, Printing printing, Scope scope, Words words) {
    List<Field> fields = new ArrayList<>();
    fields.add(periods(table, words));
    Filters filters = table.request().filters();
    if (scope.kind() == Scope.Kind.CITY) {
      fields.add(field("area", filters.area(), keys.areas(scope), words));
    }
    fields.add(field("subject", filters.subject(), keys.subjects(), words));
    if (scope.kind() != Scope.Kind.SCHOOL) {
      fields.add(ownership(filters.ownership(), words));
    }
    fields.add(
        new Field(
            "over",
            words.of("statistics.over"),
            List.of(
                new Choice("", words.of("statistics.over.true"), !printing.capped()),
                new Choice("capped", words.of("statistics.over.capped"), printing.capped()))));
    return fields;
  }

  private static List<Link> views(TableRequest request, Words words) {
    return List.of(
        new Link(words.of("statistics.view.table"), TableAddress.of(request), true),
        new Link(words.of("statistics.view.chart"), TableAddress.below(request, "chart"), false),
        new Link(
            words.of("statistics.view.progress"), TableAddress.below(request, "progress"), false));
  }

  private static List<TablePage.Hidden> hidden(TableRequest request) {
    List<TablePage.Hidden> hidden = new ArrayList<>();
    Cut by = request.by();
    if (by != null) {
      hidden.add(new TablePage.Hidden("by", by.name().toLowerCase(Locale.ROOT)));
    }
    String school = request.filters().school();
    if (school != null) {
      hidden.add(new TablePage.Hidden("school", school));
    }
    TableRequest.Sort sort = request.sort();
    if (sort != null) {
      hidden.add(new TablePage.Hidden("sort", sort.text()));
    }
    return hidden;
  }

  /// A choice is a period with its programme, for a period may have several that fit.
  private Field periods(StatisticsTable table, Words words) {
    TableRequest request = table.request();
    List<Choice> options =
        runs(tables.offered(table.definition())).stream()
            .map(run -> option(run, request, words))
            .toList();
    return new Field("period", words.of("statistics.period"), options);
  }

  private static Choice option(PeriodRun run, TableRequest request, Words words) {
    String period = run.period().code();
    String programme = run.programme().code();
    return new Choice(
        period + ":" + programme,
        words.of("statistics.period-of", period, run.programme().shortName()),
        period.equals(request.period()) && programme.equals(request.programme()));
  }

  private static Field field(
      String name, @Nullable String chosen, List<RowKey> known, Words words) {
    List<Choice> options = new ArrayList<>();
    options.add(new Choice("", words.of("statistics.all"), chosen == null));
    known.forEach(
        key -> options.add(new Choice(key.code(), key.name(), key.code().equals(chosen))));
    return new Field(name, words.of("statistics." + name), options);
  }

  private static Field ownership(@Nullable String chosen, Words words) {
    List<Choice> options = new ArrayList<>();
    options.add(new Choice("", words.of("statistics.all"), chosen == null));
    for (String code : List.of("PUBLIC", "PRIVATE")) {
      options.add(new Choice(code, words.of("statistics.ownership." + code), code.equals(chosen)));
    }
    return new Field("ownership", words.of("statistics.ownership"), options);
  }

  private List<Link> moments(StatisticsTable table, Words words) {
    LocalDate today = CityTime.dayOf(clock.instant());
    LocalDate end = table.run().period().endsOn();
    List<Link> links = new ArrayList<>();
    links.add(moment(table, "statistics.today", today, words));
    if (end.isBefore(today)) {
      links.add(moment(table, "statistics.period-end", end, words));
    }
    return links;
  }

  private static Link moment(StatisticsTable table, String key, LocalDate day, Words words) {
    return new Link(
        words.of(key),
        TableAddress.of(table.request().asOf(AsOf.day(day))),
        day.equals(table.request().asOf().day()));
  }

  private static List<Link> cuts(StatisticsTable table, Words words) {
    List<Cut> cuts = table.definition().layout().cuts();
    return cuts.size() < 2
        ? List.of()
        : cuts.stream()
            .map(cut ->
                new Link(
                    words.of("statistics.by." + cut.name().toLowerCase(Locale.ROOT)),
                    TableAddress.of(table.request().by(cut).sorted(null).page(1)),
                    cut == table.cut()))
            .toList();
  }

  private static TablePage.Links links(StatisticsTable table, Words words) {
    TableRequest request = table.request();
    return new TablePage.Links(
        TableAddress.below(request, "export.xlsx"),
        TableAddress.below(request, "export.csv"),
        TableAddress.below(request, "export.json"),
        table.schools() > Frames.SCHOOLS_ON_A_PAGE ? pager(table, words) : null);
  }

  private static Pager pager(StatisticsTable table, Words words) {
    int page = table.request().page();
    int size = Frames.SCHOOLS_ON_A_PAGE;
    return Pager.of(
        words.of("statistics.pages", page, Math.ceilDiv(table.schools(), size), table.schools()),
        page,
        size,
        table.schools(),
        other -> TableAddress.of(table.request().page(other)));
  }

  /// The start page: every table with the periods it can be read for.
  TableIndexPage index(Shell shell) {
    Words words = shell.words();
    AsOf today = AsOf.day(CityTime.dayOf(clock.instant()));
    List<TableIndexPage.Entry> entries =
        tables.offered().stream()
            .filter(offer -> !offer.runs().isEmpty())
            .map(offer -> entry(offer, today, words))
            .toList();
    return new TableIndexPage(shell.titled("statistics.tables"), entries);
  }

  private static TableIndexPage.Entry entry(Tables.Offer offer, AsOf today, Words words) {
    TableDefinition table = offer.table();
    List<TableIndexPage.Link> periods =
        runs(offer).stream()
            .map(run ->
                new TableIndexPage.Link(
                    words.of(
                        "statistics.period-of", run.period().code(), run.programme().shortName()),
                    TableAddress.of(
                        TableRequest.of(table.code(), run.period().code(), today)
                            .within(run.programme().code()))))
            .toList();
    return new TableIndexPage.Entry(
        number(table, words),
        table.texts().name().in(words),
        table.texts().explanation().in(words),
        periods);
  }

  /// A table of single figures draws on all runs of its period, so that it stands there once.
  private static List<PeriodRun> runs(Tables.Offer offer) {
    return offer.table().usualCut() == Cut.INDICATOR
        ? List.copyOf(
            offer.runs().stream()
                .collect(
                    Collectors.toMap(
                        run -> run.period().code(),
                        run -> run,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values())
        : offer.runs();
  }
}
