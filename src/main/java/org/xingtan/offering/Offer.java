package org.xingtan.offering;

import org.xingtan.enrolment.SectionWanted;

/// A section as it stands.
///
/// @param partName name of the part
/// @param courseTitle title of the course
/// @param taken enrolments that stand
record Offer(int id, SectionWanted section, String partName, String courseTitle, int taken) {}
