/// Single sign-on: OpenID Connect and CAS, each switched on by configuration and off without it.
///
/// Owns no table. A provider proves who somebody is; whether they have an account and a post, and whether a second factor is asked
/// for, stays with `identity` ([org.xingtan.identity.Admission]). The rules: `docs/rules/identity.md`.
@ApplicationModule(allowedDependencies = {"web", "identity"})
@NullMarked
package org.xingtan.signon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
