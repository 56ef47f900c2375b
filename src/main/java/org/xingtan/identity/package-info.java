/// Who is asking: accounts, sign-in and out, the posts a person holds (role × scope, dated), the identity switch, the audit
/// trail, and the keys of personal data.
///
/// Owns the tables of schema `identity`, the sessions included. Publishes no event. Other rooms use
///
/// - [org.xingtan.identity.Identity] and [org.xingtan.identity.Scope] as arguments of their handlers: who acts, and what their SQL may show;
/// - [org.xingtan.identity.Audit] for every export and every page of names;
/// - [org.xingtan.identity.PersonalData] and [org.xingtan.identity.Masking] for identity numbers and mobiles;
/// - [org.xingtan.identity.OutsidePosts] for the people of course providers and for reviewers of courses;
/// - [org.xingtan.identity.Credentials] and [org.xingtan.identity.Attempts] to let people prove who they are in another way, [org.xingtan.identity.Sessions] for where they are signed in;
/// - [org.xingtan.identity.ReferenceAccounts] after the invented reference city was loaded.
///
/// Who may call a handler is said with [org.xingtan.web.MayCall] and checked in `web`; this room provides the bean that tells as
/// what a request asks. The roster stands below this room, so posts keep plain keys of areas, schools and teachers.
/// The rules and their reasons: `docs/rules/identity.md`.
@ApplicationModule(allowedDependencies = {"time", "database", "web"})
@NullMarked
package org.xingtan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
