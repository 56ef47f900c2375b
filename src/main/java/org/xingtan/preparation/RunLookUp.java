package org.xingtan.preparation;

import org.springframework.stereotype.Component;
import org.xingtan.programme.Period;
import org.xingtan.programme.Periods;
import org.xingtan.programme.ProgrammeSetUp;
import org.xingtan.programme.Programmes;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.web.NotFound;

/// What an address names, or "not found".
@Component
class RunLookUp {
  private final Runs runs;
  private final Periods periods;
  private final Programmes programmes;

  RunLookUp(Runs runs, Periods periods, Programmes programmes) {
    this.runs = runs;
    this.periods = periods;
    this.programmes = programmes;
  }

  RunSetUp run(String period, String programme) {
    return runs.find(period, programme).orElseThrow(NotFound::new);
  }

  Period period(String code) {
    return periods.find(code).orElseThrow(NotFound::new);
  }

  ProgrammeSetUp programme(String code) {
    return programmes.find(code).orElseThrow(NotFound::new);
  }
}
