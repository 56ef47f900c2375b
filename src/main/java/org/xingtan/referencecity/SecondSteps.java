package org.xingtan.referencecity;

/// What a person did in the second programme in one period, as bits.
final class SecondSteps {

  static final int REGISTERED = 1;
  static final int SELECTED = 2;
  static final int STUDY_DONE = 4;
  static final int WORKSHOP = 8;
  static final int PRACTICE_DONE = 16;
  static final int SUBMITTED = 32;
  static final int CERTIFIED = 64;

  /// Reached after the printed day.
  static final int STUDY_LATER = 128;

  static final int PRACTICE_LATER = 256;
  static final int ABILITIES_LATER = 512;

  /// Registered, then withdrawn before the study began.
  static final int WITHDRAWN = 1024;

  private SecondSteps() {}
}
