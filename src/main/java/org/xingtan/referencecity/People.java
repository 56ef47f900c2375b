package org.xingtan.referencecity;

/// Everybody who ever worked in the city, as columns of primitive arrays: 200,000 people with a
/// lifetime each fit into a few megabytes. Days are 0 where something never happens, schools -1.
final class People {

  /// Why a person is here: in the head count of 2017, a participant outside it, or later.
  static final byte MEMBER = 0;

  static final byte LEAVER = 1;
  static final byte RETIREE = 2;
  static final byte NEWCOMER = 3;
  static final byte OTHER_STAFF = 4;
  static final byte LATER = 5;

  /// Joined between the day of the list of 2021 and the first day of the regular training.
  static final byte AFTER_LIST = 6;

  /// Joined after everything that was printed.
  static final byte RECENT = 7;

  /// How far the first programme brought a person by the bulletin of 2017.
  static final byte NEVER = 0;

  static final byte UNFINISHED = 1;
  static final byte GRADUATE = 2;
  static final byte LAST_GRADUATE = 3;

  final byte[] kind;
  final byte[] outcome;
  final byte[] area;
  final byte[] areaLater;
  final boolean[] inPrivate;
  final boolean[] laterPrivate;
  final byte[] subject;
  final byte[] subjectBefore;
  final byte[] stage;
  final boolean[] female;
  final boolean[] otherStaff;

  final int[] birth;
  final int[] join;
  final int[] leave;
  final boolean[] retires;
  final int[] gapFrom;
  final int[] gapTo;
  final boolean[] gapAfterRetirement;
  final int[] earlyMove;
  final int[] subjectChange;
  final int[] lateMove;
  final short[] schoolBefore;
  final short[] school;
  final short[] schoolLater;

  /// Six bits a period of the first programme, see [Steps].
  final int[] steps;

  /// Level in period 1702: 0 none, else a level of [TermRoles].
  final byte[] role;

  /// What the second programme saw in the pilot and in 2101, see [SecondSteps].
  final short[] pilot;

  final short[] second;

  private int size;

  People(int most) {
    kind = new byte[most];
    outcome = new byte[most];
    area = new byte[most];
    areaLater = new byte[most];
    inPrivate = new boolean[most];
    laterPrivate = new boolean[most];
    subject = new byte[most];
    subjectBefore = new byte[most];
    stage = new byte[most];
    female = new boolean[most];
    otherStaff = new boolean[most];
    birth = new int[most];
    join = new int[most];
    leave = new int[most];
    retires = new boolean[most];
    gapFrom = new int[most];
    gapTo = new int[most];
    gapAfterRetirement = new boolean[most];
    earlyMove = new int[most];
    subjectChange = new int[most];
    lateMove = new int[most];
    schoolBefore = new short[most];
    school = new short[most];
    schoolLater = new short[most];
    steps = new int[most];
    role = new byte[most];
    pilot = new short[most];
    second = new short[most];
  }

  int size() {
    return size;
  }

  /// Adds a person of this kind in this area; `area` is the area of 2017, or the later one.
  int add(byte kindOf, Area where, boolean privately) {
    int person = size++;
    kind[person] = kindOf;
    boolean later = kindOf >= LATER;
    area[person] = (byte) (later ? -1 : where.ordinal());
    areaLater[person] = (byte) (later ? where.ordinal() : -1);
    inPrivate[person] = privately;
    laterPrivate[person] = privately;
    subject[person] = -1;
    subjectBefore[person] = -1;
    schoolBefore[person] = -1;
    school[person] = -1;
    schoolLater[person] = -1;
    otherStaff[person] = kindOf == OTHER_STAFF;
    return person;
  }

  /// In service between the end of 2016 and the bulletin: not one of those who had gone by then.
  boolean goneBefore2017(int person) {
    return kind[person] == LEAVER || kind[person] == RETIREE;
  }

  boolean knownIn2017(int person) {
    return kind[person] <= OTHER_STAFF;
  }

  /// The school of a day by the contract's rule: the spell covering it, else the latest before, else
  /// the first after.
  int schoolAt(int person, int day) {
    if (lateMove[person] != 0 && day >= lateMove[person]) {
      return schoolLater[person];
    }
    if (school[person] < 0) {
      return schoolLater[person];
    }
    return earlyMove[person] != 0 && day < earlyMove[person]
        ? schoolBefore[person]
        : school[person];
  }

  int subjectAt(int person, int day) {
    return subjectChange[person] != 0 && day < subjectChange[person]
        ? subjectBefore[person]
        : subject[person];
  }

  boolean employedOn(int person, int day) {
    boolean away = gapFrom[person] != 0 && day >= gapFrom[person] && day < gapTo[person];
    return join[person] <= day && (leave[person] == 0 || day < leave[person]) && !away;
  }

  boolean fullTimeOn(int person, int day) {
    boolean backAsOther = gapAfterRetirement[person] && day >= gapTo[person];
    return employedOn(person, day) && !otherStaff[person] && !backAsOther;
  }
}
