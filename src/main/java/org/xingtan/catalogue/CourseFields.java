package org.xingtan.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.catalogue.CourseWords.CourseForm;
import org.xingtan.roster.Stages;
import org.xingtan.roster.Subjects;
import org.xingtan.web.Fact;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The fields of a form that describe a course, what is read from them, and every "no" as a sentence.
@Component
public class CourseFields {
  private final Subjects subjects;

  CourseFields(Subjects subjects) {
    this.subjects = subjects;
  }

  /// @param content nothing for an empty form
  public List<Fields.Group> of(@Nullable CourseContent content, Words words) {
    return List.of(
        new Fields.Group(
            words.of("catalogue.group.what"),
            List.of(
                Field.text(
                        "title",
                        words.of("catalogue.title"),
                        content == null ? null : content.title())
                    .mandatory(),
                Field.paragraph(
                        "introduction",
                        words.of("catalogue.introduction"),
                        content == null ? null : content.introduction())
                    .mandatory()
                    .hinted(words.of("catalogue.introduction.hint")),
                picture(words))),
        new Fields.Group(
            words.of("catalogue.group.whom"), kind(content == null ? null : content.kind(), words)),
        new Fields.Group(words.of("catalogue.group.worth"), worth(content, words)));
  }

  /// What a course is, for whoever reads it.
  public List<Fact> facts(CourseContent content, Words words) {
    CourseContent.Kind kind = content.kind();
    String all = words.of("catalogue.all");
    String code = kind.subject();
    String subject = code == null ? all : subjects.find(code).map(one -> one.name()).orElse(code);
    String stages =
        kind.stages().stream()
            .map(stage -> words.of("catalogue.stage." + stage))
            .collect(Collectors.joining(words.of("catalogue.separator")));
    return List.of(
        Fact.of(words.of("catalogue.category"), words.of("catalogue.category." + kind.category())),
        Fact.of(words.of("catalogue.form"), words.of("catalogue.form." + kind.form())),
        Fact.of(words.of("catalogue.subject"), subject),
        Fact.of(words.of("catalogue.stages"), stages.isEmpty() ? all : stages),
        Fact.of(words.of("catalogue.hours"), content.creditHours().toPlainString()),
        Fact.of(words.of("catalogue.price"), content.priceYuan().toPlainString()));
  }

  public static Fact lessons(CourseContent content, Words words) {
    String label = words.of("catalogue.address");
    String address = content.contentAddress();
    return address == null
        ? Fact.of(label, words.of("catalogue.address.missing"))
        : Fact.address(label, address);
  }

  public static Field picture(Words words) {
    return Field.file("picture", words.of("catalogue.picture"))
        .hinted(words.of("catalogue.picture.hint"));
  }

  private List<Field> kind(CourseContent.@Nullable Kind kind, Words words) {
    List<Field.Choice> stages =
        Stream.of(Stages.all())
            .map(stage ->
                new Field.Choice(
                    stage,
                    words.of("catalogue.stage." + stage),
                    kind != null && kind.stages().contains(stage)))
            .toList();
    return List.of(
        Field.choice(
            "category",
            words.of("catalogue.category"),
            words(
                Category.values(),
                "catalogue.category.",
                kind == null ? null : kind.category(),
                words)),
        Field.choice(
                "form",
                words.of("catalogue.form"),
                words(
                    CourseForm.values(),
                    "catalogue.form.",
                    kind == null ? null : kind.form(),
                    words))
            .hinted(words.of("catalogue.form.hint")),
        Field.choice(
            "subject",
            words.of("catalogue.subject"),
            subjects(kind == null ? null : kind.subject(), words)),
        Field.several("stages", words.of("catalogue.stages"), stages));
  }

  private static <T extends Enum<T>> List<Field.Choice> words(
      T[] values, String prefix, @Nullable T chosen, Words words) {
    return Stream.of(values)
        .map(value ->
            new Field.Choice(value.name(), words.of(prefix + value.name()), value == chosen))
        .toList();
  }

  private List<Field.Choice> subjects(@Nullable String chosen, Words words) {
    return Stream.concat(
            Stream.of(new Field.Choice("", words.of("catalogue.all"), chosen == null)),
            subjects.all().stream()
                .map(one -> new Field.Choice(one.code(), one.name(), one.code().equals(chosen))))
        .toList();
  }

  private static List<Field> worth(@Nullable CourseContent content, Words words) {
    return List.of(
        Field.number(
                "hours",
                words.of("catalogue.hours"),
                content == null ? null : content.creditHours())
            .mandatory()
            .hinted(words.of("catalogue.hours.hint")),
        Field.number(
                "price", words.of("catalogue.price"), content == null ? null : content.priceYuan())
            .mandatory(),
        Field.text(
                "address",
                words.of("catalogue.address"),
                content == null ? null : content.contentAddress())
            .hinted(words.of("catalogue.address.hint")));
  }

  /// Nothing when a choice or a number is missing.
  ///
  /// @param picture digest of the picture that was sent, or of the one that stands
  public static Optional<CourseContent> read(Typed typed, @Nullable String picture) {
    var category = typed.word("category", Category.class);
    var form = typed.word("form", CourseForm.class);
    BigDecimal hours = typed.decimal("hours");
    BigDecimal price = typed.decimal("price");
    if (category == null || form == null || hours == null || price == null) {
      return Optional.empty();
    }
    List<String> stages = Stream.of(Stages.all()).filter(typed.all("stages")::contains).toList();
    return Optional.of(
        new CourseContent(
            typed.text("title"),
            typed.text("introduction"),
            new CourseContent.Kind(category, form, typed.textOrNull("subject"), stages),
            hours,
            price,
            typed.textOrNull("address"),
            picture));
  }

  public static String text(CourseRefused refused, Words words) {
    return switch (refused) {
      case CourseRefused.CodeMalformed no ->
          words.of("catalogue.refused.code-malformed", no.code());
      case CourseRefused.CodeTaken no -> words.of("catalogue.refused.code-taken", no.code());
      case CourseRefused.Incomplete no -> words.of("catalogue.refused.incomplete");
      case CourseRefused.HoursUnsound no -> words.of("catalogue.refused.hours");
      case CourseRefused.PriceUnsound no -> words.of("catalogue.refused.price");
      case CourseRefused.AddressMalformed no -> words.of("catalogue.refused.address");
      case CourseRefused.ContentFixed no -> words.of("catalogue.refused.content-fixed");
      case CourseRefused.SubjectUnknown no -> words.of("catalogue.refused.subject");
      case CourseRefused.AlreadyRetired no ->
          words.of("catalogue.refused.already-retired", no.code());
      case CourseRefused.RetiredBeforeOffered no ->
          words.of("catalogue.refused.retired-before-offered");
      case CourseRefused.SuccessorUnfit no -> words.of("catalogue.refused.successor", no.code());
      case CourseRefused.NameTaken no -> words.of("catalogue.refused.name-taken", no.name());
    };
  }
}
