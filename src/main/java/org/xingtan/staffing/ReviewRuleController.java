package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Which changes of schools are reviewed, from which day on.
@Controller
class ReviewRuleController {
  private static final String ADDRESS = "/staff/review-rules";
  private static final List<String> KINDS =
      List.of("ADDITION", "TRANSFER_WITHIN_AREA", "TRANSFER_BETWEEN_AREAS");

  private final Desk desk;
  private final ReviewRuleStore store;
  private final ReviewRules rules;

  ReviewRuleController(Desk desk, ReviewRuleStore store, ReviewRules rules) {
    this.desk = desk;
    this.store = store;
    this.rules = rules;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(Shell shell, Identity who) {
    return Pages.show(page(shell, who, form(shell.words())));
  }

  @PostMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, Typed typed) {
    Reading reading = desk.reading(typed);
    LocalDate from = reading.day();
    var kind = typed.word("kind", ReviewRule.Kind.class);
    Optional<StaffRefused> refused =
        reading
            .refused()
            .or(() ->
                rules.set(who, kind, from, typed.text("reviewed").equals("YES"), Told.of(typed)));
    return desk.answer(
        refused, typed, shell, form(shell.words()), again -> page(shell, who, again), ADDRESS);
  }

  private Fields form(Words words) {
    return Fields.of(
        ADDRESS,
        words.of("staffing.rules.set"),
        Field.choice(
            "kind",
            words.of("staffing.what"),
            StaffForms.choices(KINDS, "staffing.rules.kind.", "", words)),
        Field.choice(
            "reviewed",
            words.of("staffing.rules.reviewed"),
            StaffForms.choices(List.of("YES", "NO"), "staffing.rules.reviewed.", "", words)),
        StaffForms.day(desk.today(), words),
        StaffForms.reason(words),
        StaffForms.form());
  }

  private RulesPage page(Shell shell, Identity who, Fields form) {
    Words words = shell.words();
    PlainTable table =
        PlainTable.of(
            words.of("staffing.rules.all"),
            words.of("staffing.rules.none"),
            store.list(who.scope()).stream().map(rule -> row(rule, words)).toList(),
            words.of("staffing.what"),
            words.of("staffing.rules.where"),
            words.of("staffing.rules.reviewed"),
            words.of("staffing.day"),
            words.of("staffing.reason"),
            words.of("staffing.actor"));
    return new RulesPage(shell.titled("staffing.rules"), form, table);
  }

  private static PlainTable.Row row(ReviewRule rule, Words words) {
    return PlainTable.Row.of(
        Cell.word(words.of("staffing.rules.kind." + rule.kind())),
        Cell.word(rule.area() == null ? words.of("staffing.rules.city") : rule.area()),
        Cell.word(words.of("staffing.rules.reviewed." + (rule.reviewed() ? "YES" : "NO"))),
        Cell.word(rule.from().toString()),
        Cell.of(rule.reason()),
        Cell.word(rule.actor()));
  }
}
