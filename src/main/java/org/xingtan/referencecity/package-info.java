/// The reference city: invented people and schools, generated from a fixed seed, whose official
/// tables show the published figures exactly.
///
/// Writes the bulk files of docs/exchange.md into a folder, so that loading the city uses the public
/// path. Owns no tables, publishes no events. What is printed and what is invented:
/// docs/reference-city.md.
@ApplicationModule(allowedDependencies = {"time", "commandline"})
@NullMarked
package org.xingtan.referencecity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
