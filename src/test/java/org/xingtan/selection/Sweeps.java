package org.xingtan.selection;

import org.springframework.context.ApplicationContext;

/// Lets tests of other rooms do one round of what goes on by itself: unpaid seats are freed, waiting lists move up.
public final class Sweeps {
  private Sweeps() {}

  public static void run(ApplicationContext application) {
    application.getBean(Sweep.class).run();
  }
}
