package org.xingtan.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A band of pass rates: its lower bound belongs to it, its upper bound to the next, so that bands never overlap.
///
/// @param below absent for the highest band
record PassBand(BigDecimal atLeast, @Nullable BigDecimal below) {
  private static final CountedSet.Narrowing NOTHING =
      new CountedSet.Narrowing(null, List.of(), null, null, null);

  static PassBand of(CountedSet set) {
    BigDecimal atLeast = set.narrowing().atLeast();
    return new PassBand(atLeast == null ? BigDecimal.ZERO : atLeast, set.narrowing().below());
  }

  /// Compared as products of whole numbers: a quotient rounded to a bound would put a course into the wrong band.
  boolean holds(long passed, long of) {
    BigDecimal hundredfold = BigDecimal.valueOf(passed).multiply(BigDecimal.valueOf(100));
    BigDecimal whole = BigDecimal.valueOf(of);
    return hundredfold.compareTo(atLeast.multiply(whole)) >= 0
        && (below == null || hundredfold.compareTo(below.multiply(whole)) < 0);
  }

  /// A set that no definition names, needed to make another.
  static CountedSet plain(Measure measure, String context) {
    return new CountedSet(measure.name(), measure, context, NOTHING, new Bilingual("", ""));
  }
}
