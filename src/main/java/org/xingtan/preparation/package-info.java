/// Getting a period ready: pages on which the city office sets up programmes and periods, copies a period from an earlier one, asks what a
/// changed rule would do, checks readiness, opens and closes. Area and school administrators read the same pages.
///
/// Owns no table: what is set up belongs to `programme` and is written through its services, sections through
/// [org.xingtan.enrolment.SectionCopies], rules of selection through [org.xingtan.selection.SelectionRules]. Stands below the rooms whose facts the readiness check reads through their views. Publishes no
/// events. Rules: docs/rules/programme.md.
@ApplicationModule(
    allowedDependencies = {
      "time",
      "web",
      "identity",
      "roster",
      "programme",
      "enrolment",
      "selection"
    })
@NullMarked
package org.xingtan.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
