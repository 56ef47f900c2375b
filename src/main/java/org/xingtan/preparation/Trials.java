package org.xingtan.preparation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xingtan.programme.RunRules;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.SetUpRefused;
import org.xingtan.programme.WhatIf;

/// What rules would do: by area, and the first names of those for whom something changes.
@Service
class Trials {
  private static final int NAMES = 50;

  private final WhatIf whatIf;
  private final WhatIfStore store;
  private final Clock clock;

  Trials(WhatIf whatIf, WhatIfStore store, Clock clock) {
    this.whatIf = whatIf;
    this.store = store;
    this.clock = clock;
  }

  /// @param onlyDue whether completion was left as it is, because people are selecting at the moment
  record Result(
      boolean onlyDue, List<WhatIfStore.AreaLine> areas, List<WhatIfStore.Person> persons) {}

  Optional<SetUpRefused> refusal(RunRules rules) {
    return WhatIf.refusal(rules);
  }

  /// Settling a whole run holds up those who select in it, so while the selection is open only the due are worked out.
  Result of(RunSetUp run, RunRules rules) {
    short key = run.key().run();
    if (store.selecting(key, clock.instant())) {
      return whatIf.askWhoIsDue(run, rules, () -> store.keepBefore(key), () -> result(true, key));
    }
    return whatIf.ask(run, rules, () -> store.keepBefore(key), () -> result(false, key));
  }

  private Result result(boolean onlyDue, short run) {
    if (onlyDue) {
      store.keepDueAsAfter(run);
    } else {
      store.keepAfter(run);
    }
    return new Result(onlyDue, store.areas(), store.persons(NAMES));
  }
}
