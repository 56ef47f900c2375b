package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.programme.FeeRule;
import org.xingtan.programme.Limit;
import org.xingtan.programme.Part;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The forms for rules, limits and fee of a run, and what is read from them.
@Component
class RunForms {
  private static final String WHOLE = "all";

  private final Programmes programmes;
  private final PreparationStore store;

  RunForms(Programmes programmes, PreparationStore store) {
    this.programmes = programmes;
    this.store = store;
  }

  FormPage page(Shell shell, RunSetUp run, String what, String explanation, List<Fields> forms) {
    Words words = shell.words();
    return new FormPage(
        shell.withTitle(
            words.of("preparation.run.title", words.of("preparation.edit." + what), name(run))),
        Address.period(run.key().period()),
        run.key().period(),
        explanation,
        forms,
        List.of());
  }

  static String name(RunSetUp run) {
    return run.key().period() + " " + run.key().programmeName();
  }

  Fields rules(RunSetUp run, Words words) {
    RunRules rules = run.rules();
    Field day =
        Field.day("reference_day", words.of("preparation.reference-day"), rules.referenceDay());
    return Fields.of(
            Address.run(run, "what-if"),
            words.of("preparation.what-if"),
            day.mandatory().hinted(words.of("preparation.reference-day.hint")),
            word("population", RunRules.Population.values(), rules.population(), words),
            headCount(rules, words),
            Field.choice("pilot", words.of("preparation.pilot"), pilots(rules.pilot(), words))
                .hinted(words.of("preparation.pilot.hint")),
            word("participation", RunRules.Participation.values(), rules.participation(), words),
            word("completion", RunRules.Completion.values(), rules.completion(), words))
        .or(words.of("preparation.save"), Address.run(run, "rules"))
        .backTo(Address.period(run.key().period()));
  }

  private static <T extends Enum<T>> Field word(String name, T[] values, T chosen, Words words) {
    String key = "preparation." + name;
    return Field.choice(name, words.of(key), Show.words(values, key + ".", chosen, words));
  }

  private Field headCount(RunRules rules, Words words) {
    return Field.choice(
            "head_count",
            words.of("preparation.head-count"),
            Show.optional(
                store.headCounts(),
                PreparationStore.HeadCount::code,
                PreparationStore.HeadCount::name,
                rules.headCount(),
                words))
        .hinted(words.of("preparation.head-count.hint"));
  }

  private static List<Field.Choice> pilots(@Nullable String chosen, Words words) {
    return Show.optional(
        List.of("PROVINCIAL", "CITY"),
        pilot -> pilot,
        pilot -> words.of("preparation.pilot." + pilot),
        chosen,
        words);
  }

  /// Nothing when something is missing or cannot be read.
  static Optional<RunRules> rules(Typed typed) {
    var day = typed.day("reference_day");
    var population = typed.word("population", RunRules.Population.class);
    var participation = typed.word("participation", RunRules.Participation.class);
    var completion = typed.word("completion", RunRules.Completion.class);
    if (day == null || population == null || participation == null || completion == null) {
      return Optional.empty();
    }
    boolean list = population == RunRules.Population.HEAD_COUNT;
    boolean pilots = population == RunRules.Population.PILOT_SCHOOLS;
    return Optional.of(
        new RunRules(
            day,
            population,
            list ? typed.textOrNull("head_count") : null,
            pilots ? typed.textOrNull("pilot") : null,
            participation,
            completion));
  }

  /// A group of three fields for the run as a whole, and one for each part.
  Fields limits(RunSetUp run, Words words) {
    List<Fields.Group> groups = new ArrayList<>();
    groups.add(group(run, null, words.of("preparation.limit.all"), words));
    for (Part part : parts(run)) {
      groups.add(group(run, part.code(), part.name(), words));
    }
    return Fields.grouped(
            Address.run(run, "limits"), words.of("preparation.save"), List.copyOf(groups))
        .backTo(Address.period(run.key().period()));
  }

  private List<Part> parts(RunSetUp run) {
    return programmes.find(run.key().programme()).orElseThrow().parts();
  }

  private static Fields.Group group(
      RunSetUp run, @Nullable String part, String legend, Words words) {
    Limit limit =
        run.limits().stream()
            .filter(one -> Objects.equals(one.part(), part))
            .findFirst()
            .orElse(new Limit(part, null, null, null));
    String name = part == null ? WHOLE : part;
    return new Fields.Group(
        legend,
        List.of(
            Field.number(
                name + ".courses", words.of("preparation.limit.most"), limit.mostCourses()),
            Field.number(
                name + ".hours", words.of("preparation.limit.most-hours"), limit.mostHours()),
            Field.number(
                name + ".warn", words.of("preparation.limit.warn-from"), limit.warnCourses())));
  }

  List<Limit> limits(RunSetUp run, Typed typed) {
    List<Limit> limits = new ArrayList<>();
    limits.add(limit(null, WHOLE, typed));
    parts(run).forEach(part -> limits.add(limit(part.code(), part.code(), typed)));
    return limits;
  }

  private static Limit limit(@Nullable String part, String name, Typed typed) {
    return new Limit(
        part,
        typed.integer(name + ".courses"),
        typed.decimal(name + ".hours"),
        typed.integer(name + ".warn"));
  }

  Fields fee(RunSetUp run, Words words) {
    FeeRule fee = run.fee();
    return Fields.of(
            Address.run(run, "fee"),
            words.of("preparation.save"),
            Field.choice(
                "basis",
                words.of("preparation.fee.basis"),
                Show.words(
                    FeeRule.Basis.values(),
                    "preparation.fee.basis.",
                    fee == null ? null : fee.basis(),
                    words)),
            Field.number("yuan", words.of("preparation.fee.yuan"), fee == null ? null : fee.yuan())
                .hinted(words.of("preparation.fee.yuan.hint")),
            Field.choice(
                "payer",
                words.of("preparation.fee.payer"),
                Show.words(
                    FeeRule.Payer.values(),
                    "preparation.payer.",
                    fee == null ? FeeRule.Payer.SCHOOL : fee.payer(),
                    words)),
            Field.choice(
                "refund",
                words.of("preparation.fee.refund"),
                Show.words(
                    FeeRule.Refund.values(),
                    "preparation.refund.",
                    fee == null ? null : fee.refund(),
                    words)),
            Field.number(
                    "pay_within",
                    words.of("preparation.fee.pay-within"),
                    fee == null ? null : fee.payWithinHours())
                .hinted(words.of("preparation.fee.pay-within.hint")))
        .backTo(Address.period(run.key().period()));
  }

  static @Nullable FeeRule fee(Typed typed) {
    var basis = typed.word("basis", FeeRule.Basis.class);
    var payer = typed.word("payer", FeeRule.Payer.class);
    var refund = typed.word("refund", FeeRule.Refund.class);
    return basis == null || payer == null || refund == null
        ? null
        : new FeeRule(basis, typed.decimal("yuan"), payer, refund, typed.integer("pay_within"));
  }
}
