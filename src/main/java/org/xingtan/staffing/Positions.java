package org.xingtan.staffing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.roster.Subject;
import org.xingtan.roster.Subjects;
import org.xingtan.staffing.StaffMember.Workplace;
import org.xingtan.web.Typed;

/// Reads where somebody is to work and as what.
@Component
class Positions {
  private final StaffStore store;
  private final Subjects subjects;

  Positions(StaffStore store, Subjects subjects) {
    this.store = store;
    this.subjects = subjects;
  }

  /// In a school within the reader's remit: their own, or the one they name.
  Optional<Position> within(Identity who, Typed typed, Reading reading) {
    @Nullable Integer own = who.scope().schoolId();
    if (own != null) {
      return Optional.of(at(store.school(own), typed, reading));
    }
    String school = typed.text("school");
    Optional<Workplace> found = store.school(school, who.scope());
    if (found.isEmpty()) {
      reading.refuse(new StaffRefused.SchoolUnknown(school));
    }
    return found.map(workplace -> at(workplace, typed, reading));
  }

  /// Any school of the city.
  Optional<Workplace> anywhere(Typed typed, Reading reading) {
    String school = typed.text("school");
    Optional<Workplace> found = store.school(school, Scope.city());
    if (found.isEmpty()) {
      reading.refuse(new StaffRefused.SchoolUnknown(school));
    }
    return found;
  }

  Position at(Workplace workplace, Typed typed, Reading reading) {
    @Nullable Subject subject = subject(typed, reading);
    return new Position(
        workplace,
        reading.staffKind(),
        subject == null ? null : subject.id(),
        subject == null ? null : subject.name(),
        reading.stage());
  }

  private @Nullable Subject subject(Typed typed, Reading reading) {
    String code = typed.text("subject");
    if (code.isEmpty()) {
      return null;
    }
    Optional<Subject> subject = subjects.find(code);
    if (subject.isEmpty()) {
      reading.refuse(new StaffRefused.ChoiceMissing());
    }
    return subject.orElse(null);
  }
}
