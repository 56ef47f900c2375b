/// Bulk exchange: files in, files out, for every room that offers an [org.xingtan.intake.Intake].
///
/// Keeps what was imported (file, who, when, counts, problems) and shows it; the wizard for one kind of sheet; the commands `import` and
/// `export`; the first start's city with its office. The rows themselves are carried by `transfer`. Owns schema `exchange`. Publishes no events.
/// Rooms below it know nothing of it.
@ApplicationModule(
    allowedDependencies = {
      "bulletin",
      "intake",
      "job",
      "transfer",
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
