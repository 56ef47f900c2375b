/// Who is on duty in classes and workshops: tutors, hosts, assistants, inspectors.
///
/// [org.xingtan.workshop.Duties] puts tutors and hosts on duty by hand. Owns the schema `workshop` (duty) and publishes the view `workshop.v_duty`. Notes changed persons in
/// [org.xingtan.intake.Touched]. Publishes no events.
@ApplicationModule(
    allowedDependencies = {"intake", "identity", "roster", "programme", "enrolment", "milestone"})
@NullMarked
package org.xingtan.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
