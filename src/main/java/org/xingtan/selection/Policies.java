package org.xingtan.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xingtan.enrolment.HeldSeat;
import org.xingtan.time.CityTime;

/// The rules of docs/rules/selection.md, each by its name, in the order in which they are asked.
final class Policies {
  /// Says no, or nothing.
  interface Policy {
    Optional<SelectionRefused> refuse(Wish wish);
  }

  /// What must hold whenever a person gets a seat, also from the waiting list.
  static final List<Policy> LASTING =
      List.of(
          Policies::offered,
          Policies::audience,
          Policies::area,
          Policies::subject,
          Policies::stage,
          Policies::once,
          Policies::completed,
          Policies::withdrawn,
          Policies::prerequisite,
          Policies::courses,
          Policies::hours,
          Policies::quota);

  /// What must hold when a person asks.
  static final List<Policy> ASKED =
      Stream.concat(Stream.of((Policy) Policies::window), LASTING.stream()).toList();

  private Policies() {}

  static Optional<SelectionRefused> first(List<Policy> policies, Wish wish) {
    return policies.stream().flatMap(policy -> policy.refuse(wish).stream()).findFirst();
  }

  /// What speaks against a choice before seats are looked at.
  static Optional<SelectionRefused> refusal(Choice choice, Wish wish) {
    if (choice.schoolId() != null && !wish.rule().schoolSelects()) {
      return Optional.of(new SelectionRefused.SchoolMayNot());
    }
    if (choice.schoolId() != null
        && !Objects.equals(choice.schoolId(), wish.place().dimensions().schoolId())) {
      return Optional.of(new SelectionRefused.NotOfSchool());
    }
    if (choice.feeSeen() != null && choice.feeSeen().compareTo(wish.offer().fee()) != 0) {
      return Optional.of(new SelectionRefused.FeeChanged(choice.feeSeen(), wish.offer().fee()));
    }
    return first(ASKED, wish);
  }

  static Optional<SelectionRefused> window(Wish wish) {
    Wish.Window window = wish.window();
    if (window.open()) {
      return Optional.empty();
    }
    if (window.next() != null) {
      return Optional.of(new SelectionRefused.NotOpenYet(window.next()));
    }
    return Optional.of(
        window.last() == null
            ? new SelectionRefused.NoWindow()
            : new SelectionRefused.Closed(window.last()));
  }

  static Optional<SelectionRefused> offered(Wish wish) {
    var today = CityTime.dayOf(wish.at());
    var retired = wish.offer().retiredOn();
    return refuse(
        today.isBefore(wish.offer().opensOn()) || (retired != null && !today.isBefore(retired)),
        new SelectionRefused.NotOffered());
  }

  static Optional<SelectionRefused> audience(Wish wish) {
    boolean open =
        wish.rule().audience().equals("EMPLOYED")
            ? wish.person().due() || wish.person().employed()
            : wish.person().due();
    return refuse(!open, new SelectionRefused.NotInAudience());
  }

  static Optional<SelectionRefused> area(Wish wish) {
    Integer own = wish.place().dimensions().areaId();
    Integer wanted = wish.offer().areaId();
    return refuse(
        wanted != null && own != null && !wanted.equals(own), new SelectionRefused.OtherArea());
  }

  static Optional<SelectionRefused> subject(Wish wish) {
    Integer own = wish.place().dimensions().subjectId();
    Integer wanted = wish.offer().subjectId();
    return refuse(
        fits(wish) && wanted != null && own != null && !wanted.equals(own),
        new SelectionRefused.OtherSubject());
  }

  static Optional<SelectionRefused> stage(Wish wish) {
    List<String> wanted = wish.offer().stages();
    String own = wish.person().stage();
    return refuse(
        fits(wish) && !wanted.isEmpty() && own != null && !wanted.contains(own),
        new SelectionRefused.OtherStage());
  }

  private static boolean fits(Wish wish) {
    return wish.rule().fit().equals("SUBJECT_AND_STAGE");
  }

  /// One seat of a course in a period, waiting included.
  static Optional<SelectionRefused> once(Wish wish) {
    boolean held =
        standing(wish)
            .anyMatch(own ->
                own.course().periodId() == wish.place().course().periodId()
                    && own.course().courseId() == wish.place().course().courseId());
    return refuse(held, new SelectionRefused.HeldAlready());
  }

  static Optional<SelectionRefused> completed(Wish wish) {
    boolean done =
        wish.held().stream()
            .anyMatch(own ->
                own.stands()
                    && own.moments().completed() != null
                    && own.course().courseId() == wish.place().course().courseId());
    return refuse(
        done && wish.rule().repeats().equals("REFUSED"), new SelectionRefused.CompletedBefore());
  }

  static Optional<SelectionRefused> withdrawn(Wish wish) {
    boolean before =
        wish.held().stream()
            .anyMatch(own ->
                own.course().runId() == wish.place().course().runId()
                    && own.course().courseId() == wish.place().course().courseId());
    return refuse(
        before && wish.rule().again().equals("REFUSED"), new SelectionRefused.WithdrawnBefore());
  }

  static Optional<SelectionRefused> prerequisite(Wish wish) {
    return Optional.ofNullable(wish.offer().missing()).map(SelectionRefused.NeedsAnother::new);
  }

  static Optional<SelectionRefused> courses(Wish wish) {
    return coursesAbove(wish.rule().ofPart(), ofPart(wish))
        .<SelectionRefused>map(SelectionRefused.TooManyCourses::new)
        .or(() ->
            coursesAbove(wish.rule().ofRun(), ofRun(wish))
                .map(SelectionRefused.TooManyCoursesOfRun::new));
  }

  static Optional<SelectionRefused> hours(Wish wish) {
    return hoursAbove(wish.rule().ofPart(), wish, ofPart(wish))
        .<SelectionRefused>map(SelectionRefused.TooManyHours::new)
        .or(() ->
            hoursAbove(wish.rule().ofRun(), wish, ofRun(wish))
                .map(SelectionRefused.TooManyHoursOfRun::new));
  }

  private static Optional<Integer> coursesAbove(Wish.Limit limit, Stream<HeldSeat> own) {
    return Optional.ofNullable(limit.courses()).filter(most -> own.count() >= most);
  }

  private static Optional<BigDecimal> hoursAbove(
      Wish.Limit limit, Wish wish, Stream<HeldSeat> own) {
    return Optional.ofNullable(limit.hours())
        .filter(most ->
            own.map(HeldSeat::hours).reduce(wish.offer().hours(), BigDecimal::add).compareTo(most)
                > 0);
  }

  static Optional<SelectionRefused> quota(Wish wish) {
    return refuse(wish.offer().pools().closed(), new SelectionRefused.NoQuota());
  }

  private static Stream<HeldSeat> standing(Wish wish) {
    return Stream.concat(wish.held().stream().filter(HeldSeat::stands), wish.queued().stream());
  }

  private static Stream<HeldSeat> ofRun(Wish wish) {
    return standing(wish).filter(own -> own.course().runId() == wish.place().course().runId());
  }

  private static Stream<HeldSeat> ofPart(Wish wish) {
    return ofRun(wish).filter(own -> own.course().partId() == wish.place().course().partId());
  }

  /// Whether a seat can be given back.
  static Optional<SelectionRefused> giveBack(Wish wish, HeldSeat seat) {
    var until = wish.withdrawUntil();
    if (seat.studied()) {
      return Optional.of(new SelectionRefused.StudyBegun());
    }
    if (wish.paidWith(seat)) {
      return Optional.of(new SelectionRefused.PaidFor());
    }
    return until != null && !wish.at().isBefore(until)
        ? Optional.of(new SelectionRefused.TooLate(until))
        : Optional.empty();
  }

  private static Optional<SelectionRefused> refuse(boolean refused, SelectionRefused refusal) {
    return refused ? Optional.of(refusal) : Optional.empty();
  }
}
