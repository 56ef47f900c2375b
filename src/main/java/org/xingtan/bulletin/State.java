package org.xingtan.bulletin;

/// How far an issue has come. From [#SIGNED] on it is as it is.
enum State {
  DRAFT,
  IN_REVIEW,
  SIGNED,
  PUBLISHED,
  /// published, and a fact learned later changed a printed value
  REVISED;

  boolean open() {
    return compareTo(SIGNED) < 0;
  }

  boolean isPublic() {
    return compareTo(PUBLISHED) >= 0;
  }
}
