package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.roster.EmploymentEvent;
import org.xingtan.roster.Persons;
import org.xingtan.roster.Stages;
import org.xingtan.roster.Subjects;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Words;

/// The forms of this room.
@Component
class StaffForms {
  private static final List<String> IDENTITY_KINDS =
      List.of("RESIDENT_ID", "HMT_PERMIT", "PASSPORT", "FOREIGN_PERMIT");

  private final Subjects subjects;
  private final Persons persons;

  StaffForms(Subjects subjects, Persons persons) {
    this.subjects = subjects;
    this.persons = persons;
  }

  Fields addition(Identity who, Words words, LocalDate today) {
    List<Field> person =
        List.of(
            Field.text("number", words.of("staffing.number"), null)
                .hinted(words.of("staffing.number.hint")),
            Field.text("name", words.of("staffing.name"), null).mandatory(),
            sex("", words),
            Field.choice(
                "identity_kind", words.of("staffing.identity-kind"), identityKinds("", words)),
            Field.text("identity_number", words.of("staffing.identity"), null).mandatory(),
            Field.text("mobile", words.of("staffing.mobile"), null)
                .hinted(words.of("staffing.mobile.hint")));
    List<Field> work = new ArrayList<>(List.of(day(today, words)));
    work.addAll(school(who, "", words));
    work.addAll(position("FULL_TIME", null, null, words));
    work.add(reason(words));
    work.add(form());
    return Fields.grouped(
            "/staff",
            words.of("staffing.add"),
            List.of(
                new Fields.Group(words.of("staffing.person"), person),
                new Fields.Group(words.of("staffing.work"), work)))
        .backTo("/staff");
  }

  Fields particulars(StaffMember person, Words words) {
    return Fields.of(
            Address.staff(person) + "/particulars",
            words.of("staffing.save"),
            Field.text("name", words.of("staffing.name"), person.name()).mandatory(),
            sex(person.sex(), words),
            Field.choice(
                "identity_kind",
                words.of("staffing.identity-kind"),
                identityKinds(person.identityKind(), words)),
            Field.text("identity_number", words.of("staffing.identity.new"), null)
                .hinted(words.of("staffing.identity.new.hint", person.identity())),
            Field.text("mobile", words.of("staffing.mobile.new"), null)
                .hinted(
                    person.mobile() == null
                        ? words.of("staffing.mobile.hint")
                        : words.of("staffing.mobile.new.hint", person.mobile())),
            Field.ticked("without_mobile", words.of("staffing.mobile.none"), false),
            reason(words),
            form(),
            version(person))
        .backTo(Address.staff(person));
  }

  Fields event(
      Identity who, StaffMember person, EmploymentEvent.Kind kind, Words words, LocalDate today) {
    List<Field> fields = new ArrayList<>(List.of(day(today, words)));
    if (kind == EmploymentEvent.Kind.RETURN) {
      fields.addAll(school(who, key(person), words));
    }
    StaffMember.@Nullable Latest latest = person.latest();
    if (!kind.ends() && latest != null) {
      fields.addAll(position(latest.staffKind(), latest.subject(), latest.stage(), words));
    }
    fields.add(reason(words));
    fields.add(form());
    fields.add(version(person));
    fields.add(Field.hidden("kind", kind.name()));
    return form(Address.staff(person) + "/events", words.of("staffing.tell." + kind), fields)
        .backTo(Address.staff(person));
  }

  /// The school may be any of the city.
  Fields transfer(StaffMember person, Words words, LocalDate today) {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                Field.text("school", words.of("staffing.to"), null)
                    .mandatory()
                    .hinted(words.of("staffing.school.hint")),
                day(today, words)));
    StaffMember.@Nullable Latest latest = person.latest();
    if (latest != null) {
      fields.addAll(position(latest.staffKind(), latest.subject(), latest.stage(), words));
    }
    fields.add(reason(words));
    fields.add(form());
    fields.add(version(person));
    return form(Address.staff(person) + "/transfer", words.of("staffing.offer"), fields)
        .backTo(Address.staff(person));
  }

  Fields entry(StaffMember person, EntryStore.Entry entry, Words words) {
    List<Field> fields = new ArrayList<>(List.of(day(entry.day(), words)));
    if (!entry.kind().ends() && entry.staffKind() != null) {
      fields.addAll(position(entry.staffKind(), entry.subject(), entry.stage(), words));
    }
    fields.add(reason(words));
    fields.add(form());
    fields.add(version(person));
    return form(Address.entry(person, entry.day()), words.of("staffing.save"), fields)
        .backTo(Address.staff(person));
  }

  Fields takingBack(StaffMember person, EntryStore.Entry entry, Words words) {
    return Fields.of(
            Address.entry(person, entry.day()) + "/deletion",
            words.of("staffing.take-back"),
            new Field("reason", words.of("staffing.reason"), "text", "", "", true, List.of()),
            form(),
            version(person))
        .asGrave();
  }

  Fields leaver(Identity who, Words words, LocalDate today) {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                Field.text("number", words.of("staffing.number"), null).mandatory(),
                Field.text("name", words.of("staffing.name"), null).mandatory(),
                day(today, words)));
    fields.addAll(school(who, "", words));
    fields.addAll(position("FULL_TIME", null, null, words));
    fields.add(reason(words));
    fields.add(form());
    return form("/staff/returns", words.of("staffing.tell.RETURN"), fields).backTo("/staff");
  }

  static Field reason(Words words) {
    return Field.text("reason", words.of("staffing.reason"), null)
        .mandatory()
        .hinted(words.of("staffing.reason.hint"));
  }

  static Field form() {
    return Field.hidden("form", UUID.randomUUID().toString());
  }

  Field version(StaffMember person) {
    return Field.hidden("version", persons.version(person.id()));
  }

  static Field day(LocalDate day, Words words) {
    return Field.day("on_day", words.of("staffing.day"), day).mandatory();
  }

  static Fields form(String action, String submit, List<Field> fields) {
    return Fields.of(action, submit, fields.toArray(Field[]::new));
  }

  /// Whoever keeps one school is not asked which.
  private static List<Field> school(Identity who, String key, Words words) {
    return who.scope().kind() == Scope.Kind.SCHOOL
        ? List.of()
        : List.of(
            Field.text("school", words.of("staffing.school"), key)
                .mandatory()
                .hinted(words.of("staffing.school.hint")));
  }

  List<Field> position(
      String staffKind, @Nullable Short subject, @Nullable String stage, Words words) {
    List<Field.Choice> all =
        Stream.concat(
                Stream.of(new Field.Choice("", words.of("staffing.no-subject"), subject == null)),
                subjects.all().stream()
                    .map(one ->
                        new Field.Choice(
                            one.code(), one.name(), subject != null && subject == one.id())))
            .toList();
    return List.of(
        Field.choice(
            "staff_kind",
            words.of("directory.staff"),
            choices(List.of("FULL_TIME", "OTHER"), "directory.staff.", staffKind, words)),
        Field.choice("subject", words.of("directory.subject"), all),
        Field.choice("stage", words.of("directory.stage"), stages(stage, words)));
  }

  private static List<Field.Choice> stages(@Nullable String stage, Words words) {
    return Stream.concat(
            Stream.of(new Field.Choice("", words.of("staffing.no-stage"), stage == null)),
            choices(List.of(Stages.all()), "directory.stage.", stage == null ? "" : stage, words)
                .stream())
        .toList();
  }

  private static Field sex(String sex, Words words) {
    return Field.choice(
        "sex", words.of("directory.sex"), choices(List.of("F", "M"), "directory.sex.", sex, words));
  }

  private static List<Field.Choice> identityKinds(String kind, Words words) {
    return choices(IDENTITY_KINDS, "staffing.identity-kind.", kind, words);
  }

  static List<Field.Choice> choices(List<String> codes, String prefix, String chosen, Words words) {
    return codes.stream()
        .map(code -> new Field.Choice(code, words.of(prefix + code), code.equals(chosen)))
        .toList();
  }

  private static String key(StaffMember person) {
    StaffMember.@Nullable Workplace workplace = person.workplace();
    return workplace == null ? "" : workplace.key();
  }
}
