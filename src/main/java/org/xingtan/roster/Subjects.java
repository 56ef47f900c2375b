package org.xingtan.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The city's subjects, in their default order.
@Service
public class Subjects {

  private final RosterStore store;

  Subjects(RosterStore store) {
    this.store = store;
  }

  public List<Subject> all() {
    return store.subjects();
  }

  public Optional<Subject> find(String code) {
    return all().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
