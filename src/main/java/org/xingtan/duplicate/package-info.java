/// Numbers of the roster that may be one person, and their merging.
///
/// Owns no table: the roster keeps mergers ([org.xingtan.roster.Mergers]). Reads `roster.v_…`, and in `enrolment`, `workshop`, `assessment`, `certification`,
/// `award` and `identity` whether somebody holds anything. Publishes no event. The rule and its reason: `docs/rules/roster.md` §8.
@ApplicationModule(allowedDependencies = {"time", "web", "intake", "identity", "roster"})
@NullMarked
package org.xingtan.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
