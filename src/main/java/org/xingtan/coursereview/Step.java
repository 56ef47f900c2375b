package org.xingtan.coursereview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a hand-in.
record Step(String step, Instant at, String actor, @Nullable String reason) {}
