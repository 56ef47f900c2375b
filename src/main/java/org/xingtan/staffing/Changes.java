package org.xingtan.staffing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;

/// Writes what was changed into the journal, and that it was into the audit trail.
@Component
class Changes {
  private final ChangeStore store;
  private final Audit audit;

  Changes(ChangeStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /// @param number nothing of a person is written into the audit trail but their number
  record Whom(int teacher, String number) {
    static Whom of(StaffMember person) {
      return new Whom(person.id(), person.number());
    }
  }

  void note(Identity by, Whom whom, Told told, ChangeStore.What what, ChangeStore.Where where) {
    store.insert(by, whom.teacher(), told, what, where);
    audit.record(by, AuditEvent.PERSON_CHANGED, whom.number(), what.kind() + ": " + told.reason());
  }

  boolean made(Told told) {
    return store.ofForm(told.form()).isPresent();
  }

  /// Who changed the person last.
  Optional<String> lastAuthor(int teacher) {
    return store.last(teacher).map(line -> line.author().name());
  }
}
