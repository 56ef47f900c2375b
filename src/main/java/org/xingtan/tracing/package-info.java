/// The way back: from a person to every cell of every table in which the person counts, and to what was taken back.
///
/// Owns no table. Reads the journal and the roster through their published views and the definitions of `statistics`, so that a
/// cell names a person exactly when the person names the cell.
@ApplicationModule(allowedDependencies = {"statistics", "identity", "web", "time"})
@NullMarked
package org.xingtan.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
