package org.xingtan.milestone;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.database.BulkLoad;

/// The one way to write milestones and roll-ups. Lines are appended, never changed; roll-ups change in the same transaction.
///
/// A rule that derives lines for many persons does three things: [#begin]; say in `pg_temp.settled_context(context_id)` and
/// `pg_temp.settled_person(context_id, teacher_id)` whose lines it derives; offer the lines that ought to stand as the table or
/// view `pg_temp.desired_milestone(context_id, measure, teacher_id, at, delta, area_id, school_id, subject_id, ownership, staff_kind)`,
/// all of them within that scope, then [#reconcile] with the measures it derives. What already stands is left alone, so that doing
/// it twice appends nothing.
@Service
public class Journal {
  private final JournalStore lines;
  private final TallyStore tallies;
  private final BulkLoad bulk;
  private final Clock clock;

  Journal(JournalStore lines, TallyStore tallies, BulkLoad bulk, Clock clock) {
    this.lines = lines;
    this.tallies = tallies;
    this.bulk = bulk;
    this.clock = clock;
  }

  /// The key of a context, which is created when it is new.
  @Transactional
  public int context(String code) {
    return lines.context(code);
  }

  /// Empties the scope and forgets desired lines of an earlier rule.
  public void begin() {
    lines.begin();
  }

  /// Appends the difference between the desired lines and those that stand, for these measures within the scope; returns how many.
  @Transactional(propagation = Propagation.MANDATORY)
  public long reconcile(Measure first, Measure... others) {
    Set<Measure> measures = EnumSet.of(first, others);
    long appended =
        bulk.filling(JournalStore.TABLE)
            ? lines.appendDesired(clock.instant())
            : appendDifference(measures, clock.instant());
    lines.begin();
    return appended;
  }

  private long appendDifference(Set<Measure> measures, Instant recordedAt) {
    if (lines.findDifference(measures) == 0) {
      return 0;
    }
    long appended = lines.appendDifference(recordedAt);
    tallies.forgetCells();
    lines.layOutCells();
    rollUp();
    return appended;
  }

  /// Adds `pg_temp.count_cell(context_id, measure, cut, key1, key2, day, delta)` to the roll-ups and drops it: for person-times and
  /// pieces, which have no lines.
  @Transactional(propagation = Propagation.MANDATORY)
  public void rollUp() {
    if (bulk.filling(TallyStore.TABLE)) {
      tallies.fill();
    } else {
      tallies.add();
    }
    tallies.forgetCells();
  }

  /// An empty journal is filled in one go: its lines are rolled up, and its indexes built, by [#endFilling].
  void beginFilling() {
    if (bulk.begin(JournalStore.TABLE)) {
      bulk.begin(TallyStore.TABLE);
      lines.joinWholeSets(true);
    }
  }

  void endFilling() {
    if (bulk.filling(JournalStore.TABLE)) {
      tallies.fillFromLines();
      lines.joinWholeSets(false);
    }
    bulk.end(JournalStore.TABLE);
    bulk.end(TallyStore.TABLE);
  }

  /// Appends the lines of a single fact. Readers see them at once; no roll-up row is contended.
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Line... written) {
    write(List.of(written), List.of());
  }

  /// Counts a single person-time or piece.
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(CountChange... changes) {
    write(List.of(), List.of(changes));
  }

  /// The lines and the counts of a single fact in two statements at most.
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(List<Line> written, List<CountChange> changes) {
    if (!written.isEmpty()) {
      lines.append(written, clock.instant());
    }
    List<CountChange> pending =
        Stream.concat(written.stream().map(Line::asCount), changes.stream()).toList();
    if (!pending.isEmpty()) {
      tallies.pend(pending);
    }
  }

  /// Moves pending changes into the roll-ups; returns how many cells they changed. Figures stay the same at every moment of it. While
  /// an import writes roll-ups, it waits for its end before it touches anything.
  @Transactional
  public long fold() {
    if (tallies.nothingPending()) {
      return 0;
    }
    tallies.standBack();
    tallies.gatherChanges();
    return tallies.fold();
  }
}
