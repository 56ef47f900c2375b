package org.xingtan.selection;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happened to people's selections without their doing; read from `selection.v_notice`.
@Service
public class Notices {
  private final SeatStore store;
  private final Clock clock;

  Notices(SeatStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Whatever the person was told until now is no longer new.
  @Transactional
  public void read(int teacher) {
    store.readNotices(teacher, clock.instant());
  }
}
