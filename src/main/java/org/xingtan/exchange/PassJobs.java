package org.xingtan.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.xingtan.job.Jobs;
import org.xingtan.job.OneTime;

/// Passes that were asked for in the browser. A pass that was waiting when the application ended is taken up at the next start; one
/// that had begun is not begun again by itself.
@Component
@ConditionalOnWebApplication
class PassJobs {
  private final Jobs jobs;
  private final OneTime passing;

  PassJobs(Jobs jobs, OneTime passing) {
    this.jobs = jobs;
    this.passing = passing;
  }

  void schedule(int pass) {
    jobs.ask(passing, pass);
  }
}
