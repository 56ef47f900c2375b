package org.xingtan.referencecity;

/// How many people of each sort every area needs in 2017, by ownership, so that table 1, table 5 and
/// the figures of the private schools come out at once.
///
/// Per area: head count H, participants P, graduates G are printed. Participants outside the head
/// count (leavers, retirees, newcomers, other staff) are `extras`; members who never took part are
/// then `H + extras - P`. The private schools' printed graduates fix how many of those without a
/// graduation are private.
final class Census {

  /// First index of every figure: 0 public, 1 private.
  static final int PUBLIC = 0;

  static final int PRIVATE = 1;

  private static final double EXTRA_SHARE = 0.035;
  private static final double PRIVATE_EXTRAS = 0.27;
  private static final double PRIVATE_NEVER = 0.95;
  private static final double AFTER_FREEZE = 0.92;

  final int[][] headCount = new int[2][];
  final int[][] extras = new int[2][];
  final int[][] never = new int[2][];
  final int[][] unfinished = new int[2][];
  final int[][] graduates = new int[2][];
  final int[][] lastGraduates = new int[2][];

  /// Graduates of 1702 up to the day the assessment list was frozen, by area.
  final int[] earlyLastGraduates;

  private final int[] members;
  private final int[] participants;
  private final int[] graduated;

  Census(Figures figures) {
    members = figures.byArea(Figures.PROGRAMME, "full_time_teachers");
    participants = figures.byArea(Figures.PROGRAMME, "participants");
    graduated = figures.byArea(Figures.PROGRAMME, "graduates");
    splitMembers(figures.scalar("private_teachers"));
    splitFailures(figures.scalar("private_graduates"));
    int completed = figures.scalar("completed_1702");
    int[] expected = figures.byArea(Figures.ASSESSMENT, "expected");
    int late = (int) Math.round(completed * AFTER_FREEZE);
    int[] lateGraduates =
        Shares.split(late, weights(minus(graduated, expected)), minus(graduated, expected));
    earlyLastGraduates = Shares.split(completed - late, weights(graduated));
    splitLastGraduates(
        plus(lateGraduates, earlyLastGraduates), figures.scalar("private_completed_1702"));
  }

  private void splitMembers(int privateTeachers) {
    double[] wanted = new double[members.length];
    int[] all = new int[members.length];
    int[] inPrivate = new int[members.length];
    for (Area area : Area.values()) {
      int a = area.ordinal();
      wanted[a] = members[a] * area.privateShare;
      int share = Math.max(4, (int) Math.round(EXTRA_SHARE * members[a]));
      all[a] = Math.max(participants[a] - members[a], 0) + share;
      inPrivate[a] = area == Area.DIRECT ? 0 : (int) Math.round(PRIVATE_EXTRAS * all[a]);
    }
    headCount[PRIVATE] = Shares.split(privateTeachers, wanted, notDirect(members));
    headCount[PUBLIC] = minus(members, headCount[PRIVATE]);
    extras[PRIVATE] = inPrivate;
    extras[PUBLIC] = minus(all, inPrivate);
  }

  /// Who has not graduated: never took part, or took part without finishing.
  private void splitFailures(int privateGraduates) {
    int[] people = plus(members, plus(extras[PUBLIC], extras[PRIVATE]));
    int[] failures = minus(people, graduated);
    int[] privatePeople = plus(headCount[PRIVATE], extras[PRIVATE]);
    int failing = Shares.sum(privatePeople) - privateGraduates;
    int[] caps = smaller(failures, privatePeople);
    int[] privateFailures = Shares.split(failing, weights(notDirect(failures)), caps);
    int[] absent = minus(people, participants);
    splitNever(absent, failures, privateFailures);
    unfinished[PRIVATE] = minus(privateFailures, never[PRIVATE]);
    unfinished[PUBLIC] = minus(minus(failures, privateFailures), never[PUBLIC]);
    graduates[PRIVATE] = minus(privatePeople, privateFailures);
    graduates[PUBLIC] = minus(graduated, graduates[PRIVATE]);
  }

  /// Most of those who never took part work in private schools.
  private void splitNever(int[] absent, int[] failures, int[] privateFailures) {
    never[PRIVATE] = new int[members.length];
    for (int a = 0; a < members.length; a++) {
      int wanted = (int) Math.round(PRIVATE_NEVER * absent[a]);
      int most = Math.min(privateFailures[a], headCount[PRIVATE][a]);
      int least = absent[a] - (failures[a] - privateFailures[a]);
      never[PRIVATE][a] = Math.max(Math.min(wanted, most), least);
    }
    never[PUBLIC] = minus(absent, never[PRIVATE]);
  }

  private void splitLastGraduates(int[] all, int inPrivate) {
    double[] wanted = new double[all.length];
    for (int a = 0; a < all.length; a++) {
      wanted[a] = (double) all[a] * headCount[PRIVATE][a] / members[a];
    }
    lastGraduates[PRIVATE] =
        Shares.split(inPrivate, wanted, smaller(notDirect(all), graduates[PRIVATE]));
    lastGraduates[PUBLIC] = minus(all, lastGraduates[PRIVATE]);
  }

  private static int[] notDirect(int[] values) {
    int[] copy = values.clone();
    copy[Area.DIRECT.ordinal()] = 0;
    return copy;
  }

  private static int[] plus(int[] left, int[] right) {
    int[] sum = left.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += right[i];
    }
    return sum;
  }

  private static int[] minus(int[] left, int[] right) {
    int[] difference = left.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= right[i];
      if (difference[i] < 0) {
        throw new IllegalStateException("The figures of area " + i + " leave less than nobody");
      }
    }
    return difference;
  }

  private static int[] smaller(int[] left, int[] right) {
    int[] least = left.clone();
    for (int i = 0; i < least.length; i++) {
      least[i] = Math.min(least[i], right[i]);
    }
    return least;
  }

  private static double[] weights(int[] values) {
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      weights[i] = values[i];
    }
    return weights;
  }
}
