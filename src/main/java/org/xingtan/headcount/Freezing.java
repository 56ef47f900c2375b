package org.xingtan.headcount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Settlements;
import org.xingtan.roster.HeadCounts;
import org.xingtan.time.CityTime;

/// Freezes what the preview showed, or nothing.
@Service
class Freezing {
  private final HeadCounts headCounts;
  private final Settlements settlements;
  private final Audit audit;
  private final Clock clock;

  Freezing(HeadCounts headCounts, Settlements settlements, Audit audit, Clock clock) {
    this.headCounts = headCounts;
    this.settlements = settlements;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param code of the frozen list; nothing when it is refused
  record Outcome(@Nullable String code, @Nullable FreezeRefused refused) {}

  @Transactional
  public Outcome freeze(Identity by, Draft draft, String rule) {
    headCounts.lock();
    Optional<String> before = headCounts.frozenBy(draft.form());
    if (before.isPresent()) {
      return new Outcome(before.get(), null);
    }
    Optional<FreezeRefused> refused = unsound(draft).or(() -> otherwise(draft));
    if (refused.isPresent()) {
      return new Outcome(null, refused.get());
    }
    String code =
        headCounts.freeze(
            new HeadCounts.Wish(draft.name(), draft.rule(), rule),
            new HeadCounts.Author(by.accountId(), by.name(), draft.form()));
    settlements.settle();
    audit.record(by, AuditEvent.PERSON_CHANGED, "/head-counts/" + code, draft.name());
    return new Outcome(code, null);
  }

  /// What is wrong with a draft before anybody is counted.
  Optional<FreezeRefused> unsound(Draft draft) {
    int length = draft.name().codePointCount(0, draft.name().length());
    if (length < 2 || length > 60 || !draft.name().matches("[\\p{L}\\p{N}\\p{P}\\p{Zs}]+")) {
      return Optional.of(new FreezeRefused.NameUnsound());
    }
    LocalDate today = CityTime.dayOf(clock.instant());
    return draft.rule().day().isAfter(today)
        ? Optional.of(new FreezeRefused.DayAhead(today))
        : Optional.empty();
  }

  private Optional<FreezeRefused> otherwise(Draft draft) {
    if (headCounts.named(draft.name())) {
      return Optional.of(new FreezeRefused.NameTaken(draft.name()));
    }
    int now = headCounts.count(draft.rule());
    if (now == 0) {
      return Optional.of(new FreezeRefused.NobodyCounts());
    }
    int seen = draft.members() == null ? -1 : draft.members();
    return seen == now
        ? Optional.empty()
        : Optional.of(new FreezeRefused.CountedOtherwise(Math.max(seen, 0), now));
  }
}
