/// Reading the audit trail: searched, paged, exported; never changed.
///
/// Owns no table: `identity` keeps the trail, and its database refuses every change. Reads `identity.v_audit`. The rules:
/// `docs/rules/identity.md`.
@ApplicationModule(allowedDependencies = {"time", "web", "identity", "tablefile"})
@NullMarked
package org.xingtan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
