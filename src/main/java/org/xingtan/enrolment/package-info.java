/// Sections, registrations and enrolments, and what follows from them for the journal and for person-times.
///
/// Owns the schema `enrolment` (section, registration, enrolment); publishes the views `enrolment.v_section`, `v_registration`,
/// `v_enrolment` and `v_change`. Takes in the sheets sections, registrations and enrolments. A section belongs to one run and never
/// changes its part or course once somebody has selected it. [org.xingtan.enrolment.Sections] sets them up by hand. Rules: docs/rules/enrolment.md and docs/rules/milestone.md.
@ApplicationModule(
    allowedDependencies = {
      "catalogue",
      "database",
      "identity",
      "intake",
      "milestone",
      "programme",
      "roster",
      "time"
    })
@NullMarked
package org.xingtan.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
