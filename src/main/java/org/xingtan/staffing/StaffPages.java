package org.xingtan.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.roster.EmploymentEvent.Kind;
import org.xingtan.staffing.StaffMember.Workplace;
import org.xingtan.time.CityTime;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of a person.
@Component
class StaffPages {
  private final EntryStore entries;
  private final ChangeStore changes;

  StaffPages(EntryStore entries, ChangeStore changes) {
    this.entries = entries;
    this.changes = changes;
  }

  StaffPage person(Shell shell, Identity who, StaffMember person, @Nullable LocalDate told) {
    Words words = shell.words();
    List<EntryStore.Entry> shown = entries.entries(person.id(), who.scope());
    return new StaffPage(
        shell.withTitle(person.name()),
        told == null ? null : notice(person, told, words),
        facts(person, words),
        acts(person, words),
        shown.stream().map(entry -> entry(person, entry, words)).toList(),
        shown.size() < entries.entriesInAll(person.id()),
        changes.ofTeacher(person.id(), who.scope()).stream()
            .map(line -> change(line, words))
            .toList());
  }

  /// A form about a person.
  FormPage form(Shell shell, StaffMember person, String key, Fields form) {
    Words words = shell.words();
    return new FormPage(
        shell.titled("staffing." + key + ".title", person.name()),
        new FormPage.Crumb(Address.staff(person), person.name()),
        words.of("staffing." + key + ".explanation"),
        facts(person, words),
        form,
        null);
  }

  static List<FormPage.Fact> facts(StaffMember person, Words words) {
    List<FormPage.Fact> facts = new ArrayList<>();
    facts.add(new FormPage.Fact(words.of("staffing.number"), person.number()));
    facts.add(new FormPage.Fact(words.of("staffing.identity"), person.identity()));
    facts.add(
        new FormPage.Fact(
            words.of("staffing.mobile"),
            Optional.ofNullable(person.mobile()).orElse(words.of("staffing.none"))));
    facts.add(new FormPage.Fact(words.of("staffing.now"), standing(person, words)));
    return facts;
  }

  static String standing(StaffMember person, Words words) {
    StaffMember.@Nullable Latest latest = person.latest();
    if (latest == null) {
      return words.of("staffing.never-employed");
    }
    String position = Trail.read(Trail.position(latest), words);
    return latest.to() == null
        ? words.of("staffing.since", latest.from().toString(), position)
        : words.of("staffing.until", latest.to().minusDays(1).toString(), position);
  }

  static StaffPage.ChangeLine change(ChangeStore.Line line, Words words) {
    return new StaffPage.ChangeLine(
        minute(line.author().at()),
        words.of("staffing.kind." + line.kind()),
        line.day() == null ? null : words.of("staffing.from-day", line.day().toString()),
        line.before() == null ? null : Trail.read(line.before(), words),
        line.after() == null ? null : Trail.read(line.after(), words),
        line.reason(),
        words.of("staffing.by", line.author().name(), line.author().post()));
  }

  static String minute(Instant moment) {
    return CityTime.minute(moment);
  }

  private String notice(StaffMember person, LocalDate told, Words words) {
    List<String> frozen = entries.frozen(person.id(), told);
    return frozen.isEmpty()
        ? words.of("staffing.told")
        : words.of("staffing.told.frozen", told.toString(), words.list(frozen));
  }

  private static List<StaffPage.Act> acts(StaffMember person, Words words) {
    List<StaffPage.Act> acts = new ArrayList<>();
    acts.add(
        new StaffPage.Act(
            Address.staff(person) + "/particulars", words.of("staffing.particulars")));
    List<Kind> kinds =
        person.employed()
            ? List.of(Kind.CHANGE, Kind.LEAVE, Kind.RETIRE)
            : person.latest() == null ? List.of() : List.of(Kind.RETURN);
    if (person.employed() && person.workplace() != null) {
      acts.add(
          new StaffPage.Act(Address.staff(person) + "/transfer", words.of("staffing.transfer")));
    }
    kinds.forEach(kind ->
        acts.add(
            new StaffPage.Act(
                Address.staff(person) + "/events/new?kind=" + kind,
                words.of("staffing.tell." + kind))));
    return acts;
  }

  private static StaffPage.EntryLine entry(
      StaffMember person, EntryStore.Entry entry, Words words) {
    @Nullable String staffKind = entry.staffKind();
    String where = entry.school() == null ? "" : entry.school() + " · ";
    String what =
        staffKind == null
            ? ""
            : where
                + Trail.read(
                    Trail.position(null, staffKind, entry.subjectName(), entry.stage()), words);
    String event = words.of("staffing.event." + entry.kind());
    return new StaffPage.EntryLine(
        entry.day().toString(),
        event,
        what,
        Address.entry(person, entry.day()),
        words.of("staffing.mend", entry.day().toString(), event));
  }

  static Optional<Workplace> workplace(StaffMember person) {
    return Optional.ofNullable(person.workplace());
  }
}
