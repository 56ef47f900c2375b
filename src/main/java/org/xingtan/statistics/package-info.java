/// Every published figure: what is counted, the tables made of it, as of any moment, down to the names, and out as files.
///
/// Owns the schema `statistics` (definitions only; it stores no figure). Publishes no events. Reads the `v_` views of the rooms
/// above it. Others ask [org.xingtan.statistics.Tables] for a table and [org.xingtan.statistics.TableAddress] for where it stands.
///
/// A table is read in one line of steps: `Requests` takes what was typed, `Planner` makes a `Plan` of it or refuses, `Columns` and `Frames` lay out the
/// columns and the empty rows, `Counts` asks how many members each set has (`Tallies` from roll-ups or lines, `Things` by reading), `TableReader` fills
/// the cells, `TablePages` and `TableFiles` show them. A cell opens the same way: `Cells` narrows the table to its row, `CellMembers` lists who is counted.
@ApplicationModule(
    allowedDependencies = {"time", "database", "tablefile", "web", "commandline", "identity"})
@NullMarked
package org.xingtan.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
