/// How the installation is doing, for the system administrator: what is configured (never the value of a secret), how background work goes,
/// how large the database is and how full the disk. Reads only.
///
/// Owns no table.
@ApplicationModule(allowedDependencies = {"time", "database", "job", "web", "identity"})
@NullMarked
package org.xingtan.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
