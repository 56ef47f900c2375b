package org.xingtan.figure;

import java.util.Locale;
import org.xingtan.statistics.CountedSet;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.web.Words;

/// The word after a count. Finer than the unit: of things, schools are counted in 所 and courses in 门.
public enum UnitWord {
  PERSONS,
  PERSON_TIMES,
  POSTS,
  PIECES,
  HOURS,
  SCHOOLS,
  COURSES,
  ACHIEVEMENTS,
  ROWS,
  THINGS;

  public static UnitWord of(IndicatorDefinition indicator) {
    CountedSet counted = indicator.numerator();
    return switch (indicator.unit()) {
      case PERSONS -> PERSONS;
      case PERSON_TIMES -> PERSON_TIMES;
      case POSTS -> POSTS;
      case PIECES -> PIECES;
      case HOURS -> HOURS;
      case THINGS -> ofThings(counted);
    };
  }

  private static UnitWord ofThings(CountedSet counted) {
    return switch (counted.measure()) {
      case SCHOOLS_DUE, PILOT_SCHOOLS -> SCHOOLS;
      case COURSES, COURSES_IN_BAND, COURSES_UNSELECTED -> COURSES;
      case AWARD_ENTRIES, AWARD_QUOTA ->
          switch (String.valueOf(counted.narrowing().kind())) {
            case "SCHOOL" -> SCHOOLS;
            case "ACHIEVEMENT" -> ACHIEVEMENTS;
            default -> THINGS;
          };
      default -> THINGS;
    };
  }

  public String in(Words words, FigureNumber number) {
    boolean one = number.compareTo(FigureNumber.count(1)) == 0;
    return words.of(
        "figure.unit." + name().toLowerCase(Locale.ROOT).replace('_', '-') + (one ? ".one" : ""));
  }
}
