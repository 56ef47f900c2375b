package org.xingtan.roster;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Finds schools by the code that files and addresses use.
@Service
public class Schools {

  private final RosterStore store;

  Schools(RosterStore store) {
    this.store = store;
  }

  public Optional<School> find(String key) {
    return store.school(key);
  }
}
