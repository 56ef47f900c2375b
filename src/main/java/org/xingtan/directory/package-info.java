/// Finding and reading the roster: areas, schools, people, frozen head counts, and what a teacher sees of themselves.
///
/// A room of its own because it reads across rooms that stand below the roster: where a person counts (`programme`), what they
/// enrolled in (`enrolment`). Owns the schema `directory` with one derived table, the listing by which names are found and paged;
/// a [org.xingtan.intake.Settlement] keeps it in line with the roster. Publishes no event and no view. Reads `roster.v_…`,
/// `programme.v_…` and `enrolment.v_…`.
///
/// Who may see what is in `docs/rules/identity.md`: the scope is part of every statement, and each page of names leaves an
/// audit line.
@ApplicationModule(
    allowedDependencies = {"time", "database", "web", "intake", "identity", "roster", "selection"})
@NullMarked
package org.xingtan.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
