package org.xingtan.referencecity;

/// The sorts of schools: what they teach, how their names end, the kind digits of their identifier,
/// and how many teachers of the area's public or private staff one of them stands for.
enum SchoolKind {
  PUBLIC_PRIMARY(false, "21", Stage.PRIMARY.bit(), "小学", 120),
  PUBLIC_JUNIOR(false, "31", Stage.JUNIOR.bit(), "初级中学", 460),
  PUBLIC_COMPLETE(false, "34", Stage.JUNIOR.bit() | Stage.SENIOR.bit(), "中学", 620),
  PUBLIC_NINE_YEAR(false, "31", Stage.PRIMARY.bit() | Stage.JUNIOR.bit(), "学校", 1250),
  PUBLIC_KINDERGARTEN(false, "11", Stage.KINDERGARTEN.bit(), "幼儿园", 270),
  PUBLIC_VOCATIONAL(false, "36", Stage.VOCATIONAL.bit(), "职业技术学校", 2300),
  SPECIAL(false, "51", Stage.SPECIAL.bit(), "启智学校", 6000),
  INSTITUTE(false, "91", Stage.OTHER.bit(), "教师发展中心", 4500),
  PRIVATE_KINDERGARTEN(true, "11", Stage.KINDERGARTEN.bit(), "幼儿园", 38),
  PRIVATE_NINE_YEAR(true, "31", Stage.PRIMARY.bit() | Stage.JUNIOR.bit(), "学校", 230),
  PRIVATE_COMPLETE(
      true, "34", Stage.PRIMARY.bit() | Stage.JUNIOR.bit() | Stage.SENIOR.bit(), "实验学校", 620),
  PRIVATE_VOCATIONAL(true, "36", Stage.VOCATIONAL.bit(), "技工学校", 2400);

  final boolean inPrivate;
  final String identifierKind;
  final int stages;
  final String ending;
  final int teachersPerSchool;

  SchoolKind(
      boolean inPrivate, String identifierKind, int stages, String ending, int teachersPerSchool) {
    this.inPrivate = inPrivate;
    this.identifierKind = identifierKind;
    this.stages = stages;
    this.ending = ending;
    this.teachersPerSchool = teachersPerSchool;
  }

  boolean canBePilot() {
    return this == PUBLIC_PRIMARY
        || this == PUBLIC_JUNIOR
        || this == PUBLIC_COMPLETE
        || this == PUBLIC_NINE_YEAR;
  }

  String name(SchoolNames names, Area area) {
    return switch (this) {
      case PRIVATE_KINDERGARTEN -> names.kindly(area, ending);
      case PRIVATE_NINE_YEAR, PRIVATE_COMPLETE, PRIVATE_VOCATIONAL -> names.learned(area, ending);
      case INSTITUTE, SPECIAL -> names.fixed(area, ending);
      default -> names.place(area, ending);
    };
  }
}
