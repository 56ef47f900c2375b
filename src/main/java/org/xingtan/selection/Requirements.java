package org.xingtan.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xingtan.time.CityTime;

/// What one person has to select and finish in the runs that are open, or are about to open.
@Service
public class Requirements {
  private final RequirementStore store;
  private final Clock clock;

  Requirements(RequirementStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public List<Requirement> of(int teacher) {
    Instant now = clock.instant();
    return store.of(teacher, now, CityTime.dayOf(now));
  }
}
