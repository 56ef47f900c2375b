/// Rounds in which model areas, model schools and outstanding achievements are sent up, with their quotas.
///
/// Owns the schema `award` (round, quota, entry) and publishes the views `award.v_round`, `v_quota` and `v_entry`. A list over its
/// quota is a finding of the checks, not a fault of the file: it was really sent up. Publishes no events.
@ApplicationModule(allowedDependencies = {"intake", "roster", "programme"})
@NullMarked
package org.xingtan.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
