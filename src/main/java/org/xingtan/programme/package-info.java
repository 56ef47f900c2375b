/// Programmes, their parts and requirements, periods, runs (a programme in a period) with the dated rules that say who is due, who
/// takes part and who completes, windows, carry-over between periods, and the members of runs.
///
/// Owns the schema `programme` (programme, part, requirement, period, run, study_window, selection_limit, fee_rule, carry_over, member, and
/// for set-up by hand period_step and setup_change) and publishes the views `programme.v_programme`, `v_part`, `v_requirement`, `v_period`,
/// `v_run`, `v_study_window`, `v_selection_limit`, `v_fee_rule`, `v_period_step`, `v_carry_over` and `v_member`. Members
/// are derived: [org.xingtan.programme.Members] brings them in line with rules, lists and employment in the import's transaction.
/// Whoever sets up programmes and periods by hand speaks to [org.xingtan.programme.Programmes], [org.xingtan.programme.Periods] and
/// [org.xingtan.programme.Runs]; what a changed rule would do is asked of [org.xingtan.programme.WhatIf]. Publishes no events. Rules: docs/rules/programme.md.
@ApplicationModule(allowedDependencies = {"time", "intake", "database", "identity", "roster"})
@NullMarked
package org.xingtan.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
