package org.xingtan.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.Courses;
import org.xingtan.enrolment.SectionRefused;
import org.xingtan.enrolment.SectionWanted;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.RunSetUp;
import org.xingtan.roster.Areas;
import org.xingtan.roster.Subjects;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// The form of a section, what is read from it, and every "no" as a sentence.
@Component
class OfferForms {
  private final Programmes programmes;
  private final Courses courses;
  private final Areas areas;
  private final Subjects subjects;

  OfferForms(Programmes programmes, Courses courses, Areas areas, Subjects subjects) {
    this.programmes = programmes;
    this.courses = courses;
    this.areas = areas;
    this.subjects = subjects;
  }

  /// @param course the course that is to be offered, if it is known already
  Fields fresh(RunSetUp run, @Nullable String course, Words words) {
    Optional<Course> known = course == null ? Optional.empty() : courses.find(course);
    var wanted =
        new SectionWanted(
            "",
            known.map(one -> one.content().title()).orElse(""),
            new SectionWanted.What("", course == null ? "" : course, SectionWanted.Kind.COURSE),
            new SectionWanted.Whom(null, null),
            null,
            known
                .map(Course::offeredFrom)
                .filter(day -> day.isAfter(run.beginsOn()))
                .orElse(run.beginsOn()));
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.text("code", words.of("offering.code"), null)
            .mandatory()
            .hinted(words.of("offering.code.hint")));
    fields.addAll(common(run, wanted, words));
    fields.add(
        Field.number("capacity", words.of("offering.capacity"), (Integer) null)
            .hinted(words.of("offering.capacity.hint")));
    return form(OfferController.address(run), words.of("offering.add"), fields, run);
  }

  Fields of(RunSetUp run, Offer offer, Words words) {
    String address = OfferController.address(run) + "/" + offer.id();
    return form(address, words.of("offering.save"), common(run, offer.section(), words), run);
  }

  private static Fields form(String action, String submit, List<Field> fields, RunSetUp run) {
    return Fields.of(action, submit, fields.toArray(Field[]::new))
        .backTo(OfferController.address(run));
  }

  private List<Field> common(RunSetUp run, SectionWanted wanted, Words words) {
    return List.of(
        Field.text("course", words.of("catalogue.code"), wanted.what().course()).mandatory(),
        Field.text("name", words.of("offering.name"), wanted.name()).mandatory(),
        Field.choice("part", words.of("offering.part"), parts(run, wanted)),
        Field.choice(
            "kind",
            words.of("offering.kind"),
            Stream.of(SectionWanted.Kind.values())
                .map(kind ->
                    new Field.Choice(
                        kind.name(),
                        words.of("offering.kind." + kind),
                        kind == wanted.what().kind()))
                .toList()),
        Field.choice("area", words.of("offering.area"), areas(wanted.whom().area(), words)),
        Field.choice(
            "subject", words.of("catalogue.subject"), subjects(wanted.whom().subject(), words)),
        Field.day("opens_on", words.of("offering.opens-on"), wanted.opensOn()).mandatory());
  }

  private List<Field.Choice> parts(RunSetUp run, SectionWanted wanted) {
    return programmes.find(run.key().programme()).stream()
        .flatMap(programme -> programme.parts().stream())
        .map(part ->
            new Field.Choice(part.code(), part.name(), part.code().equals(wanted.what().part())))
        .toList();
  }

  private List<Field.Choice> areas(@Nullable String chosen, Words words) {
    return withAll(
        words.of("offering.area.all"),
        areas.all().stream()
            .map(one -> new Field.Choice(one.code(), one.name(), one.code().equals(chosen))));
  }

  private List<Field.Choice> subjects(@Nullable String chosen, Words words) {
    return withAll(
        words.of("offering.subject.all"),
        subjects.all().stream()
            .map(one -> new Field.Choice(one.code(), one.name(), one.code().equals(chosen))));
  }

  private static List<Field.Choice> withAll(String all, Stream<Field.Choice> choices) {
    return Stream.concat(Stream.of(new Field.Choice("", all, false)), choices).toList();
  }

  /// @param code of a section that stands; nothing for a new one
  static SectionWanted read(Typed typed, @Nullable String code) {
    return new SectionWanted(
        code == null ? typed.text("code") : code,
        typed.text("name"),
        new SectionWanted.What(
            typed.text("part"), typed.text("course"), typed.word("kind", SectionWanted.Kind.class)),
        new SectionWanted.Whom(typed.textOrNull("area"), typed.textOrNull("subject")),
        typed.integer("capacity"),
        typed.day("opens_on"));
  }

  static String text(SectionRefused refused, Words words) {
    return switch (refused) {
      case SectionRefused.PeriodClosed no -> words.of("offering.refused.closed", no.period());
      case SectionRefused.CodeMalformed no -> words.of("offering.refused.code", no.code());
      case SectionRefused.CodeTaken no -> words.of("offering.refused.taken", no.code());
      case SectionRefused.SomethingMissing no -> words.of("offering.refused.missing");
      case SectionRefused.CourseUnknown no -> words.of("offering.refused.course", no.course());
      case SectionRefused.CourseNotOffered no ->
          words.of("offering.refused.not-offered", no.course(), no.day().toString());
      case SectionRefused.SeatsUnsound no -> words.of("offering.refused.seats");
      case SectionRefused.OpensOutsidePeriod no -> words.of("offering.refused.day");
      case SectionRefused.InUse no -> words.of("offering.refused.in-use");
    };
  }
}
