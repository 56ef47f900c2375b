/// Proofreading: what a text says and its figures do not, looked for before it is signed. Numbers that were typed, superlatives and
/// universal claims without ground, words against tables, totals taken as means, units and moments mixed, open windows called final.
///
/// Owns no table. [org.xingtan.proofreading.TextChecks] takes passages with bound figures of room `figure` and gives remarks. The rules read
/// Chinese, as bulletins are written. Rules and their reasons: `docs/rules/proofreading.md`. Publishes nothing.
@ApplicationModule(
    allowedDependencies = {"checks", "figure", "statistics", "identity", "time", "web"})
@NullMarked
package org.xingtan.proofreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
