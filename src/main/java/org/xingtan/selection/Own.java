package org.xingtan.selection;

import org.xingtan.identity.Identity;
import org.xingtan.web.NotFound;

/// Who asks for themselves, and which school asks for its people. Nobody names another in an address.
final class Own {
  private Own() {}

  static int teacher(Identity identity) {
    Integer teacher = identity.scope().teacherId();
    if (teacher == null) {
      throw new NotFound();
    }
    return teacher;
  }

  static int school(Identity identity) {
    Integer school = identity.scope().schoolId();
    if (school == null) {
      throw new NotFound();
    }
    return school;
  }
}
