/// Tables as pictures: bars for one day, lines over days, written as SVG by ourselves so that they stand in a page
/// without script, in print and in a file alike.
///
/// Owns no table and counts nothing: every value drawn is a cell of a table of `statistics`, and stands in a table beside
/// the picture.
@ApplicationModule(allowedDependencies = {"statistics", "identity", "web", "time"})
@NullMarked
package org.xingtan.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
