/// The city's time: its zone, the one clock that everything asks, and the step between a day and its moments.
///
/// Owns no table. May use no other room.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xingtan.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
