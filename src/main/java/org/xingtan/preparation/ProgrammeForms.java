package org.xingtan.preparation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.programme.Part;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.Requirement;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The forms of a programme, and what is read from them.
@Component
class ProgrammeForms {
  private final PreparationStore store;

  ProgrammeForms(PreparationStore store) {
    this.store = store;
  }

  FormPage page(Shell shell, @Nullable ProgrammeSetUp programme, Fields form) {
    Words words = shell.words();
    return new FormPage(
        shell,
        programme == null ? "/programmes" : Address.programme(programme.code()),
        programme == null ? words.of("preparation.programmes.title") : programme.name(),
        "",
        List.of(form),
        List.of());
  }

  /// @param programme nothing for a new one
  Fields of(@Nullable ProgrammeSetUp programme, Words words) {
    String address = programme == null ? "/programmes" : Address.programme(programme.code());
    List<Field> fields = new ArrayList<>();
    if (programme == null) {
      fields.add(
          Field.text("code", words.of("preparation.code"), null)
              .mandatory()
              .hinted(words.of("preparation.programme.code.hint")));
    }
    fields.add(
        Field.text(
                "name", words.of("preparation.name"), programme == null ? null : programme.name())
            .mandatory());
    fields.add(
        Field.text(
                "short_name",
                words.of("preparation.short-name"),
                programme == null ? null : programme.shortName())
            .mandatory());
    fields.add(
        Field.day(
                "begins_on",
                words.of("preparation.begins-on"),
                programme == null ? null : programme.beginsOn())
            .mandatory());
    fields.add(
        Field.day(
            "ends_on",
            words.of("preparation.ends-on"),
            programme == null ? null : programme.endsOn()));
    fields.add(headCount(programme == null ? null : programme.headCount(), words));
    return Fields.grouped(
            address,
            words.of("preparation.save"),
            List.of(new Fields.Group("", List.copyOf(fields))))
        .backTo(address);
  }

  private Field headCount(@Nullable String chosen, Words words) {
    return Field.choice(
            "head_count",
            words.of("preparation.head-count"),
            Show.optional(
                store.headCounts(),
                PreparationStore.HeadCount::code,
                PreparationStore.HeadCount::name,
                chosen,
                words))
        .hinted(words.of("preparation.programme.head-count.hint"));
  }

  static Optional<ProgrammeSetUp> read(@Nullable ProgrammeSetUp stored, Typed typed) {
    var begins = typed.day("begins_on");
    var ends = typed.day("ends_on");
    return begins == null
        ? Optional.empty()
        : Optional.of(
            new ProgrammeSetUp(
                stored == null ? 0 : stored.id(),
                stored == null ? typed.text("code") : stored.code(),
                typed.text("name"),
                typed.text("short_name"),
                begins,
                ends,
                typed.textOrNull("head_count"),
                List.of()));
  }

  /// A group of fields for each part, and an empty one for another.
  static Fields parts(ProgrammeSetUp programme, Words words) {
    List<Fields.Group> groups = new ArrayList<>();
    for (Part part : programme.parts()) {
      groups.add(new Fields.Group(part.code(), fields(part.code(), part, words)));
    }
    List<Field> another = new ArrayList<>();
    another.add(
        Field.text("new.code", words.of("preparation.code"), null)
            .hinted(words.of("preparation.part.new.hint")));
    another.addAll(fields("new", null, words));
    groups.add(new Fields.Group(words.of("preparation.part.new"), List.copyOf(another)));
    return Fields.grouped(
            Address.programme(programme.code()) + "/parts",
            words.of("preparation.save"),
            List.copyOf(groups))
        .backTo(Address.programme(programme.code()));
  }

  private static List<Field> fields(String name, @Nullable Part part, Words words) {
    return List.of(
        Field.text(name + ".name", words.of("preparation.name"), part == null ? null : part.name()),
        Field.number(
            name + ".ordinal",
            words.of("preparation.ordinal"),
            part == null ? null : part.ordinal()),
        Field.choice(
            name + ".rule",
            words.of("preparation.part.rule"),
            Show.words(
                Part.Rule.values(),
                "preparation.part.rule.",
                part == null ? Part.Rule.NONE : part.rule(),
                words)),
        Field.number(
            name + ".minimum",
            words.of("preparation.part.minimum"),
            part == null ? null : part.minimum()));
  }

  /// Nothing when a rule or a number is missing.
  static Optional<List<Part>> parts(ProgrammeSetUp programme, Typed typed) {
    List<Part> parts = new ArrayList<>();
    for (Part part : programme.parts()) {
      parts.add(part(part.code(), part.code(), typed));
    }
    String another = typed.text("new.code");
    if (!another.isEmpty()) {
      parts.add(part(another, "new", typed));
    }
    return Optional.of(parts);
  }

  private static Part part(String code, String name, Typed typed) {
    var ordinal = typed.integer(name + ".ordinal");
    var rule = typed.word(name + ".rule", Part.Rule.class);
    var minimum = typed.decimal(name + ".minimum");
    return new Part(
        code,
        typed.text(name + ".name"),
        ordinal == null ? 0 : ordinal,
        rule == null ? Part.Rule.NONE : rule,
        minimum == null ? BigDecimal.ZERO : minimum);
  }

  static Fields requirement(String programme, Words words) {
    return Fields.of(
        Address.programme(programme) + "/requirements",
        words.of("preparation.requirement.add"),
        Field.choice(
            "category",
            words.of("preparation.category"),
            Show.words(Requirement.Category.values(), "preparation.category.", null, words)),
        Field.day("valid_from", words.of("preparation.valid-from"), null)
            .mandatory()
            .hinted(words.of("preparation.requirement.hint")),
        Field.number("hours", words.of("preparation.hours"), (BigDecimal) null).mandatory(),
        Field.text("note", words.of("preparation.note"), null));
  }

  static Optional<Requirement> requirement(Typed typed) {
    var category = typed.word("category", Requirement.Category.class);
    var from = typed.day("valid_from");
    var hours = typed.decimal("hours");
    return category == null || from == null || hours == null
        ? Optional.empty()
        : Optional.of(new Requirement(category, from, null, hours, typed.textOrNull("note")));
  }
}
