package org.xingtan.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Persons of the roster, one at a time, for whoever keeps them by hand.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Persons {
  private final PersonStore store;

  Persons(PersonStore store) {
    this.store = store;
  }

  /// Why a number cannot be somebody's.
  public enum Taken {
    NUMBER,
    IDENTITY
  }

  /// @param teacher key of the added person; nothing when a number is taken
  /// @param number under which they are on the roster
  public record Added(@Nullable Integer teacher, @Nullable String number, @Nullable Taken taken) {}

  /// Nobody else changes the person until the transaction ends. Answers the version of what is known of them.
  public String lock(int teacher) {
    store.lock(teacher);
    return store.version(teacher);
  }

  /// What is known of a person in short: it differs as soon as a name, number or employment does.
  @Transactional(propagation = Propagation.SUPPORTS)
  public String version(int teacher) {
    return store.version(teacher);
  }

  /// Whose identity number it is.
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<String> holderOf(PersonalNumber identity) {
    return store.holderOf(identity.hash());
  }

  public Added add(NewPerson person) {
    if (holderOf(person.identity()).isPresent()) {
      return new Added(null, null, Taken.IDENTITY);
    }
    String number = person.number() == null ? store.nextNumber() : person.number();
    return store
        .insert(number, person)
        .map(teacher -> new Added(teacher, number, null))
        .orElseGet(() ->
            new Added(null, null, store.numberExists(number) ? Taken.NUMBER : Taken.IDENTITY));
  }

  public void rename(int teacher, String name, String sex) {
    store.rename(teacher, name, sex);
  }

  /// Nothing happens when the number is another person's.
  public boolean identify(int teacher, String kind, PersonalNumber identity) {
    if (holderOf(identity).isPresent()) {
      return false;
    }
    store.identify(teacher, kind, identity);
    return true;
  }

  public void reachAt(int teacher, @Nullable PersonalNumber mobile) {
    store.reachAt(teacher, mobile);
  }
}
