/// Freezing a head count by hand: a name, a day, a rule; a preview with counts by area and everybody who is left out, and why.
///
/// Owns no table: the roster keeps the lists and freezes them ([org.xingtan.roster.HeadCounts]). Reads `roster.v_…`. Publishes no event. The rule and
/// its reason: `docs/rules/roster.md` §5.
@ApplicationModule(allowedDependencies = {"time", "web", "intake", "identity", "roster"})
@NullMarked
package org.xingtan.headcount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
