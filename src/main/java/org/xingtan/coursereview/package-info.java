/// How a course comes into the catalogue: a provider hands it in, two reviewers read it by the standard of its form, the city office decides, and
/// it is published.
///
/// Owns the schema `coursereview` (standard, standard_version, criterion, hand_in, step, reading, score, notice). Publishes courses through
/// [org.xingtan.catalogue.Courses]. Publishes no events and no views. Rules: docs/rules/coursereview.md.
@ApplicationModule(allowedDependencies = {"time", "web", "identity", "catalogue"})
@NullMarked
package org.xingtan.coursereview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
