package org.xingtan.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.bulletin.HistoryStore.Action;
import org.xingtan.bulletin.HistoryStore.Place;
import org.xingtan.web.NotFound;

/// Makes issues, changes their settings and brings them from state to state up to review. Signing is [Signing]'s.
@Service
class Issues {
  private final IssueStore store;
  private final SeriesStore series;
  private final Beginnings beginnings;
  private final RecipientStore recipients;
  private final HistoryStore history;
  private final Clock clock;

  Issues(
      IssueStore store,
      SeriesStore series,
      Beginnings beginnings,
      RecipientStore recipients,
      HistoryStore history,
      Clock clock) {
    this.store = store;
    this.series = series;
    this.beginnings = beginnings;
    this.recipients = recipients;
    this.history = history;
    this.clock = clock;
  }

  sealed interface Outcome permits Done, IssueRefused {}

  record Done(int issue) implements Outcome {}

  /// What an issue is made from.
  sealed interface Source {
    record Nothing() implements Source {}

    record OfTemplate(String template) implements Source {}

    record OfIssue(int issue) implements Source {}

    record Correction(int issue) implements Source {}
  }

  /// @param requestKey of the form; the same form sent twice makes one issue
  record Wish(
      int series,
      Source source,
      Issue.Basis basis,
      LocalDate issuedOn,
      @Nullable LocalDate deadline,
      @Nullable String requestKey) {
    Wish of(Issue.Basis other) {
      return new Wish(series, source, other, issuedOn, deadline, requestKey);
    }
  }

  Issue find(int issue) {
    return store.find(issue).orElseThrow(NotFound::new);
  }

  @Transactional
  public Outcome create(Wish asked, Actor actor) {
    Wish wish = asked.of(beginnings.basis(asked));
    Optional<Integer> made = Optional.ofNullable(wish.requestKey()).flatMap(store::byRequest);
    if (made.isPresent()) {
      return new Done(made.get());
    }
    Optional<IssueRefused> refused = beginnings.refusal(wish.basis(), wish.source());
    if (refused.isPresent()) {
      return refused.get();
    }
    store.lockSeries(wish.series());
    Series its = series.find(wish.series()).orElseThrow(NotFound::new);
    Issue issue = fresh(wish, its, actor);
    int id = store.insert(issue, wish.requestKey(), clock.instant()).orElseThrow();
    beginnings.fill(id, wish.source(), wish.basis(), actor, clock.instant());
    recipients.replaceOfIssue(id, recipients.ofSeries(its.id()));
    history.stepped(id, State.DRAFT, "", actor, clock.instant());
    return new Done(id);
  }

  private Issue fresh(Wish wish, Series its, Actor actor) {
    return new Issue(
        0,
        its,
        store.nextNumber(its.id(), wish.issuedOn().getYear()),
        "",
        wish.issuedOn(),
        wish.basis(),
        its.print(),
        wish.deadline(),
        new Issue.Origin(
            wish.source() instanceof Source.OfTemplate of ? of.template() : null,
            store.last(its.id()).orElse(null),
            wish.source() instanceof Source.Correction of ? of.issue() : null),
        State.DRAFT,
        new Issue.Author(actor.account(), actor.name()),
        1);
  }

  /// @param issue with the settings as wanted and the version as seen
  @Transactional
  public Outcome update(Issue issue, Actor actor) {
    State state = store.lock(issue.id()).orElseThrow(NotFound::new);
    Issue before = find(issue.id());
    if (!state.open()) {
      return new IssueRefused.Frozen();
    }
    Optional<IssueRefused> refused = beginnings.refusal(issue.basis(), new Source.Nothing());
    if (refused.isPresent()) {
      return refused.get();
    }
    if (store.numberTaken(issue)) {
      return new IssueRefused.NumberTaken(issue.number());
    }
    if (!store.update(issue)) {
      return new IssueRefused.ChangedMeanwhile();
    }
    history.changed(
        new Place(issue.id(), null),
        Action.SETTINGS,
        settings(before),
        settings(issue),
        actor,
        clock.instant());
    return new Done(issue.id());
  }

  /// Into review, or back to be written on.
  @Transactional
  public Outcome bring(int issue, State wanted, String note, Actor actor) {
    State state = store.lock(issue).orElseThrow(NotFound::new);
    if (state == wanted) {
      return new Done(issue);
    }
    if (!state.open() || !wanted.open()) {
      return new IssueRefused.NotFrom(state, wanted);
    }
    store.changeState(issue, wanted);
    history.stepped(issue, wanted, CleanText.of(note).text(), actor, clock.instant());
    return new Done(issue);
  }

  /// For everybody to read; only a signed issue can be.
  @Transactional
  public Outcome publish(int issue, Actor actor) {
    State state = store.lock(issue).orElseThrow(NotFound::new);
    if (state.isPublic()) {
      return new Done(issue);
    }
    if (state != State.SIGNED) {
      return new IssueRefused.NotFrom(state, State.PUBLISHED);
    }
    store.changeState(issue, State.PUBLISHED);
    history.stepped(issue, State.PUBLISHED, "", actor, clock.instant());
    for (Recipient recipient : recipients.ofIssue(issue)) {
      recipients.dispatched(
          new RecipientStore.Dispatch(
              recipient.id(),
              RecipientStore.Way.PAPER,
              RecipientStore.Progress.WAITING,
              clock.instant(),
              actor.name(),
              "",
              null));
    }
    return new Done(issue);
  }

  private static String settings(Issue issue) {
    return Stream.of(
            issue.number().text(),
            issue.title(),
            issue.issuedOn().toString(),
            issue.basis().programme() + "/" + issue.basis().period() + "@" + issue.basis().asOf(),
            String.valueOf(issue.print().run()),
            Objects.requireNonNullElse(issue.print().secrecy(), ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
