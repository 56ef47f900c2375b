/// Keeping people by hand: adding, correcting, dated changes, leaving and returning, transfers with acceptance, review, each with reason and author.
///
/// Owns the schema `staffing` (change, request, request_step, review_rule). The facts themselves are the roster's: this room speaks to [org.xingtan.roster.Persons] and
/// [org.xingtan.roster.EmploymentHistories] and settles what follows, in one transaction. Reads `roster.v_…` and `programme.v_…`.
/// Publishes no event. Rules and their reasons: `docs/rules/staffing.md`.
@ApplicationModule(
    allowedDependencies = {"time", "web", "intake", "identity", "roster", "tablefile"})
@NullMarked
package org.xingtan.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
