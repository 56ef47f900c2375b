/// Tables in files: rows of CSV and xlsx in, rows of CSV and xlsx out.
///
/// Knows nothing of the city. Finds the tables below a path (folder, CSV, workbook, zip), decides the encoding before the first row
/// is read, streams rows in bounded memory and refuses what is no honest table: formulas are marked, archives that unfold beyond
/// the limits are not opened. Owns no tables and depends on no other room.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xingtan.tablefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
