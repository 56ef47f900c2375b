package org.xingtan.coursereview;

import java.time.Instant;
import java.util.List;

/// A version of a standard.
///
/// @param passPoints mean of points from which a course is fit
record Standard(
    int id, String form, int version, int passPoints, Made made, List<Criterion> criteria) {

  record Made(Instant at, String actor, String reason) {}
}
