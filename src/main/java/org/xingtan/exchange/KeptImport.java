package org.xingtan.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Files brought in together.
///
/// @param sheet kind of sheet chosen by a person; null when the names of the files tell
record KeptImport(
    int id, String broughtBy, Instant broughtAt, String source, @Nullable String sheet) {}
