package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// Codes that go into hundreds of thousands of rows, as ready bytes.
final class Codes {

  static final byte[] FULL_TIME = "FULL_TIME".getBytes(UTF_8);
  static final byte[] OTHER = "OTHER".getBytes(UTF_8);

  private final byte[][] schools;
  private final byte[][] subjects = new byte[Subject.COUNT + 1][];
  private final byte[][] stages = new byte[Stage.values().length][];

  Codes(List<School> schools) {
    this.schools = new byte[schools.size()][];
    for (int i = 0; i < schools.size(); i++) {
      this.schools[i] = schools.get(i).key().getBytes(UTF_8);
    }
    for (Subject subject : Subject.values()) {
      subjects[subject.ordinal()] = subject.code().getBytes(UTF_8);
    }
    for (Stage stage : Stage.values()) {
      stages[stage.ordinal()] = stage.name().getBytes(UTF_8);
    }
  }

  byte[] school(int index) {
    return schools[index];
  }

  byte[] subject(int ordinal) {
    return subjects[ordinal];
  }

  byte[] stage(int ordinal) {
    return stages[ordinal];
  }
}
