package org.xingtan.preparation;

import java.util.Optional;
import org.xingtan.programme.RunSetUp;
import org.xingtan.selection.SelectionRule;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The form for a run's rule of selection, and what is read from it.
final class SelectionRuleForm {
  private static final String WORDS = "preparation.selection.";

  private SelectionRuleForm() {}

  static Fields of(RunSetUp run, SelectionRule rule, Words words) {
    return Fields.of(
            Address.run(run, "selection"),
            words.of("preparation.save"),
            choice("audience", SelectionRule.Audience.values(), rule.audience(), words),
            choice("fit", SelectionRule.Fit.values(), rule.fit(), words),
            ticked("repeats", rule.repeats(), words),
            ticked("again", rule.again(), words),
            ticked("waiting", rule.waiting(), words),
            choice("school", SelectionRule.School.values(), rule.school(), words),
            Field.moment("withdraw_until", words.of(WORDS + "withdraw-until"), rule.withdrawUntil())
                .hinted(words.of(WORDS + "withdraw-until.hint")))
        .backTo(Address.period(run.key().period()));
  }

  private static <T extends Enum<T>> Field choice(String name, T[] values, T chosen, Words words) {
    String key = WORDS + name;
    return Field.choice(name, words.of(key), Show.words(values, key + ".", chosen, words));
  }

  private static Field ticked(String name, boolean value, Words words) {
    return Field.ticked(name, words.of(WORDS + name), value);
  }

  /// Nothing when something is missing.
  static Optional<SelectionRule> read(Typed typed) {
    var audience = typed.word("audience", SelectionRule.Audience.class);
    var fit = typed.word("fit", SelectionRule.Fit.class);
    var school = typed.word("school", SelectionRule.School.class);
    var until = typed.moment("withdraw_until");
    return audience == null || fit == null || school == null
        ? Optional.empty()
        : Optional.of(
            new SelectionRule(
                audience,
                fit,
                typed.ticked("repeats"),
                typed.ticked("again"),
                typed.ticked("waiting"),
                school,
                until));
  }
}
