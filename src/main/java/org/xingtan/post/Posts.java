package org.xingtan.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xingtan.identity.Appointments;
import org.xingtan.identity.Appointments.Appointment;
import org.xingtan.identity.Credentials.Holder;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.post.PostRefused.EndedAlready;
import org.xingtan.post.PostRefused.HeldAlready;
import org.xingtan.post.PostRefused.NoReason;
import org.xingtan.post.PostRefused.NotYours;
import org.xingtan.post.PostRefused.OtherOfTheThree;
import org.xingtan.post.PostRefused.OwnPost;
import org.xingtan.post.PostRefused.PastDay;
import org.xingtan.post.PostRefused.UnknownPerson;
import org.xingtan.post.PostRefused.UnknownPlace;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;

/// Gives posts, takes them back, hands them over.
@Service
class Posts {
  private final PostStore store;
  private final Appointments appointments;
  private final Candidates candidates;
  private final Clock clock;

  Posts(PostStore store, Appointments appointments, Candidates candidates, Clock clock) {
    this.store = store;
    this.appointments = appointments;
    this.candidates = candidates;
    this.clock = clock;
  }

  private record Where(Scope scope, String name) {}

  @Transactional
  public Optional<PostRefused> give(Identity by, PostForm form) {
    Remit remit = Remit.of(by);
    Optional<Caller> role =
        remit.gives().stream().filter(r -> r.name().equals(PostForm.text(form.role()))).findFirst();
    Optional<LocalDate> from = PostForm.day(form.from());
    if (role.isEmpty()) {
      return Optional.of(new NotYours());
    }
    if (from.isEmpty() || from.get().isBefore(today())) {
      return Optional.of(new PastDay());
    }
    if (PostForm.text(form.reason()).length() < 2) {
      return Optional.of(new NoReason());
    }
    Optional<Where> where = where(role.get(), form, remit);
    if (where.isEmpty()) {
      return Optional.of(new UnknownPlace());
    }
    return switch (candidates.find(form, by)) {
      case Candidates.Found found -> give(by, found.holder(), role.get(), where.get(), form);
      case Candidates.Nobody nobody -> Optional.of(nobody.reason());
    };
  }

  private Optional<PostRefused> give(
      Identity by, Holder holder, Caller role, Where where, PostForm form) {
    LocalDate from = PostForm.day(form.from()).orElseThrow();
    return refusal(
        appointments.give(
            by,
            new Appointment(
                holder.account(), holder.signInName(), role, where.scope(), where.name(), from),
            PostForm.text(form.reason())));
  }

  /// @param day first day without it
  @Transactional
  public Optional<PostRefused> end(Identity by, HeldPost post, LocalDate day, String reason) {
    Optional<PostRefused> refused = mayEnd(by, post, day, reason);
    if (refused.isPresent()) {
      return refused;
    }
    return appointments.end(by, post.id(), day, post.holder().signInName(), reason)
        ? Optional.empty()
        : Optional.of(new EndedAlready());
  }

  /// The successor takes over on the day on which the post ends: both or neither.
  @Transactional
  public Optional<PostRefused> handOver(
      Identity by, HeldPost post, String successor, LocalDate day, String reason) {
    Optional<PostRefused> refused = end(by, post, day, reason);
    if (refused.isPresent()) {
      return refused;
    }
    Optional<Holder> next = candidates.known(successor);
    Optional<PostRefused> notGiven =
        next.isEmpty()
            ? Optional.of(new UnknownPerson())
            : refusal(appointments.give(by, appointment(post, next.get(), day), reason));
    if (notGiven.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return notGiven;
  }

  private Appointment appointment(HeldPost post, Holder successor, LocalDate day) {
    PostStore.Scoped scoped = store.scope(post.id());
    Scope scope =
        scoped.school() != null
            ? Scope.school(scoped.school())
            : scoped.area() != null ? Scope.area(scoped.area()) : Scope.none();
    return new Appointment(
        successor.account(), successor.signInName(), post.role(), scope, post.place(), day);
  }

  private Optional<PostRefused> mayEnd(Identity by, HeldPost post, LocalDate day, String reason) {
    if (!Remit.of(by).gives().contains(post.role())) {
      return Optional.of(new NotYours());
    }
    if (post.holder().account() == by.accountId()) {
      return Optional.of(new OwnPost());
    }
    if (day.isBefore(today())) {
      return Optional.of(new PastDay());
    }
    return reason.length() < 2 ? Optional.of(new NoReason()) : Optional.empty();
  }

  private Optional<Where> where(Caller role, PostForm form, Remit remit) {
    return switch (role) {
      case AREA_ADMINISTRATOR ->
          store.areas().stream()
              .filter(area -> Integer.toString(area.id()).equals(PostForm.text(form.area())))
              .findFirst()
              .map(area -> new Where(Scope.area((short) area.id()), area.name()));
      case SCHOOL_ADMINISTRATOR ->
          store
              .school(PostForm.text(form.school()), remit.area(), today())
              .map(school -> new Where(Scope.school(school.id()), school.name()));
      case CITY_OFFICE -> Optional.of(new Where(Scope.city(), "市工程办"));
      default -> Optional.of(new Where(Scope.none(), "杏坛"));
    };
  }

  private static Optional<PostRefused> refusal(Appointments.Outcome outcome) {
    return switch (outcome) {
      case DONE -> Optional.empty();
      case HELD_ALREADY -> Optional.of(new HeldAlready());
      case OTHER_OF_THE_THREE -> Optional.of(new OtherOfTheThree());
    };
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
