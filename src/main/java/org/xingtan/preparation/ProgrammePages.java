package org.xingtan.preparation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.preparation.PeriodPage.Fact;
import org.xingtan.preparation.PeriodPage.Link;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.Runs;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a programme.
@Component
class ProgrammePages {
  private static final int CHANGES = 50;

  private final Programmes programmes;
  private final Runs runs;
  private final ChangeTables changes;

  ProgrammePages(Programmes programmes, Runs runs, ChangeTables changes) {
    this.programmes = programmes;
    this.runs = runs;
    this.changes = changes;
  }

  /// @param require the form for a new requirement, for those who may change the programme
  ProgrammePage of(ProgrammeSetUp programme, Shell shell, Optional<Fields> require) {
    Words words = shell.words();
    String here = Address.programme(programme.code());
    List<Link> links =
        require.isEmpty()
            ? List.of()
            : List.of(
                new Link(words.of("preparation.edit"), here + "/edit"),
                new Link(words.of("preparation.edit.parts"), here + "/parts"));
    return new ProgrammePage(
        shell.withTitle(programme.name()),
        facts(programme, words),
        links,
        List.of(
            parts(programme, words),
            requirements(programme, words),
            periods(programme, words),
            changes.of(programmes.changes(programme.code(), CHANGES), words)),
        require.orElse(null));
  }

  private static List<Fact> facts(ProgrammeSetUp programme, Words words) {
    String none = words.of("preparation.none");
    return List.of(
        new Fact(words.of("preparation.code"), programme.code()),
        new Fact(words.of("preparation.short-name"), programme.shortName()),
        new Fact(words.of("preparation.begins-on"), programme.beginsOn().toString()),
        new Fact(words.of("preparation.ends-on"), Objects.toString(programme.endsOn(), none)),
        new Fact(
            words.of("preparation.head-count"),
            Objects.requireNonNullElse(programme.headCount(), none)));
  }

  private static PlainTable parts(ProgrammeSetUp programme, Words words) {
    return PlainTable.of(
        words.of("preparation.parts"),
        words.of("preparation.parts.empty"),
        programme.parts().stream()
            .map(part ->
                PlainTable.Row.of(
                    Cell.of(part.name()),
                    Cell.word(part.code()),
                    Cell.number(part.ordinal()),
                    Cell.of(
                        words.of(
                            "preparation.part.rule-of." + part.rule(),
                            Show.number(part.minimum(), words)))))
            .toList(),
        words.of("preparation.part"),
        words.of("preparation.code"),
        words.of("preparation.ordinal"),
        words.of("preparation.part.rule"));
  }

  private PlainTable requirements(ProgrammeSetUp programme, Words words) {
    String none = words.of("preparation.none");
    return PlainTable.of(
        words.of("preparation.requirements"),
        words.of("preparation.requirements.empty"),
        programmes.requirements(programme).stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.of(words.of("preparation.category." + one.category())),
                    Cell.number(one.creditHours()),
                    Cell.word(one.validFrom().toString()),
                    Cell.word(Objects.toString(one.validUntil(), none)),
                    Cell.of(Objects.requireNonNullElse(one.note(), none))))
            .toList(),
        words.of("preparation.category"),
        words.of("preparation.hours"),
        words.of("preparation.valid-from"),
        words.of("preparation.valid-until"),
        words.of("preparation.note"));
  }

  private PlainTable periods(ProgrammeSetUp programme, Words words) {
    return PlainTable.of(
        words.of("preparation.periods.title"),
        words.of("preparation.periods.empty"),
        runs.ofProgramme(programme.code()).stream()
            .map(run ->
                PlainTable.Row.of(
                    Cell.link(run.key().period(), Address.period(run.key().period())),
                    Cell.word(run.beginsOn().toString()),
                    Cell.word(run.endsOn().toString()),
                    Cell.of(Show.population(run.rules(), words)),
                    Cell.word(words.of("preparation.state." + run.state()))))
            .toList(),
        words.of("preparation.code"),
        words.of("preparation.begins-on"),
        words.of("preparation.ends-on"),
        words.of("preparation.population"),
        words.of("preparation.state"));
  }
}
