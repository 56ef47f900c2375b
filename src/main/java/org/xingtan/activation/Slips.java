package org.xingtan.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.activation.SlipPeopleStore.Person;
import org.xingtan.activation.SlipPeopleStore.Wanted;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Credentials;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;

/// Slips for the people below an administrator. What a slip says is told once, to be printed, and kept as a hash only.
@Service
class Slips {
  static final Duration LIFETIME = Duration.ofDays(14);

  /// As many as one print takes; a school is smaller.
  static final int MOST = 1000;

  private final SlipPeopleStore people;
  private final SlipStore store;
  private final Credentials credentials;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;

  Slips(
      SlipPeopleStore people,
      SlipStore store,
      Credentials credentials,
      Secrets secrets,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.store = store;
    this.credentials = credentials;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  record Slip(Person person, String text, Instant expires) {}

  List<Person> list(Wanted wanted, Identity who, int limit) {
    Instant now = clock.instant();
    return people.list(wanted, who.scope(), below(who.role()), now, CityTime.dayOf(now), limit);
  }

  /// For those of the numbers that stand in the reader's scope and hold no post beside or above the reader's. The same printing
  /// twice gives the same slips.
  @Transactional
  public List<Slip> issue(Identity who, Set<String> numbers, String printing) {
    List<Slip> slips = new ArrayList<>();
    for (String number : numbers) {
      list(new Wanted(number, "", ""), who, 1).stream()
          .filter(person -> person.number().equals(number) && !person.above())
          .findFirst()
          .flatMap(person -> issue(who, person, printing))
          .ifPresent(slips::add);
    }
    return slips;
  }

  /// For everybody in the scope who has no password yet.
  @Transactional
  public List<Slip> issueToAll(Identity who, String printing) {
    return list(new Wanted("", "NOT_ACTIVATED", ""), who, MOST).stream()
        .filter(person -> !person.above())
        .map(person -> issue(who, person, printing))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Slip> issue(Identity who, Person person, String printing) {
    return credentials
        .ofTeacher(person.id())
        .map(holder -> {
          Instant now = clock.instant();
          Instant expires = now.plus(LIFETIME);
          String text = secrets.slip(printing, holder.account());
          byte[] hash = secrets.slipHash(text);
          store.replace(holder.account(), hash, now);
          if (store.insert(holder.account(), hash, who.accountId(), now, expires)) {
            audit.record(who, AuditEvent.SLIP_ISSUED, person.number(), "");
          }
          return new Slip(person, text, expires);
        });
  }

  /// Roles that stand below one's own.
  static List<String> below(Caller role) {
    return switch (role) {
      case SECURITY_ADMINISTRATOR ->
          List.of(
              "CITY_OFFICE",
              "SYSTEM_ADMINISTRATOR",
              "SECURITY_ADMINISTRATOR",
              "AUDIT_ADMINISTRATOR",
              "AREA_ADMINISTRATOR",
              "SCHOOL_ADMINISTRATOR");
      case CITY_OFFICE -> List.of("AREA_ADMINISTRATOR", "SCHOOL_ADMINISTRATOR");
      case AREA_ADMINISTRATOR -> List.of("SCHOOL_ADMINISTRATOR");
      default -> List.of();
    };
  }
}
