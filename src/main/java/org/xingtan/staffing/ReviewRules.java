package org.xingtan.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.staffing.StaffMember.Workplace;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;

/// Says which changes somebody else has to look at. Only what schools do is reviewed: an area and the city office review themselves.
@Service
class ReviewRules {
  private final ReviewRuleStore store;
  private final Audit audit;
  private final Clock clock;

  ReviewRules(ReviewRuleStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  boolean reviewsAddition(Identity by, Workplace to) {
    return by.role() == Caller.SCHOOL_ADMINISTRATOR
        && store.reviewed(ReviewRule.Kind.ADDITION, to.area(), today());
  }

  /// The receiving area's rule holds.
  boolean reviewsTransfer(Identity by, @Nullable Workplace from, Workplace to) {
    boolean within = from != null && from.area() == to.area();
    ReviewRule.Kind kind =
        within ? ReviewRule.Kind.TRANSFER_WITHIN_AREA : ReviewRule.Kind.TRANSFER_BETWEEN_AREAS;
    return by.role() == Caller.SCHOOL_ADMINISTRATOR && store.reviewed(kind, to.area(), today());
  }

  /// An area sets rules for itself, the city office for everybody. Rules begin today or later: what was decided is decided.
  @Transactional
  public Optional<StaffRefused> set(
      Identity by, ReviewRule.@Nullable Kind kind, LocalDate from, boolean reviewed, Told told) {
    if (kind == null) {
      return Optional.of(new StaffRefused.ChoiceMissing());
    }
    if (!told.saysWhy()) {
      return Optional.of(new StaffRefused.ReasonMissing());
    }
    if (from.isBefore(today())) {
      String last = today().plusYears(1).toString();
      return Optional.of(new StaffRefused.DayOutside(today().toString(), last));
    }
    store.insert(by, by.scope().areaId(), kind, from, reviewed, told);
    audit.record(by, AuditEvent.PERSON_CHANGED, "/staff/review-rules", kind + " " + reviewed);
    return Optional.empty();
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
