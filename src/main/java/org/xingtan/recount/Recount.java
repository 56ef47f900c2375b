package org.xingtan.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The audit: one consistent look at facts, journal and roll-ups.
@Service
class Recount {
  private final SeriesStore series;
  private final RollUpStore rollUps;
  private final PersonStore persons;
  private final RunStore runs;
  private final StandingStore standings;

  Recount(
      SeriesStore series,
      RollUpStore rollUps,
      PersonStore persons,
      RunStore runs,
      StandingStore standings) {
    this.series = series;
    this.rollUps = rollUps;
    this.persons = persons;
    this.runs = runs;
    this.standings = standings;
  }

  /// Every roll-up cell of every day against lines, enrolments and daily counts; and who stands before a moment against the facts.
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public List<Difference> differences(Instant before) {
    List<Difference> found = new ArrayList<>();
    persons.makeRoom();
    series.layOutLines(before);
    series.addTimes();
    series.addPieces();
    List<Integer> contexts = series.suspicious();
    if (!contexts.isEmpty()) {
      found.addAll(rollUps.differences(contexts));
    }
    persons.layOut(before);
    runs.layOutCompleteParts(before);
    runs.layOutComplete();
    standings.prepare();
    standings.countParts(before);
    standings.countRuns(before);
    standings.countPopulations(before);
    standings.countProgrammes();
    standings.layOutKept(before);
    found.addAll(standings.differences());
    found.addAll(standings.incomplete());
    return found;
  }
}
