/// Every published figure: what is counted, the tables made of it, as of any moment, down to the names, and out as files.
///
/// Owns the schema `statistics` (definitions only; it stores no figure). Publishes no events. Reads the `v_` views of the rooms
/// above it. Others ask [org.xingtan.statistics.Tables] for a table and [org.xingtan.statistics.TableAddress] for where it stands.
@ApplicationModule(allowedDependencies = {"web", "time", "identity", "commandline"})
@NullMarked
package org.xingtan.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
