/// The official work bulletin: issues whose figures are bound to the tables, reviewed, checked, signed by a second person,
/// published, and marked when facts learned later change what was printed.
///
/// Owns the schema `bulletin`. Publishes no events. An issue is blocks in reading order; a figure stands in their text by its
/// number (`{{f3}}`) and is read by room `figure`; what comes out is an [org.xingtan.edition.Document]. Signing freezes that
/// document with every value; the database refuses any change afterwards. Rules and reasons: `docs/rules/bulletin.md`.
///
/// Where to begin, in the order in which an issue comes about; the arrows between these parts point one way, upwards:
///
/// - the issue: [Issue], [Block], [BoundFigure], [Issues]; what it begins with: [Beginnings], [Draft], [OwnTemplates], [ReadySeries]
/// - its document: [Composer] reads all figures at once ([Readings]) and prints each block ([BlockPrint])
/// - writing: [Editing] and the block and figure pages; remarks: [Review]; paragraphs of others: [Parts]
/// - checks and sign-off: [IssueChecks] with a class for each [IssueRule], [Reading], [Signing], [Values], [SignedStore]
/// - readers: [Published], [EditionPages], [EditionFiles]; what later facts change: [Revisions], every day by [RevisionRound]
/// - who receives it: [Distribution], by e-mail [Mailing]
@ApplicationModule(
    allowedDependencies = {
      "chart",
      "checks",
      "edition",
      "figure",
      "identity",
      "job",
      "outbox",
      "proofreading",
      "roster",
      "statistics",
      "time",
      "web"
    })
@NullMarked
package org.xingtan.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
