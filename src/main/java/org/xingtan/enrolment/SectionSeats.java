package org.xingtan.enrolment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How many seats a section has. Whether it may have fewer is decided by whoever keeps the seats.
@Service
public class SectionSeats {
  /// @param capacity nothing for no limit
  public record Of(int runId, String code, @Nullable Integer capacity) {}

  private final SectionSeatStore store;

  SectionSeats(SectionSeatStore store) {
    this.store = store;
  }

  public Of of(int section) {
    return store.of(section);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void set(int section, @Nullable Integer seats) {
    store.set(section, seats);
  }
}
