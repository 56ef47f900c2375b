/// Rows between files and rooms: what a bulk file says is read, checked cell by cell, staged and taken over; what the rooms know is
/// written back as the same files.
///
/// [org.xingtan.transfer.SheetKinds] knows which table of a file is which sheet; [org.xingtan.transfer.Importer] stages sound rows with
/// COPY, runs the intakes in order and the settlements after them in one transaction, and tells everything that is wrong as
/// [org.xingtan.transfer.Complaints]; [org.xingtan.transfer.Exporter] writes all facts. Owns no tables but temporary ones, keeps nothing of
/// an import (that is `exchange`), shows no page. Publishes no events.
@ApplicationModule(allowedDependencies = {"intake", "tablefile", "identity", "time"})
@NullMarked
package org.xingtan.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
