package org.xingtan.bulletin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.NotFound;

/// Freezes an issue: text, values, cells, hashes of the lists behind them, findings with their answers, all read at one moment of the database.
@Service
class Signing {
  private final IssueStore issues;
  private final HistoryStore history;
  private final Reading reading;
  private final SignedStore signed;
  private final Values values;
  private final Clock clock;

  Signing(
      IssueStore issues,
      HistoryStore history,
      Reading reading,
      SignedStore signed,
      Values values,
      Clock clock) {
    this.issues = issues;
    this.history = history;
    this.reading = reading;
    this.signed = signed;
    this.values = values;
    this.clock = clock;
  }

  sealed interface Outcome permits Signed, SigningRefused {}

  record Signed() implements Outcome {}

  /// @param read hash of what the signer has before their eyes
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Outcome sign(int id, String read, Actor actor) {
    State state = issues.lock(id).orElseThrow(NotFound::new);
    Optional<SigningRefused> refused = early(id, state, actor);
    if (refused.isPresent()) {
      return refused.get();
    }
    Reading.Read now = reading.of(issues.find(id).orElseThrow(), reading.language());
    int open = now.unanswered();
    if (open > 0) {
      return new SigningRefused.Unanswered(open);
    }
    if (!now.hash().equals(read)) {
      return new SigningRefused.ChangedSinceRead();
    }
    freeze(id, now, actor);
    issues.changeState(id, State.SIGNED);
    history.stepped(id, State.SIGNED, "", actor, clock.instant());
    return new Signed();
  }

  private void freeze(int id, Reading.Read now, Actor actor) {
    signed.sign(
        id,
        new SignedStore.Signature(now.content(), now.hash(), clock.instant(), actor.name()),
        actor.account());
    values.hashed(now.composed(), reading.language()).forEach(value -> signed.keep(id, value));
    signed.keep(id, now.toKeep());
  }

  /// Who came second: looked up in a transaction of its own, for the one that lost has ended.
  @Transactional(readOnly = true)
  public Outcome second(int id) {
    return signed
        .signature(id)
        .<Outcome>map(first -> new SigningRefused.AlreadySigned(first.name(), first.at()))
        .orElseGet(SigningRefused.ChangedSinceRead::new);
  }

  private Optional<SigningRefused> early(int id, State state, Actor actor) {
    Optional<SignedStore.Signature> first = signed.signature(id);
    if (first.isPresent()) {
      return Optional.of(new SigningRefused.AlreadySigned(first.get().name(), first.get().at()));
    }
    if (state != State.IN_REVIEW) {
      return Optional.of(new SigningRefused.NotInReview(state));
    }
    boolean own =
        issues.find(id).orElseThrow().author().account() == actor.account()
            || history.wrote(id, actor.account());
    return own ? Optional.of(new SigningRefused.OwnWork()) : Optional.empty();
  }
}
