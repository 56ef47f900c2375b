/// Posts given and taken back by those above: who may give what, from which day, and who takes over.
///
/// Owns no table: `identity` keeps the posts and writes them for this room ([org.xingtan.identity.Appointments]). Reads `identity.v_…`
/// and `roster.v_…`. Publishes no event. The rules and their reasons: `docs/rules/identity.md`.
@ApplicationModule(allowedDependencies = {"time", "web", "identity", "secondfactor"})
@NullMarked
package org.xingtan.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
