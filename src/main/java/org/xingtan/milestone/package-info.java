/// The journal of who reached what, when, and the roll-ups that every figure is a sum of.
///
/// Owns `milestone.milestone` (append-only), `milestone.context`, `milestone.tally`, `milestone.tally_pending` and `milestone.tally_change`;
/// publishes the views `v_milestone`, `v_change`, `v_tally`, `v_position`, `v_context`, `v_run_context` and `v_part_context`. Derives what
/// follows from head counts, members and the journal itself; rooms below derive theirs and write through
/// [org.xingtan.milestone.Journal]. Rules: docs/rules/milestone.md.
@ApplicationModule(
    allowedDependencies = {
      "commandline",
      "database",
      "intake",
      "job",
      "programme",
      "roster",
      "time"
    })
@NullMarked
package org.xingtan.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
