package org.xingtan.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Words;

/// Puts a person's file into words.
final class Lives {
  private final Words words;
  private final boolean linked;

  /// @param linked whether the reader may open the pages of schools and head counts
  Lives(Words words, boolean linked) {
    this.words = words;
    this.linked = linked;
  }

  TeacherPage.Life of(TeacherFile file) {
    return new TeacherPage.Life(
        file.spells().stream().map(this::spell).toList(),
        file.hidden() > 0,
        file.headCounts().stream().map(this::headCount).toList(),
        file.periods().stream().map(this::period).toList());
  }

  private TeacherPage.SpellRow spell(TeacherFile.Spell spell) {
    String what =
        joined(
            words.of("directory.staff." + spell.staffKind()),
            spell.subject(),
            spell.stage() == null ? null : words.of("directory.stage." + spell.stage()));
    return new TeacherPage.SpellRow(
        days(spell.fromDay(), spell.toDay()),
        words.of("directory.event." + spell.startedBy()),
        spell.school() == null
            ? words.of("directory.without-school")
            : joined(spell.school(), spell.area()),
        spell.schoolKey() == null || !linked ? null : Address.school(spell.schoolKey()),
        what,
        ending(spell));
  }

  /// A transfer or change is told by the spell that it began.
  private @Nullable String ending(TeacherFile.Spell spell) {
    @Nullable String event = spell.endedBy();
    boolean last = "LEAVE".equals(event) || "RETIRE".equals(event);
    return last && spell.toDay() != null
        ? words.of("directory.ended." + event, spell.toDay().toString())
        : null;
  }

  private TeacherPage.HeadCountRow headCount(TeacherFile.HeadCount counted) {
    return new TeacherPage.HeadCountRow(
        linked ? Address.headCount(counted.code()) : null,
        counted.name(),
        counted.onDay(),
        where(counted.school(), counted.area()));
  }

  private TeacherPage.PeriodRow period(TeacherFile.Period period) {
    return new TeacherPage.PeriodRow(
        period.period(),
        period.programme(),
        words.of(period.due() ? "directory.due" : "directory.not-due"),
        where(period.school(), period.area()),
        period.subject() == null ? words.of("directory.none") : period.subject());
  }

  private String where(@Nullable String school, @Nullable String area) {
    String where = joined(school, area);
    return where.isEmpty() ? words.of("directory.without-school") : where;
  }

  /// The last day is shown, not the first one after it.
  private String days(LocalDate from, @Nullable LocalDate to) {
    return to == null
        ? words.of("directory.since", from.toString())
        : words.of("directory.from-to", from.toString(), to.minusDays(1).toString());
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }
}
