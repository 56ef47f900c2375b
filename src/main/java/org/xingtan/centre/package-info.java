/// The selection centre as a teacher sees it: what is still to be selected, what is on offer, the basket, what one holds and waits for,
/// giving back and exchanging.
///
/// Owns the schema `centre` with one table, the basket. Decides nothing: [org.xingtan.selection.Selections] answers, and what it
/// answered is read from `selection.v_answer`, `v_held`, `v_waiting` and `v_notice`.
///
/// Rules: docs/rules/selection.md.
@ApplicationModule(allowedDependencies = {"catalogue", "identity", "selection", "time", "web"})
@NullMarked
package org.xingtan.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
