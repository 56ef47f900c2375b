package org.xingtan.web;

/// As what somebody asks. A person holds posts; at any time they act in one of them.
public enum Caller {
  /// Everybody, signed in or not.
  ANYONE,
  /// Everybody who is signed in, whatever their post.
  SIGNED_IN,
  TEACHER,
  SCHOOL_ADMINISTRATOR,
  AREA_ADMINISTRATOR,
  CITY_OFFICE,
  SYSTEM_ADMINISTRATOR,
  SECURITY_ADMINISTRATOR,
  AUDIT_ADMINISTRATOR,
  /// Reads and scores courses that were handed in, as they are assigned.
  COURSE_REVIEWER,
  /// Somebody of an organisation that provides courses.
  PROVIDER;

  boolean administers() {
    return compareTo(TEACHER) > 0;
  }
}
