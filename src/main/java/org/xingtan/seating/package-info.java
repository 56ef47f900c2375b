/// How selection goes, section by section, as offices and schools see it while it goes on: offered, taken, waiting and refused; and
/// where the city office sets seats, and shares them out to areas and areas to their schools.
///
/// Owns no table: counts are read from `selection.v_pool`, `v_waiting` and `v_refusal` within the reader's scope;
/// [org.xingtan.selection.Quotas] changes seats and quotas.
///
/// Rules: docs/rules/selection.md.
@ApplicationModule(allowedDependencies = {"identity", "selection", "tablefile", "time", "web"})
@NullMarked
package org.xingtan.seating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
