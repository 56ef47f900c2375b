/// Which courses a run offers: pages on which the city office lists the sections of a run, adds one for a course, and changes one.
///
/// Owns no table: sections are written by [org.xingtan.enrolment.Sections]; their seats are set in the room `selection`. Publishes no events.
/// Rules: docs/rules/enrolment.md.
@ApplicationModule(
    allowedDependencies = {
      "time",
      "web",
      "identity",
      "roster",
      "catalogue",
      "programme",
      "enrolment"
    })
@NullMarked
package org.xingtan.offering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
