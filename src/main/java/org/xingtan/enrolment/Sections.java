package org.xingtan.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.Courses;
import org.xingtan.identity.Identity;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;

/// Setting up sections by hand (docs/rules/enrolment.md).
@Service
public class Sections {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,29}");
  private static final int MOST_SEATS = 1_000_000;

  private final SectionSetUpStore store;
  private final Courses courses;
  private final Runs runs;

  Sections(SectionSetUpStore store, Courses courses, Runs runs) {
    this.store = store;
    this.courses = courses;
    this.runs = runs;
  }

  @Transactional
  public Optional<SectionRefused> add(Identity by, RunSetUp run, SectionWanted wanted) {
    Optional<SectionRefused> refused = closed(run).or(() -> unsound(run, wanted));
    if (refused.isPresent()) {
      return refused;
    }
    if (store.codeUsedElsewhere(run.key().run(), wanted.code())
        || !store.insert(run.key().run(), wanted)) {
      return Optional.of(new SectionRefused.CodeTaken(wanted.code()));
    }
    runs.note(by, run.key().run(), item(wanted.code()), null, text(wanted));
    return Optional.empty();
  }

  /// Its code stays; part, course, kind, area and subject only change while nobody has selected it. Seats are set where they are shared out.
  @Transactional
  public Optional<SectionRefused> change(
      Identity by, RunSetUp run, SectionWanted before, SectionWanted wanted) {
    Optional<SectionRefused> refused = closed(run).or(() -> unsound(run, wanted));
    if (refused.isPresent()) {
      return refused;
    }
    boolean moves = !before.what().equals(wanted.what()) || !before.whom().equals(wanted.whom());
    if (moves && store.lockedAndUsed(run.key().run(), before.code())) {
      return Optional.of(new SectionRefused.InUse());
    }
    store.update(run.key().run(), before.code(), wanted);
    runs.note(by, run.key().run(), item(before.code()), text(before), text(wanted));
    return Optional.empty();
  }

  private static Optional<SectionRefused> closed(RunSetUp run) {
    return run.state().equals("CLOSED")
        ? Optional.of(new SectionRefused.PeriodClosed(run.key().period()))
        : Optional.empty();
  }

  private Optional<SectionRefused> unsound(RunSetUp run, SectionWanted wanted) {
    if (!CODE.matcher(wanted.code()).matches()) {
      return Optional.of(new SectionRefused.CodeMalformed(wanted.code()));
    }
    LocalDate day = wanted.opensOn();
    if (wanted.name().isEmpty() || wanted.what().kind() == null || day == null) {
      return Optional.of(new SectionRefused.SomethingMissing());
    }
    if (day.isAfter(run.endsOn())) {
      return Optional.of(new SectionRefused.OpensOutsidePeriod());
    }
    Integer seats = wanted.capacity();
    if (seats != null && (seats < 1 || seats > MOST_SEATS)) {
      return Optional.of(new SectionRefused.SeatsUnsound());
    }
    return unfit(wanted.what().course(), day);
  }

  private Optional<SectionRefused> unfit(String code, LocalDate day) {
    Optional<Course> course = courses.find(code);
    if (course.isEmpty()) {
      return Optional.of(new SectionRefused.CourseUnknown(code));
    }
    LocalDate retired = course.get().retiredOn();
    boolean offered =
        !day.isBefore(course.get().offeredFrom()) && (retired == null || day.isBefore(retired));
    return offered ? Optional.empty() : Optional.of(new SectionRefused.CourseNotOffered(code, day));
  }

  private static String item(String code) {
    return "SECTION/" + code;
  }

  private static String text(SectionWanted section) {
    return String.join(
        " ",
        Stream.of(
                section.name(),
                section.what().part(),
                section.what().course(),
                String.valueOf(section.what().kind()),
                orNone(section.whom().area()),
                orNone(section.whom().subject()),
                String.valueOf(section.opensOn()))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  private static String orNone(@Nullable String text) {
    return text == null ? "" : text;
  }
}
