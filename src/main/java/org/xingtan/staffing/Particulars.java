package org.xingtan.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.roster.PersonalNumber;
import org.xingtan.roster.Persons;

/// What a person is called and how they are told apart, as it ought to be.
///
/// @param identity nothing: the number stays
/// @param mobile nothing: the number stays, unless there is to be none
record Particulars(
    String name,
    String sex,
    String identityKind,
    @Nullable PersonalNumber identity,
    @Nullable PersonalNumber mobile,
    boolean withoutMobile) {

  List<ChangeStore.What> changesOf(StaffMember person) {
    List<ChangeStore.What> changes = new ArrayList<>();
    if (renames(person)) {
      changes.add(
          new ChangeStore.What(
              ChangeKind.NAME, null, called(person.name(), person.sex()), called(name, sex)));
    }
    if (identity != null) {
      changes.add(
          new ChangeStore.What(ChangeKind.IDENTITY, null, person.identity(), identity.masked()));
    }
    if (mobile != null || (withoutMobile && person.mobile() != null)) {
      @Nullable String after = mobile == null ? null : mobile.masked();
      changes.add(new ChangeStore.What(ChangeKind.MOBILE, null, person.mobile(), after));
    }
    return changes;
  }

  /// Whether it was written; not when the identity number is another person's.
  boolean write(StaffMember person, Persons persons) {
    if (identity != null && !persons.identify(person.id(), identityKind, identity)) {
      return false;
    }
    if (renames(person)) {
      persons.rename(person.id(), name, sex);
    }
    if (mobile != null || withoutMobile) {
      persons.reachAt(person.id(), mobile);
    }
    return true;
  }

  Optional<StaffRefused> identityTaken(Persons persons) {
    return Optional.ofNullable(identity)
        .flatMap(persons::holderOf)
        .map(StaffRefused.IdentityTaken::new);
  }

  private boolean renames(StaffMember person) {
    return !name.equals(person.name()) || !sex.equals(person.sex());
  }

  private static String called(String name, String sex) {
    return name + " · " + sex;
  }
}
