/// Which courses a run offers: pages on which the city office lists the sections of a run, adds one for a course, changes one, and puts
/// tutors and hosts on duty there; and the posts on duty of every role, which the city office and the areas end and hand over.
///
/// Owns no table: sections are written by [org.xingtan.enrolment.Sections]; their seats are set in the room `selection`,
/// duties by [org.xingtan.workshop.Duties]. Publishes no events.
/// Rules: docs/rules/enrolment.md.
@ApplicationModule(
    allowedDependencies = {
      "time",
      "web",
      "identity",
      "roster",
      "catalogue",
      "programme",
      "enrolment",
      "workshop"
    })
@NullMarked
package org.xingtan.offering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
