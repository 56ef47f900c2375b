/// Messages that leave the system: text messages and e-mail, from writing to delivery.
///
/// Owns the schema `outbox`. Whoever has something to say writes it with [org.xingtan.outbox.Outbox] in their own transaction; the
/// courier hands it to the [org.xingtan.outbox.Channel] of its medium after the commit, again and again until it is taken or expires. Without
/// a configured channel a medium is not ready, and whoever asks must say so. The security administrator sees what became of
/// each message, never what it says. Publishes no event and no view.
@ApplicationModule(allowedDependencies = {"time", "web", "identity"})
@NullMarked
package org.xingtan.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
