package org.xingtan.referencecity;

/// The seven stages of the contract; a school's stages are a bit mask over their ordinals.
enum Stage {
  KINDERGARTEN,
  PRIMARY,
  JUNIOR,
  SENIOR,
  VOCATIONAL,
  SPECIAL,
  OTHER;

  private static final Stage[] ALL = values();

  int bit() {
    return 1 << ordinal();
  }

  static Stage of(int ordinal) {
    return ALL[ordinal];
  }

  static String list(int mask) {
    var text = new StringBuilder();
    for (Stage stage : ALL) {
      if ((mask & stage.bit()) != 0) {
        text.append(text.isEmpty() ? "" : ";").append(stage.name());
      }
    }
    return text.toString();
  }
}
