package org.xingtan.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// For the room that keeps second factors: whether the session has shown one, and whether an account has one.
@Component
public class SecondFactors {
  private final People people;
  private final AccountStore store;
  private final Clock clock;

  SecondFactors(People people, AccountStore store, Clock clock) {
    this.people = people;
    this.store = store;
    this.clock = clock;
  }

  /// Whether the person behind the request has a second factor and has not shown it yet.
  public boolean stillToShow(HttpServletRequest request) {
    return people
        .signedIn(request)
        .map(person -> person.footing().secondFactor() && !person.proven())
        .orElse(false);
  }

  /// Call it after the proof.
  public void show(HttpServletRequest request) {
    people.prove(request);
  }

  /// From now on it is asked for at each sign-in.
  public void setUp(int account) {
    store.setUpSecondFactor(account, clock.instant());
  }

  public void remove(int account) {
    store.removeSecondFactor(account);
  }
}
