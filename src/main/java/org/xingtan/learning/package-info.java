/// What happens in courses; so far the pieces that are counted by day where persons are not recorded.
///
/// Owns the schema `learning` (daily_count) and publishes the view `learning.v_daily_count`. Notes changed runs in
/// [org.xingtan.intake.Touched]. Publishes no events.
@ApplicationModule(
    allowedDependencies = {"intake", "roster", "programme", "catalogue", "milestone"})
@NullMarked
package org.xingtan.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
