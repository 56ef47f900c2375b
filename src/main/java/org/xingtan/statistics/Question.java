package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of the counts: how many, of whom, as of when, in one sum or by a dimension.
///
/// @param by absent for one sum, found under key 0
/// @param only keys of `by` wanted; empty for all
record Question(@Nullable Dimension by, Selection selection, AsOf asOf, List<Integer> only) {
  static Question inAll(Selection selection, AsOf asOf) {
    return new Question(null, selection, asOf, List.of());
  }

  static Question by(Dimension by, Selection selection, AsOf asOf) {
    return new Question(by, selection, asOf, List.of());
  }

  Question of(Selection whom) {
    return new Question(by, whom, asOf, only);
  }

  boolean touches(Dimension dimension) {
    return by == dimension
        || switch (dimension) {
          case AREA -> selection.area() != null;
          case SUBJECT -> selection.subject() != null;
          case SCHOOL -> selection.school() != null;
          case OWNERSHIP -> selection.ownership() != null;
          case COURSE -> false;
        };
  }
}
