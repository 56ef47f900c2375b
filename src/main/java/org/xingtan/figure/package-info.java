/// Bound figures: figures inside prose that are named, never typed. A text keeps a reference; the value is read from the tables
/// whenever the text is shown, checked or signed.
///
/// Owns no table and stores nothing. [org.xingtan.figure.FigureReference] is what a text keeps, in a stable readable form;
/// [org.xingtan.figure.Figures] reads many of them at once; [org.xingtan.figure.BoundText] is a passage with references in it.
/// Rules and their reasons: `docs/rules/figure.md`. Reads names through `roster.v_…` and `programme.v_…`; publishes nothing.
@ApplicationModule(allowedDependencies = {"statistics", "identity", "web", "time"})
@NullMarked
package org.xingtan.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
