/// What was printed: the figures of a publication as they stood on paper, beside what the system computes for the same
/// table, period and day.
///
/// Owns the schema `printed` (one table). Takes the bulk sheet `printed_figures`. Others may ask [Comparisons] for a
/// table beside its print; nobody else reads the schema.
@ApplicationModule(allowedDependencies = {"intake", "web", "identity", "statistics"})
@NullMarked
package org.xingtan.printed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
