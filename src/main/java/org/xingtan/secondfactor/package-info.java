/// What people show besides their password: an authenticator application, passkeys, recovery codes on paper.
///
/// Owns the schema `secondfactor`. Who needs one is decided in `identity` before any page is shown; this room keeps the factors and looks at
/// what is shown. The security administrator resets them through [org.xingtan.secondfactor.SecondFactorReset]. Publishes no event and
/// no view. The rules: `docs/rules/identity.md`.
@ApplicationModule(allowedDependencies = {"time", "web", "identity"})
@NullMarked
package org.xingtan.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
