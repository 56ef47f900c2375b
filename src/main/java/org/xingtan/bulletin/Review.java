package org.xingtan.bulletin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.NotFound;

/// Comments and suggestions, and what became of them.
@Service
class Review {
  private final IssueStore issues;
  private final BlockStore blocks;
  private final RemarkStore remarks;
  private final Editing editing;
  private final Clock clock;

  Review(IssueStore issues, BlockStore blocks, RemarkStore remarks, Editing editing, Clock clock) {
    this.issues = issues;
    this.blocks = blocks;
    this.remarks = remarks;
    this.editing = editing;
    this.clock = clock;
  }

  /// @param suggestion words instead of the block's; empty, or the same words, for a plain comment
  @Transactional
  public Optional<EditRefused> remark(
      int issue, int block, String suggestion, String words, Actor actor) {
    if (!issues.lock(issue).orElseThrow(NotFound::new).open()) {
      return Optional.of(new EditRefused.Frozen());
    }
    Block about = blocks.find(issue, block).orElseThrow(NotFound::new);
    String proposed = CleanText.of(suggestion).text();
    boolean suggests =
        about.kind().hasWords() && !proposed.isEmpty() && !proposed.equals(about.body().words());
    String said = CleanText.of(words).text();
    if (suggests || !said.isEmpty()) {
      remarks.insert(issue, about, suggests ? proposed : null, said, actor, clock.instant());
    }
    return Optional.empty();
  }

  /// An accepted suggestion replaces the words, unless they were changed since it was made.
  @Transactional
  public Optional<EditRefused> decide(
      int issue, int remark, Remark.Decision decision, Actor actor) {
    if (!issues.lock(issue).orElseThrow(NotFound::new).open()) {
      return Optional.of(new EditRefused.Frozen());
    }
    Remark found = remarks.find(issue, remark).orElseThrow(NotFound::new);
    if (!found.open()) {
      return Optional.empty();
    }
    String suggestion = found.suggestion();
    if (decision == Remark.Decision.ACCEPTED && suggestion != null) {
      Optional<EditRefused> refused = take(issue, found, suggestion, actor);
      if (refused.isPresent()) {
        return refused;
      }
    }
    remarks.decide(remark, decision, actor, clock.instant());
    return Optional.empty();
  }

  private Optional<EditRefused> take(int issue, Remark remark, String suggestion, Actor actor) {
    Optional<Block> block = blocks.find(issue, remark.block());
    if (block.isEmpty()) {
      return Optional.of(new EditRefused.Gone(Block.Body.paragraph(suggestion)));
    }
    Block.Body wanted = block.get().body().saying(suggestion);
    return editing.save(issue, remark.block(), remark.seenVersion(), wanted, actor)
            instanceof EditRefused refused
        ? Optional.of(refused)
        : Optional.empty();
  }
}
