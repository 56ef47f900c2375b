/// Where one is signed in, and signing out there.
///
/// Owns no table: `identity` keeps the sessions.
@ApplicationModule(allowedDependencies = {"time", "web", "identity"})
@NullMarked
package org.xingtan.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
