/// Keeping the catalogue up: the board on which the city office sees how each course stands, proposals to retire courses, and what a provider
/// sees of the selections and results of its own courses.
///
/// Owns the schema `upkeep` (proposal); publishes no views. Retires courses through [org.xingtan.catalogue.Courses]. Publishes no events.
/// Rules: docs/rules/upkeep.md.
@ApplicationModule(allowedDependencies = {"time", "web", "identity", "catalogue", "tablefile"})
@NullMarked
package org.xingtan.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
