/// Development assessments: campaigns, windows by area, the frozen list of those expected and what they reached.
///
/// Owns the schema `assessment` (assessment, area_window, candidate) and publishes the views `assessment.v_assessment`,
/// `v_area_window` and `v_candidate`. Notes changed candidates in [org.xingtan.intake.Touched]. Publishes no events.
@ApplicationModule(allowedDependencies = {"intake", "roster", "programme", "milestone"})
@NullMarked
package org.xingtan.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
