package org.xingtan.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.xingtan.transfer.Progress;

/// Writes progress down so often that people see it move, and not so often that it costs anything.
final class KeptProgress implements Progress {

  private static final Duration STEP = Duration.ofMillis(400);

  private final KeptImports kept;
  private final int pass;
  private final Clock clock;
  private final Progress listener;
  private Instant next = Instant.MIN;
  private Phase lastPhase = Phase.READING;
  private String lastSheet = "";

  KeptProgress(KeptImports kept, int pass, Clock clock, Progress listener) {
    this.kept = kept;
    this.pass = pass;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void began() {
    kept.interruptOthers(pass);
    listener.began();
  }

  @Override
  public void at(Phase phase, String sheet, long rows) {
    Instant now = clock.instant();
    boolean sameStep = phase == lastPhase && sheet.equals(lastSheet);
    if (sameStep && now.isBefore(next)) {
      return;
    }
    next = now.plus(STEP);
    lastPhase = phase;
    lastSheet = sheet;
    kept.progress(pass, phase, sheet, rows);
    listener.at(phase, sheet, rows);
  }
}
