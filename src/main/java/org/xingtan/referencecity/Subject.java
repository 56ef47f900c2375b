package org.xingtan.referencecity;

/// The 18 subjects with their shares among teachers of public and of private schools, and the shares
/// of primary, junior and senior stage within the subject. NONE stands for "no subject of the 18".
enum Subject {
  CHINESE("语文", "", 24.0, 13.0, new Spread(0.62, 0.23, 0.15)),
  MATHEMATICS("数学", "", 17.0, 10.0, new Spread(0.60, 0.24, 0.16)),
  ENGLISH("英语", "", 12.0, 7.5, new Spread(0.50, 0.30, 0.20)),
  PHYSICS("物理", "", 3.2, 1.2, new Spread(0, 0.55, 0.45)),
  CHEMISTRY("化学", "", 2.4, 0.8, new Spread(0, 0.50, 0.50)),
  BIOLOGY("生物", "", 2.1, 0.8, new Spread(0, 0.55, 0.45)),
  MORALITY("思想品德", "思品", 3.2, 1.5, new Spread(0.60, 0.40, 0)),
  POLITICS("政治", "", 1.8, 0.5, new Spread(0, 0.10, 0.90)),
  HISTORY("历史", "", 2.4, 0.9, new Spread(0, 0.55, 0.45)),
  GEOGRAPHY("地理", "", 2.1, 0.8, new Spread(0, 0.55, 0.45)),
  MUSIC("音乐", "", 3.6, 1.8, new Spread(0.72, 0.20, 0.08)),
  ART("美术", "", 3.6, 1.8, new Spread(0.72, 0.20, 0.08)),
  PE("体育", "", 6.5, 3.0, new Spread(0.60, 0.25, 0.15)),
  IT("信息技术", "", 2.6, 1.2, new Spread(0.50, 0.25, 0.25)),
  PRACTICE("综合实践活动", "", 1.2, 0.5, new Spread(0.75, 0.20, 0.05)),
  SCIENCE("科学", "", 2.0, 0.7, new Spread(1.0, 0, 0)),
  KINDERGARTEN("幼儿园", "幼教", 9.0, 50.0, new Spread(0, 0, 0)),
  VOCATIONAL("中职", "", 4.3, 1.2, new Spread(0, 0, 0)),
  NONE("", "", 3.0, 3.0, new Spread(0.55, 0.25, 0.20));

  /// How many subjects there are beside NONE.
  static final int COUNT = 18;

  private static final Subject[] ALL = values();

  final String title;
  final String alias;
  final double publicWeight;
  final double privateWeight;
  private final Spread shares;

  /// How the subject's teachers spread over the three general stages.
  private record Spread(double primary, double junior, double senior) {}

  Subject(String title, String alias, double publicWeight, double privateWeight, Spread shares) {
    this.title = title;
    this.alias = alias;
    this.publicWeight = publicWeight;
    this.privateWeight = privateWeight;
    this.shares = shares;
  }

  static Subject of(int ordinal) {
    return ALL[ordinal];
  }

  static Subject named(String name) {
    for (Subject subject : ALL) {
      if (subject.title.equals(name) || subject.alias.equals(name)) {
        return subject;
      }
    }
    throw new IllegalArgumentException("No subject is called " + name);
  }

  /// The code of the exchange files; empty for NONE.
  String code() {
    return this == NONE ? "" : name();
  }

  Stage stage(Dice dice) {
    if (this == KINDERGARTEN) {
      return Stage.KINDERGARTEN;
    }
    if (this == VOCATIONAL) {
      return Stage.VOCATIONAL;
    }
    if (this == NONE && dice.chance(0.1)) {
      return Stage.SPECIAL;
    }
    double roll = dice.unit();
    if (roll < shares.primary) {
      return Stage.PRIMARY;
    }
    return roll < shares.primary + shares.junior || shares.senior == 0
        ? Stage.JUNIOR
        : Stage.SENIOR;
  }

  /// The stages in which the subject is taught, as a mask.
  int stages() {
    if (this == KINDERGARTEN) {
      return Stage.KINDERGARTEN.bit();
    }
    if (this == VOCATIONAL) {
      return Stage.VOCATIONAL.bit();
    }
    return (shares.primary > 0 ? Stage.PRIMARY.bit() : 0)
        | (shares.junior > 0 ? Stage.JUNIOR.bit() : 0)
        | (shares.senior > 0 ? Stage.SENIOR.bit() : 0);
  }
}
