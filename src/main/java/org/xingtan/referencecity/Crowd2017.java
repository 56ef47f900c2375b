package org.xingtan.referencecity;

/// Puts the people of 2017 into the city: for each area and ownership as many of each kind and
/// outcome as the census says.
final class Crowd2017 {

  private static final byte[] EXTRA_KINDS = {
    People.LEAVER, People.RETIREE, People.NEWCOMER, People.OTHER_STAFF
  };
  private static final double[][] KIND_WEIGHTS = {
    {0.24, 0.24, 0.30, 0.22}, {0.52, 0.04, 0.36, 0.08}
  };
  private static final double[] UNFINISHED_WEIGHTS = {0.08, 0.03, 0.62, 0.27};
  private static final double[] LAST_WEIGHTS = {0, 0, 0.8, 0.2};

  private final Census census;
  private final People people;

  Crowd2017(Census census, People people) {
    this.census = census;
    this.people = people;
  }

  void gather() {
    for (Area area : Area.values()) {
      gather(area, Census.PUBLIC);
      gather(area, Census.PRIVATE);
    }
  }

  private void gather(Area area, int ownership) {
    int a = area.ordinal();
    int extras = census.extras[ownership][a];
    int[] kinds = kinds(extras, ownership);
    int unfinished = census.unfinished[ownership][a];
    int last = census.lastGraduates[ownership][a];
    int[] unfinishedExtras =
        Shares.split(part(0.35, extras, 0.6, unfinished), times(UNFINISHED_WEIGHTS, kinds), kinds);
    int[] room = {0, 0, kinds[2] - unfinishedExtras[2], kinds[3] - unfinishedExtras[3]};
    int lastWanted = Math.min(part(0.06, extras, 0.4, last), room[2] + room[3]);
    int[] lastExtras = Shares.split(lastWanted, LAST_WEIGHTS, room);
    for (int k = 0; k < EXTRA_KINDS.length; k++) {
      int graduates = kinds[k] - unfinishedExtras[k] - lastExtras[k];
      add(EXTRA_KINDS[k], area, ownership, People.UNFINISHED, unfinishedExtras[k]);
      add(EXTRA_KINDS[k], area, ownership, People.LAST_GRADUATE, lastExtras[k]);
      add(EXTRA_KINDS[k], area, ownership, People.GRADUATE, graduates);
    }
    addMembers(
        area, ownership, unfinished - Shares.sum(unfinishedExtras), last - Shares.sum(lastExtras));
  }

  private void addMembers(Area area, int ownership, int leftUnfinished, int leftLast) {
    int a = area.ordinal();
    int never = census.never[ownership][a];
    int graduates = census.headCount[ownership][a] - never - leftUnfinished - leftLast;
    add(People.MEMBER, area, ownership, People.NEVER, never);
    add(People.MEMBER, area, ownership, People.UNFINISHED, leftUnfinished);
    add(People.MEMBER, area, ownership, People.LAST_GRADUATE, leftLast);
    add(People.MEMBER, area, ownership, People.GRADUATE, graduates);
  }

  /// At least one of each kind wherever there are enough, so that every rate over 100% has all its
  /// causes.
  private static int[] kinds(int extras, int ownership) {
    int least = extras >= EXTRA_KINDS.length ? 1 : 0;
    int[] kinds = Shares.split(extras - least * EXTRA_KINDS.length, KIND_WEIGHTS[ownership]);
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] += least;
    }
    return kinds;
  }

  private static int part(double share, int of, double otherShare, int ofOther) {
    return (int) Math.min(Math.round(share * of), Math.round(otherShare * ofOther));
  }

  private static double[] times(double[] weights, int[] counts) {
    double[] product = new double[weights.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = weights[i] * counts[i];
    }
    return product;
  }

  private void add(byte kind, Area area, int ownership, byte outcome, int count) {
    if (count < 0) {
      throw new IllegalStateException("Less than nobody in " + area);
    }
    for (int i = 0; i < count; i++) {
      int person = people.add(kind, area, ownership == Census.PRIVATE);
      people.outcome[person] = outcome;
    }
  }
}
