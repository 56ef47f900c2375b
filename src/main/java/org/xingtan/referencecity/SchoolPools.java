package org.xingtan.referencecity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Draws a school of an area by ownership and stage, larger schools more often.
final class SchoolPools {

  private record Cell(Area area, boolean inPrivate, int stage) {}

  private record Choice(short[] schools, Weighted weights) {}

  private final List<School> schools;
  private final Map<Cell, Choice> choices = new HashMap<>();

  /// Only schools for which `open` holds are drawn.
  SchoolPools(List<School> schools, Predicate<School> open) {
    this.schools = schools;
    for (Area area : Area.values()) {
      for (Stage stage : Stage.values()) {
        put(new Cell(area, false, stage.ordinal()), open);
        put(new Cell(area, true, stage.ordinal()), open);
      }
    }
  }

  /// Where an area has no such school, the nearest thing it has: another stage, else public.
  short pick(Area area, boolean inPrivate, int stage, Dice dice) {
    int[] stages = {
      stage, Stage.SENIOR.ordinal(), Stage.JUNIOR.ordinal(), Stage.KINDERGARTEN.ordinal()
    };
    for (boolean privately : new boolean[] {inPrivate, false}) {
      for (int candidate : stages) {
        Choice choice = choices.get(new Cell(area, privately, candidate));
        if (choice != null) {
          return choice.schools()[choice.weights().pick(dice)];
        }
      }
    }
    throw new IllegalStateException("No school in " + area);
  }

  private void put(Cell cell, Predicate<School> open) {
    Choice choice = choice(cell, open);
    if (choice != null) {
      choices.put(cell, choice);
    }
  }

  private @Nullable Choice choice(Cell cell, Predicate<School> open) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < schools.size(); i++) {
      School school = schools.get(i);
      boolean fits = school.area() == cell.area() && school.inPrivate() == cell.inPrivate();
      if (fits && school.teaches(cell.stage()) && open.test(school)) {
        found.add(i);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    short[] indexes = new short[found.size()];
    double[] weights = new double[found.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = (short) (int) found.get(i);
      weights[i] = schools.get(indexes[i]).weight();
    }
    return new Choice(indexes, new Weighted(weights));
  }
}
