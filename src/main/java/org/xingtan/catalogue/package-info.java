/// Courses that can be taken, with category, subject, stages, form, introduction, picture, content, credit hours, provider, price, versions and
/// successor; and the organisations that provide them.
///
/// Owns the schema `catalogue` (course, provider, picture) and publishes the views `catalogue.v_course` and `v_provider`. A version of a course is
/// a row of its own, so that nothing changes for those who selected an earlier one. Pictures lie in the data folder. Other rooms publish and retire
/// courses through [org.xingtan.catalogue.Courses]. Publishes no events. Rules: docs/rules/catalogue.md.
@ApplicationModule(
    allowedDependencies = {"time", "intake", "database", "web", "identity", "roster"})
@NullMarked
package org.xingtan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
