package org.xingtan.milestone;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/// Context, measure, cut, keys and day of a roll-up cell as one number: millions of them are grouped and sorted several times faster than
/// six columns, and in the same order. Grouped as what [#grouped] makes of them, by all processors.
///
/// A mixed radix: with more contexts, keys and days than a bigint can tell apart, PostgreSQL refuses to count. Days have room from 1899 to
/// 2257; files may name years from 1900 to 2199.
///
/// @param key1s more than the highest first key
/// @param key2s more than the highest second key
record PackedCells(long key1s, long key2s) {
  private static final List<String> CUTS =
      List.of("AREA_OWNERSHIP", "AREA_SUBJECT", "SCHOOL", "COURSE");
  private static final String DAYS = "131072";
  private static final String FIRST_DAY = "date '1899-01-01'";

  /// The place of a measure among all.
  static String ordinal(String measure) {
    return Arrays.stream(Measure.values())
        .map(one -> "when '%s' then %d".formatted(one.name(), one.ordinal()))
        .collect(joining(" ", "case " + measure + " ", " end"));
  }

  static String ordinalOfCut(String cut) {
    return CUTS.stream()
        .map(one -> "when '%s' then %d".formatted(one, CUTS.indexOf(one)))
        .collect(joining(" ", "case " + cut + " ", " end"));
  }

  /// @param series what [#series] made
  String key(String series, String key1, String key2, String day) {
    return "((%s * %d + %s) * %d + %s) * %s + (%s - %s)"
        .formatted(series, key1s, key1, key2s, key2, DAYS, day, FIRST_DAY);
  }

  static String series(String context, String measureOrdinal, String cutOrdinal) {
    return "((%s::bigint * %d + %s) * %d + %s)"
        .formatted(context, Measure.values().length, measureOrdinal, CUTS.size(), cutOrdinal);
  }

  /// The packed numbers as a column of which the planner expects few: it then groups in each process before it brings groups together.
  /// Expecting as many groups as lines, it would leave all of them to one.
  static String grouped(String... keys) {
    return "unnest(array[" + String.join(", ", keys) + "])";
  }

  /// The cell of a key, without its day.
  static String cell(String key) {
    return key + " / " + DAYS;
  }

  static String day(String key) {
    return "%s + (%s %% %s)::integer".formatted(FIRST_DAY, key, DAYS);
  }

  /// The columns of the roll-up's key.
  String columns(String cell) {
    long keys = key1s * key2s;
    return """
    (%1$s / %2$d)::integer as context_id,
    ('{%3$s}'::milestone.measure[])[1 + %1$s / %4$d %% %5$d] as measure,
    ('{%6$s}'::milestone.cut[])[1 + %1$s / %7$d %% %8$d] as cut,
    (%1$s / %9$d %% %10$d)::integer as key1,
    (%1$s %% %9$d)::integer as key2\
    """
        .formatted(
            cell,
            keys * CUTS.size() * Measure.values().length,
            Arrays.stream(Measure.values()).map(Measure::name).collect(joining(",")),
            keys * CUTS.size(),
            Measure.values().length,
            String.join(",", CUTS),
            keys,
            CUTS.size(),
            key2s,
            key1s);
  }
}
