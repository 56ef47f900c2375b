/// What those who finished a course say of it: one rating a person and course, its mean with count and distribution on the course's page,
/// comments that the city office can hide with a reason.
///
/// Owns the schema `rating` (rule, rating, moderation) and publishes the views `rating.v_rating` and `v_course_rating`. Publishes no events.
/// Rules: docs/rules/rating.md.
@ApplicationModule(
    allowedDependencies = {"time", "web", "identity", "catalogue", "programme", "enrolment"})
@NullMarked
package org.xingtan.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
