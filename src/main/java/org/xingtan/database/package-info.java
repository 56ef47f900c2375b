/// Where PostgreSQL comes from: our own server in the data folder, or one that `XINGTAN_DATABASE_URL` names.
///
/// Owns no table; sets up the extensions that all schemas share. Knows the city's zone, for the session's time zone.
@ApplicationModule(allowedDependencies = "time")
@NullMarked
package org.xingtan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
