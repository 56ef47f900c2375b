package org.xingtan.headcount;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.headcount.FreezePage.Shown;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page on which a head count is thought about.
@Component
class FreezePages {
  private static final int PAGE = 50;

  private final PreviewStore store;

  FreezePages(PreviewStore store) {
    this.store = store;
  }

  FreezePage page(
      Shell shell, @Nullable Draft draft, LocalDate today, Shown shown, @Nullable String refusal) {
    Words words = shell.words();
    return new FreezePage(
        shell.titled("headcount.title"),
        refusal,
        fields(draft, today, words),
        draft == null || draft.rule().day().isAfter(today) ? null : preview(draft, shown, words));
  }

  static String text(FreezeRefused refused, Words words) {
    return switch (refused) {
      case FreezeRefused.NameUnsound no -> words.of("headcount.refused.name-unsound");
      case FreezeRefused.NameTaken no -> words.of("headcount.refused.name-taken", no.name());
      case FreezeRefused.DayAhead no ->
          words.of("headcount.refused.day-ahead", no.today().toString());
      case FreezeRefused.NobodyCounts no -> words.of("headcount.refused.nobody-counts");
      case FreezeRefused.CountedOtherwise no ->
          words.of(
              "headcount.refused.counted-otherwise",
              Integer.toString(no.seen()),
              Integer.toString(no.now()));
    };
  }

  private static List<Field> fields(@Nullable Draft draft, LocalDate today, Words words) {
    return List.of(
        Field.text("name", words.of("headcount.name"), draft == null ? null : draft.name())
            .mandatory()
            .hinted(words.of("headcount.name.hint")),
        Field.day("on_day", words.of("headcount.day"), FreezePage.day(draft, today)).mandatory(),
        Field.ticked(
            "full_time_only",
            words.of("headcount.full-time-only"),
            draft == null || draft.rule().fullTimeOnly()),
        Field.ticked(
            "without_institutes",
            words.of("headcount.without-institutes"),
            draft == null || draft.rule().withoutInstitutes()),
        Field.ticked(
            "public_only",
            words.of("headcount.public-only"),
            draft != null && draft.rule().publicOnly()));
  }

  private FreezePage.Preview preview(Draft draft, Shown shown, Words words) {
    List<PreviewStore.AreaCount> areas = store.byArea(draft.rule());
    int sum = areas.stream().mapToInt(PreviewStore.AreaCount::members).sum();
    List<PreviewStore.Person> people =
        shown.why().isEmpty()
            ? List.of()
            : store.names(draft.rule(), shown.why(), shown.after(), PAGE + 1);
    @Nullable String next =
        people.size() > PAGE
            ? namesOf(draft, shown.why()) + "&after=" + people.get(PAGE - 1).id()
            : null;
    return new FreezePage.Preview(
        words.of("headcount.sum", Integer.toString(sum), draft.inWords(words)),
        areas(areas, words),
        leftOut(draft, words),
        shown.why().isEmpty() ? null : people(people, shown.why(), words),
        next,
        freeze(draft, sum, words));
  }

  private static PlainTable areas(List<PreviewStore.AreaCount> areas, Words words) {
    return PlainTable.of(
        words.of("headcount.areas"),
        words.of("headcount.refused.nobody-counts"),
        areas.stream()
            .map(count ->
                PlainTable.Row.of(
                    Cell.of(
                        count.area() == null ? words.of("directory.without-area") : count.area()),
                    Cell.number(count.members())))
            .toList(),
        words.of("headcount.area"),
        words.of("headcount.members"));
  }

  private PlainTable leftOut(Draft draft, Words words) {
    return PlainTable.of(
        words.of("headcount.left-out"),
        words.of("headcount.left-out.none"),
        store.leftOut(draft.rule()).stream()
            .map(left ->
                PlainTable.Row.of(
                    Cell.link(words.of("headcount.why." + left.why()), namesOf(draft, left.why())),
                    Cell.number(left.persons())))
            .toList(),
        words.of("headcount.why"),
        words.of("headcount.persons"));
  }

  private static PlainTable people(List<PreviewStore.Person> people, String why, Words words) {
    return PlainTable.of(
        words.of("headcount.left-out.who", words.of("headcount.why." + why)),
        words.of("headcount.left-out.none"),
        people.stream()
            .limit(PAGE)
            .map(person ->
                PlainTable.Row.of(
                    Cell.link(person.name(), "/teachers/" + person.number()),
                    Cell.word(person.number()),
                    Cell.of(person.school() == null ? "" : person.school())))
            .toList(),
        words.of("directory.name"),
        words.of("directory.number"),
        words.of("directory.school"));
  }

  private static String namesOf(Draft draft, String why) {
    return draft.address() + "&left_out=" + why;
  }

  /// Everything that was previewed goes along, and how many there were.
  private static Fields freeze(Draft draft, int sum, Words words) {
    return Fields.of(
        "/head-counts",
        words.of("headcount.freeze", Integer.toString(sum)),
        Field.hidden("name", draft.name()),
        Field.hidden("on_day", draft.rule().day().toString()),
        Field.hidden("full_time_only", draft.rule().fullTimeOnly() ? "true" : ""),
        Field.hidden("without_institutes", draft.rule().withoutInstitutes() ? "true" : ""),
        Field.hidden("public_only", draft.rule().publicOnly() ? "true" : ""),
        Field.hidden("members", Integer.toString(sum)),
        Field.hidden("form", UUID.randomUUID().toString()));
  }
}
