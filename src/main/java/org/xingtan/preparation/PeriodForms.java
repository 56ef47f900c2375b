package org.xingtan.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.programme.Period;
import org.xingtan.programme.PeriodOrder;
import org.xingtan.programme.Periods;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.Runs;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The forms of a period.
@Component
class PeriodForms {
  private final Periods periods;
  private final Programmes programmes;
  private final Runs runs;

  PeriodForms(Periods periods, Programmes programmes, Runs runs) {
    this.periods = periods;
    this.programmes = programmes;
    this.runs = runs;
  }

  /// For a new period; with a template, a year later and with its programmes.
  Fields fresh(Optional<Period> template, Words words) {
    LocalDate begins = template.map(from -> from.beginsOn().plusYears(1)).orElse(null);
    LocalDate ends = template.map(from -> from.endsOn().plusYears(1)).orElse(null);
    Field from =
        Field.choice(
                "template",
                words.of("preparation.template"),
                Show.optional(
                    periods.all(),
                    Period::code,
                    period -> period.code() + " " + period.name(),
                    template.map(Period::code).orElse(null),
                    words))
            .hinted(words.of("preparation.template.hint"));
    return Fields.of(
            "/periods",
            words.of("preparation.period.make"),
            from,
            Field.text("code", words.of("preparation.code"), nextCode(begins))
                .mandatory()
                .hinted(words.of("preparation.code.hint")),
            Field.text("name", words.of("preparation.name"), null).mandatory(),
            Field.day("begins_on", words.of("preparation.begins-on"), begins).mandatory(),
            Field.day("ends_on", words.of("preparation.ends-on"), ends).mandatory(),
            programmes(template.map(this::programmesOf).orElse(Set.of()), words))
        .backTo("/periods");
  }

  /// The first free number of the year.
  private @Nullable String nextCode(@Nullable LocalDate begins) {
    if (begins == null) {
      return null;
    }
    Set<String> taken =
        periods.all().stream().map(Period::code).collect(Collectors.toUnmodifiableSet());
    for (int number = 1; number < 100; number++) {
      String code = "%02d%02d".formatted(begins.getYear() % 100, number);
      if (!taken.contains(code)) {
        return code;
      }
    }
    return null;
  }

  Fields of(Period period, Words words) {
    return Fields.of(
            Address.period(period.code()),
            words.of("preparation.save"),
            Field.text("name", words.of("preparation.name"), period.name()).mandatory(),
            Field.day("begins_on", words.of("preparation.begins-on"), period.beginsOn())
                .mandatory(),
            Field.day("ends_on", words.of("preparation.ends-on"), period.endsOn()).mandatory(),
            programmes(programmesOf(period), words).hinted(words.of("preparation.programmes.stay")))
        .backTo(Address.period(period.code()));
  }

  private Field programmes(Set<String> chosen, Words words) {
    List<Field.Choice> choices =
        programmes.all().stream()
            .map(one -> new Field.Choice(one.code(), one.name(), chosen.contains(one.code())))
            .toList();
    return Field.several("programme", words.of("preparation.programmes"), choices);
  }

  private Set<String> programmesOf(Period period) {
    return runs.ofPeriod(period.code()).stream()
        .map(run -> run.key().programme())
        .collect(Collectors.toUnmodifiableSet());
  }

  FormPage newPage(Shell shell, Optional<Period> template, Fields form) {
    Words words = shell.words();
    return new FormPage(
        shell.titled("preparation.periods.new"),
        "/periods",
        words.of("preparation.periods.title"),
        template
            .map(from -> words.of("preparation.copy.explanation", from.code(), from.name()))
            .orElse(words.of("preparation.new.explanation")),
        List.of(form),
        List.of());
  }

  FormPage editPage(Shell shell, Period period, Fields form) {
    return new FormPage(
        shell.titled("preparation.period.edit", period.code()),
        Address.period(period.code()),
        period.name(),
        "",
        List.of(form),
        List.of());
  }

  /// Nothing when a day is missing or cannot be read.
  static Optional<PeriodOrder> order(Typed typed, String code) {
    LocalDate begins = typed.day("begins_on");
    LocalDate ends = typed.day("ends_on");
    return begins == null || ends == null
        ? Optional.empty()
        : Optional.of(
            new PeriodOrder(code, typed.text("name"), begins, ends, typed.all("programme")));
  }
}
