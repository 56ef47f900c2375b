/// How people come to a password of their own: on the first sign-in and when they forgot it.
///
/// Owns the schema `activation`: one-time slips that an administrator prints, codes sent through `outbox`, mailboxes that people
/// named. Tells `identity` whom a typed number means in the roster ([org.xingtan.identity.KnownTeachers]). Reads `roster.v_…` and
/// `identity.v_account`. Publishes no event and no view. The rules and their reasons: `docs/rules/identity.md`.
@ApplicationModule(allowedDependencies = {"time", "web", "identity", "outbox"})
@NullMarked
package org.xingtan.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
