/// Bulk exchange: files in, files out, for every room that offers an [org.xingtan.intake.Intake].
///
/// Reads and checks each cell by the sheet's description, stages sound rows with COPY, runs the intakes in order and the settlements
/// after them in one transaction, and keeps what was imported: file, who, when, counts, problems. Owns schema `exchange`. Publishes
/// no events. Rooms below it know nothing of it.
@ApplicationModule(
    allowedDependencies = {
      "intake",
      "tablefile",
      "identity",
      "database",
      "commandline",
      "time",
      "web",
      "referencecity"
    })
@NullMarked
package org.xingtan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
