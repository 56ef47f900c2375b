package org.xingtan.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a reviewer says about a block.
///
/// @param suggestion words proposed instead; nothing for a comment
/// @param seenVersion version of the block it speaks about
/// @param decision nothing while it is open
record Remark(
    int id,
    int block,
    @Nullable String suggestion,
    String words,
    Instant at,
    String name,
    int seenVersion,
    @Nullable Decision decision,
    @Nullable String decidedBy) {

  enum Decision {
    ACCEPTED,
    DECLINED,
    /// a comment that was seen to
    DONE
  }

  boolean open() {
    return decision == null;
  }
}
