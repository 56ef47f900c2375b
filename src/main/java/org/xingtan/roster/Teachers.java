package org.xingtan.roster;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Finds teachers by the code that files and addresses use.
@Service
public class Teachers {

  private final RosterStore store;

  Teachers(RosterStore store) {
    this.store = store;
  }

  public Optional<Teacher> find(String number) {
    return store.teacher(number);
  }
}
