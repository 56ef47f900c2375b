/// The seam between bulk files and the rooms that own the facts.
///
/// `transfer` reads files, checks each cell by the [Sheet] and stages the rows in a temporary table; the room that owns the
/// facts checks rules between rows, compares and merges them with its [Intake]; afterwards each [Settlement] brings what is
/// derived (members, milestones, roll-ups) in line, all in one transaction. Owns no tables; what an import changed is noted in the
/// temporary tables of [Touched].
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.xingtan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
