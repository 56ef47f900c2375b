package org.xingtan.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.PersonalData;
import org.xingtan.identity.Scope;

/// Reads one person; hands out their full identity number against a purpose.
@Service
class TeacherFiles {
  private final TeacherFileStore store;
  private final IdentityNumberStore numbers;
  private final PersonalData personalData;
  private final Audit audit;

  TeacherFiles(
      TeacherFileStore store, IdentityNumberStore numbers, PersonalData personalData, Audit audit) {
    this.store = store;
    this.numbers = numbers;
    this.personalData = personalData;
    this.audit = audit;
  }

  /// Nothing when there is no such person, or the scope has never shown them.
  Optional<TeacherFile> find(String number, Scope scope) {
    return store.byNumber(number).flatMap(person -> file(person, scope));
  }

  /// The person's own, which is all there is.
  Optional<TeacherFile> own(int teacher) {
    Scope scope = Scope.own(teacher);
    return store
        .byId(teacher)
        .map(person ->
            new TeacherFile(
                person,
                true,
                store.spells(teacher, scope),
                0,
                store.headCounts(teacher, scope),
                store.periods(teacher, scope)));
  }

  private Optional<TeacherFile> file(TeacherLine person, Scope scope) {
    int id = person.id();
    boolean current = store.standsIn(id, scope);
    List<TeacherFile.Spell> spells = store.spells(id, scope);
    if (!current && spells.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TeacherFile(
            person,
            current,
            spells,
            store.spellsInAll(id) - spells.size(),
            store.headCounts(id, scope),
            store.periods(id, scope)));
  }

  /// The full numbers of a person who stands in the scope today; the audit line is written in the same transaction.
  @Transactional
  public Optional<IdentityNumber> identityNumber(String number, Identity who, String purpose) {
    Optional<IdentityNumber> found =
        numbers
            .find(number, who.scope())
            .map(stored ->
                new IdentityNumber(
                    personalData.decrypt(stored.identity()),
                    stored.mobile() == null ? null : personalData.decrypt(stored.mobile())));
    if (found.isPresent()) {
      audit.record(who, AuditEvent.IDENTITY_NUMBER_SHOWN, number, purpose);
    }
    return found;
  }
}
