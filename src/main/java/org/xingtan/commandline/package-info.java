/// The commands of `./xingtan NAME …`: found as beans, run in an application context without a web server.
///
/// Owns no table. May use no other room; rooms bring their own [org.xingtan.commandline.Command]s.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xingtan.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
