/// Who teaches where, since when: areas, subjects, schools with their dated identifiers and pilot marks, teachers with dated
/// employment, frozen head counts.
///
/// Owns the schema `roster` (area, subject, subject_alias, school, school_identifier, school_pilot, outline_change, teacher, employment, head_count,
/// head_count_member, head_count_freezing, merger) and publishes the views `roster.v_area`, `v_subject`, `v_school`, `v_outline`, `v_teacher`, `v_employment`,
/// `v_employment_event`, `v_head_count` and the set-returning functions `v_standing(day)`: under which school, area and subject each
/// person counts as of a day, and `v_counted(day, …)`: who counts in a head count of that day, and why others do not. Publishes no events; notes changed persons in [org.xingtan.intake.Touched]. Rules: docs/rules/roster.md.
@ApplicationModule(allowedDependencies = {"intake", "database"})
@NullMarked
package org.xingtan.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
