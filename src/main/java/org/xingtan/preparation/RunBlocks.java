package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.preparation.PeriodPage.Fact;
import org.xingtan.preparation.PeriodPage.Link;
import org.xingtan.programme.Limit;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Window;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.web.Caller;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// A programme within a period, as the period's page shows it.
@Component
class RunBlocks {
  private final PreparationStore store;
  private final Areas areas;

  RunBlocks(PreparationStore store, Areas areas) {
    this.store = store;
    this.areas = areas;
  }

  PeriodPage.Run of(RunSetUp run, Identity identity, Words words) {
    boolean mayWrite = identity.role() == Caller.CITY_OFFICE && !run.state().equals("CLOSED");
    return new PeriodPage.Run(
        run.key().programmeName(),
        facts(run, identity.scope(), words),
        mayWrite ? links(run, words) : List.of(),
        windows(run, areas.all(), words),
        parts(run, words));
  }

  private List<Fact> facts(RunSetUp run, Scope scope, Words words) {
    List<Fact> facts = new ArrayList<>();
    String due =
        run.state().equals("DRAFT")
            ? words.of("preparation.due.draft")
            : Integer.toString(store.due(run.key().run(), scope));
    facts.add(new Fact(words.of("preparation.population"), Show.population(run.rules(), words)));
    facts.add(
        new Fact(words.of("preparation.reference-day"), run.rules().referenceDay().toString()));
    facts.add(new Fact(words.of("preparation.due"), due));
    facts.add(
        new Fact(
            words.of("preparation.participation"),
            words.of("preparation.participation." + run.rules().participation())));
    facts.add(
        new Fact(
            words.of("preparation.completion"),
            words.of("preparation.completion." + run.rules().completion())));
    facts.add(new Fact(words.of("preparation.fee"), Show.fee(run.fee(), words)));
    for (Limit limit : run.limits()) {
      String label =
          limit.part() == null
              ? words.of("preparation.limit.all")
              : words.of("preparation.limit.of", limit.part());
      facts.add(new Fact(label, Show.limit(limit, words)));
    }
    facts.add(new Fact(words.of("preparation.staff"), staff(run, scope, words)));
    return facts;
  }

  private String staff(RunSetUp run, Scope scope, Words words) {
    return store.duties(run.key().run(), scope).stream()
        .map(duty ->
            words.of(
                "preparation.staff.of",
                words.of("preparation.duty." + duty.role()),
                duty.posts(),
                duty.persons()))
        .reduce((one, other) -> words.of("preparation.and", one, other))
        .orElse(words.of("preparation.staff.nobody"));
  }

  private static List<Link> links(RunSetUp run, Words words) {
    return Stream.concat(
            Stream.of("sections", "rules", "windows", "limits", "fee", "selection")
                .map(
                    what -> new Link(words.of("preparation.edit." + what), Address.run(run, what))),
            Stream.of(new Link(words.of("preparation.edit.seats"), Address.seats(run))))
        .toList();
  }

  /// One line for all areas, one for each that differs; a common window shows where an area has none of its own.
  static PlainTable windows(RunSetUp run, List<Area> areas, Words words) {
    List<PlainTable.Row> rows = new ArrayList<>();
    if (!run.windows().isEmpty()) {
      rows.add(row(run, null, words.of("preparation.all-areas"), words));
    }
    areas.stream()
        .filter(area -> run.windows().stream().anyMatch(w -> area.code().equals(w.area())))
        .forEach(area -> rows.add(row(run, area.code(), area.name(), words)));
    return new PlainTable(
        words.of("preparation.windows"),
        Stream.concat(
                Stream.of(words.of("preparation.area")),
                Stream.of(Window.Kind.values()).map(kind -> words.of("preparation.window." + kind)))
            .toList(),
        rows,
        words.of("preparation.windows.empty"));
  }

  private static PlainTable.Row row(
      RunSetUp run, @Nullable String area, String label, Words words) {
    return new PlainTable.Row(
        Cell.word(label),
        Stream.of(Window.Kind.values())
            .map(kind ->
                window(run, kind, area)
                    .map(window -> text(window, words))
                    .orElse(words.of(area == null ? "preparation.none" : "preparation.as-all")))
            .map(text -> new Cell(text.replace(" – ", " –\n"), null, "window"))
            .toList());
  }

  private static String text(Window window, Words words) {
    return window.reason() == null
        ? Show.window(window)
        : words.of("preparation.with", Show.window(window), window.reason());
  }

  private static Optional<Window> window(RunSetUp run, Window.Kind kind, @Nullable String area) {
    return run.windows().stream()
        .filter(window -> window.kind() == kind && Objects.equals(window.area(), area))
        .findFirst();
  }

  private PlainTable parts(RunSetUp run, Words words) {
    List<PlainTable.Row> rows =
        store.parts(run.key().run()).stream()
            .map(part ->
                PlainTable.Row.of(
                    Cell.of(part.name()),
                    Cell.of(
                        words.of(
                            "preparation.part.rule-of." + part.rule(),
                            Show.number(part.minimum(), words))),
                    Cell.number(part.courses()),
                    Cell.number(part.sections()),
                    part.seats() == null
                        ? Cell.of(words.of("preparation.seats.unlimited"))
                        : Cell.number(part.seats())))
            .toList();
    return PlainTable.of(
        words.of("preparation.parts"),
        words.of("preparation.parts.empty"),
        rows,
        words.of("preparation.part"),
        words.of("preparation.part.rule"),
        words.of("preparation.courses"),
        words.of("preparation.sections"),
        words.of("preparation.seats"));
  }
}
