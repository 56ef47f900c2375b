/// What a school does about the selections of its people: selects one section for many of them, and reviews what they selected.
///
/// Owns no table. [org.xingtan.selection.Selections] answers for each person as if they asked themselves, [org.xingtan.selection.Reviews]
/// decides; both hold that a school speaks for its own people only.
///
/// Rules: docs/rules/selection.md.
@ApplicationModule(allowedDependencies = {"identity", "selection", "tablefile", "time", "web"})
@NullMarked
package org.xingtan.schoolselection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
