package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.preparation.PeriodPage.Fact;
import org.xingtan.preparation.PeriodPage.Link;
import org.xingtan.programme.Period;
import org.xingtan.programme.PeriodStep;
import org.xingtan.programme.Periods;
import org.xingtan.programme.Runs;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a period.
@Component
class PeriodPages {
  private static final int CHANGES = 50;

  private final Periods periods;
  private final Runs runs;
  private final RunBlocks blocks;
  private final Differences differences;
  private final ChangeTables changes;

  PeriodPages(
      Periods periods, Runs runs, RunBlocks blocks, Differences differences, ChangeTables changes) {
    this.periods = periods;
    this.runs = runs;
    this.blocks = blocks;
    this.differences = differences;
    this.changes = changes;
  }

  PeriodPage of(Period period, Shell shell, Identity identity) {
    return of(period, shell, identity, null);
  }

  /// @param error why the last action was refused
  PeriodPage of(Period period, Shell shell, Identity identity, @Nullable String error) {
    Words words = shell.words();
    boolean office = identity.role() == Caller.CITY_OFFICE;
    List<PeriodStep> steps = periods.steps(period);
    return new PeriodPage(
        shell.titled("preparation.period.title", period.code(), period.name()),
        words.of("preparation.state." + period.state()),
        facts(period, steps, words),
        office ? links(period, words) : List.of(),
        office ? actions(period, words, error) : List.of(),
        runs.ofPeriod(period.code()).stream().map(run -> blocks.of(run, identity, words)).toList(),
        period.state().equals("DRAFT") ? differences(period, steps, words) : null,
        changes.of(periods.changes(period.code(), CHANGES), words));
  }

  private static List<Fact> facts(Period period, List<PeriodStep> steps, Words words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.of("preparation.begins-on"), period.beginsOn().toString()));
    facts.add(new Fact(words.of("preparation.ends-on"), period.endsOn().toString()));
    for (PeriodStep step : steps) {
      String what = words.of("preparation.step." + step.step());
      String when = words.of("preparation.step.by", Show.moment(step.at()), step.actor());
      String from =
          step.template() == null ? "" : words.of("preparation.step.from", step.template());
      String why = step.reason() == null ? "" : words.of("preparation.step.why", step.reason());
      facts.add(new Fact(what, when + from + why));
    }
    return facts;
  }

  private static List<Link> links(Period period, Words words) {
    String here = Address.period(period.code());
    List<Link> links = new ArrayList<>();
    if (!period.state().equals("CLOSED")) {
      links.add(new Link(words.of("preparation.edit"), here + "/edit"));
      links.add(new Link(words.of("preparation.readiness"), here + "/readiness"));
    }
    links.add(new Link(words.of("preparation.copy"), "/periods/new?template=" + period.code()));
    return links;
  }

  private static List<Fields> actions(Period period, Words words, @Nullable String error) {
    String here = Address.period(period.code());
    Field reason = Field.text("reason", words.of("preparation.reason"), null);
    Fields form =
        switch (period.state()) {
          case "DRAFT" ->
              Fields.of(
                  here + "/opening",
                  words.of("preparation.open"),
                  Field.ticked("warnings_seen", words.of("preparation.warnings-seen"), false));
          case "OPEN" ->
              Fields.of(
                      here + "/closing",
                      words.of("preparation.close"),
                      reason.hinted(words.of("preparation.close.hint")))
                  .asGrave();
          default ->
              Fields.of(
                  here + "/reopening",
                  words.of("preparation.reopen"),
                  reason.mandatory().hinted(words.of("preparation.reopen.hint")));
        };
    return List.of(error == null ? form : form.failed(error));
  }

  private @Nullable PlainTable differences(Period period, List<PeriodStep> steps, Words words) {
    return steps.stream()
        .map(PeriodStep::template)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(periods::find)
        .map(template -> differences.between(template, period, words))
        .orElse(null);
  }
}
