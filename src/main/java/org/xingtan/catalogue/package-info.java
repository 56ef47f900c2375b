/// Courses that can be taken, with category, subject, stages, credit hours, provider and price.
///
/// Owns the schema `catalogue` (course) and publishes the view `catalogue.v_course`. Publishes no events.
@ApplicationModule(allowedDependencies = {"intake", "roster"})
@NullMarked
package org.xingtan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
