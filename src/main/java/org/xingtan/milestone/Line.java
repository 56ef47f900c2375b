package org.xingtan.milestone;

import java.time.Instant;
import org.xingtan.time.CityTime;

/// A single line for the journal: a person reached a point, or was taken back from it.
///
/// @param delta +1 reached, -1 taken back
public record Line(
    int contextId, Measure measure, int teacherId, Instant at, int delta, Dimensions dimensions) {

  public Line {
    if (delta != 1 && delta != -1) {
      throw new IllegalArgumentException("a line is +1 or -1, not " + delta);
    }
  }

  CountChange asCount() {
    return new CountChange(contextId, measure, CityTime.dayOf(at), delta, dimensions, null);
  }
}
