package org.xingtan.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The city's areas, in their default order.
@Service
public class Areas {

  private final RosterStore store;

  Areas(RosterStore store) {
    this.store = store;
  }

  public List<Area> all() {
    return store.areas();
  }

  public Optional<Area> find(String code) {
    return all().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
