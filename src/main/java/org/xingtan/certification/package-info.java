/// Micro-abilities, and what was handed in and decided for them.
///
/// Owns the schema `certification` (ability, submission) and publishes the views `certification.v_ability` and `v_submission`. Notes
/// changed persons in [org.xingtan.intake.Touched]. Publishes no events.
@ApplicationModule(allowedDependencies = {"intake", "roster", "programme", "milestone"})
@NullMarked
package org.xingtan.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
