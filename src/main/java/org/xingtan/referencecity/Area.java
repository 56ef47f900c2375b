package org.xingtan.referencecity;

/// The twelve reporting units in the order of their codes, with what shapes their invented schools:
/// the share of teachers in private schools, and the part of the schools outside the urban core.
enum Area {
  LIWAN("440103", "荔湾区", "荔湾", 0.27, 0.02),
  YUEXIU("440104", "越秀区", "越秀", 0.21, 0.0),
  HAIZHU("440105", "海珠区", "海珠", 0.29, 0.02),
  TIANHE("440106", "天河区", "天河", 0.39, 0.05),
  BAIYUN("440111", "白云区", "白云", 0.46, 0.35),
  HUANGPU("440112", "黄埔区", "黄埔", 0.33, 0.25),
  PANYU("440113", "番禺区", "番禺", 0.37, 0.40),
  HUADU("440114", "花都区", "花都", 0.36, 0.50),
  NANSHA("440115", "南沙区", "南沙", 0.27, 0.60),
  CONGHUA("440117", "从化区", "从化", 0.23, 0.70),
  ZENGCHENG("440118", "增城区", "增城", 0.34, 0.60),
  DIRECT("440100-DIRECT", "市直属学校", "市直属", 0.0, 0.0);

  private static final Area[] ALL = values();

  final String code;
  final String title;
  final String shortName;
  final double privateShare;
  final double outside;

  Area(String code, String title, String shortName, double privateShare, double outside) {
    this.code = code;
    this.title = title;
    this.shortName = shortName;
    this.privateShare = privateShare;
    this.outside = outside;
  }

  static int count() {
    return ALL.length;
  }

  static Area of(int ordinal) {
    return ALL[ordinal];
  }

  /// Printed tables name the direct unit in two ways.
  static Area named(String name) {
    for (Area area : ALL) {
      if (area.title.equals(name) || area.shortName.equals(name)) {
        return area;
      }
    }
    throw new IllegalArgumentException("No area is called " + name);
  }
}
