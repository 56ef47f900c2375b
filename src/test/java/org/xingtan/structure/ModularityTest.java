package org.xingtan.structure;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.xingtan.Application;

/// Rules 1 and 2: no cycles between rooms, only public types across them, and only the rooms that a package names.
class ModularityTest {
  @Test
  void rooms_use_each_other_only_as_they_say() {
    ApplicationModules.of(Application.class).verify();
  }
}
