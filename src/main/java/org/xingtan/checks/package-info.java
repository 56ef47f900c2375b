/// What does not add up: small named rules looked through over a table, a period or a publication, each finding with
/// both values and a sentence of why; and the other way round, in which cells one person counts.
///
/// Owns no table. Rules and their reasons: `docs/rules/checks.md`. Reads the journal and the roster only through their
/// published views; publishes nothing.
@ApplicationModule(
    allowedDependencies = {"printed", "statistics", "identity", "web", "time", "commandline"})
@NullMarked
package org.xingtan.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
