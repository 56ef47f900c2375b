package org.xingtan.bulletin;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.bulletin.HistoryStore.Action;
import org.xingtan.bulletin.HistoryStore.Place;
import org.xingtan.web.NotFound;

/// Changes what an issue is made of. Whoever saves says which version they saw; nobody overwrites what they have not seen.
@Service
class Editing {
  private final IssueStore issues;
  private final BlockStore blocks;
  private final BoundFigureStore figures;
  private final HistoryStore history;
  private final Clock clock;

  Editing(
      IssueStore issues,
      BlockStore blocks,
      BoundFigureStore figures,
      HistoryStore history,
      Clock clock) {
    this.issues = issues;
    this.blocks = blocks;
    this.figures = figures;
    this.history = history;
    this.clock = clock;
  }

  sealed interface Outcome permits Saved, EditRefused {}

  /// @param leftOut what a pasted text brought along and was not taken
  record Saved(Block block, Set<CleanText.LeftOut> leftOut) implements Outcome {}

  /// @param after ordinal of the block it follows; 0 for the beginning
  @Transactional
  public Outcome add(int issue, int after, Block.Body raw, Actor actor) {
    if (!open(issue)) {
      return new EditRefused.Frozen();
    }
    Cleaned cleaned = Cleaned.of(raw);
    blocks.shift(issue, after + 1);
    int id = blocks.insert(issue, after + 1, cleaned.body(), actor, clock.instant());
    write(issue, id, Action.ADDED, "", cleaned.body().text(), actor);
    return new Saved(blocks.find(issue, id).orElseThrow(), cleaned.leftOut());
  }

  @Transactional
  public Outcome save(int issue, int block, int seenVersion, Block.Body raw, Actor actor) {
    if (!open(issue)) {
      return new EditRefused.Frozen();
    }
    Cleaned cleaned = Cleaned.of(raw);
    Optional<Block> found = blocks.find(issue, block);
    if (found.isEmpty()) {
      return new EditRefused.Gone(cleaned.body());
    }
    Block current = found.get();
    if (current.body().equals(cleaned.body())) {
      return new Saved(current, cleaned.leftOut());
    }
    if (!blocks.update(block, seenVersion, cleaned.body(), actor, clock.instant())) {
      return new EditRefused.Stale(
          blocks.find(issue, block).orElseThrow(NotFound::new), cleaned.body());
    }
    write(issue, block, Action.CHANGED, current.body().text(), cleaned.body().text(), actor);
    return new Saved(blocks.find(issue, block).orElseThrow(), cleaned.leftOut());
  }

  /// Binds a new figure and puts it into the words of a block.
  @Transactional
  public Outcome bind(int issue, int block, int seenVersion, String reference, Actor actor) {
    if (!open(issue)) {
      return new EditRefused.Frozen();
    }
    Block current = blocks.find(issue, block).orElseThrow(NotFound::new);
    BoundFigure figure = BoundFigure.unseen(figures.nextNumber(issue), reference);
    figures.insert(issue, figure);
    Block.Body with = current.body().saying(Tokens.place(current.body().words(), figure));
    write(issue, block, Action.BOUND, "", figure.token() + " " + reference, actor);
    return save(issue, block, seenVersion, with, actor);
  }

  /// Changes what a figure is bound to, or how it is written.
  @Transactional
  public Optional<EditRefused> rebind(int issue, int number, String reference, Actor actor) {
    if (!open(issue)) {
      return Optional.of(new EditRefused.Frozen());
    }
    BoundFigure before =
        figures.of(issue).stream()
            .filter(figure -> figure.number() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!before.reference().equals(reference)) {
      figures.update(issue, BoundFigure.unseen(number, reference));
      history.changed(
          new Place(issue, null),
          Action.BOUND,
          before.token() + " " + before.reference(),
          before.token() + " " + reference,
          actor,
          clock.instant());
    }
    return Optional.empty();
  }

  /// One place up or down; at the edge nothing happens.
  @Transactional
  public Optional<EditRefused> move(int issue, int block, boolean up, Actor actor) {
    if (!open(issue)) {
      return Optional.of(new EditRefused.Frozen());
    }
    List<Block> all = blocks.of(issue);
    int at = all.stream().map(Block::id).toList().indexOf(block);
    int to = up ? at - 1 : at + 1;
    if (at < 0) {
      throw new NotFound();
    }
    if (to >= 0 && to < all.size()) {
      blocks.place(all.get(at).id(), all.get(to).ordinal());
      blocks.place(all.get(to).id(), all.get(at).ordinal());
      write(issue, block, Action.MOVED, "" + (at + 1), "" + (to + 1), actor);
    }
    return Optional.empty();
  }

  @Transactional
  public Optional<EditRefused> takeOut(int issue, int block, int seenVersion, Actor actor) {
    if (!open(issue)) {
      return Optional.of(new EditRefused.Frozen());
    }
    Optional<Block> found = blocks.find(issue, block);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!blocks.delete(block, seenVersion)) {
      return Optional.of(new EditRefused.Stale(found.get(), found.get().body()));
    }
    write(issue, block, Action.TAKEN_OUT, found.get().body().text(), "", actor);
    return Optional.empty();
  }

  private boolean open(int issue) {
    return issues.lock(issue).orElseThrow(NotFound::new).open();
  }

  private void write(
      int issue, int block, Action action, String before, String after, Actor actor) {
    history.changed(new Place(issue, block), action, before, after, actor, clock.instant());
  }

  private record Cleaned(Block.Body body, Set<CleanText.LeftOut> leftOut) {
    static Cleaned of(Block.Body raw) {
      CleanText words = CleanText.of(raw.words());
      CleanText note = CleanText.of(raw.note());
      String text =
          raw.kind() == BlockKind.PARAGRAPH ? words.text() : words.text().replace('\n', ' ');
      Set<CleanText.LeftOut> leftOut = EnumSet.noneOf(CleanText.LeftOut.class);
      leftOut.addAll(words.leftOut());
      leftOut.addAll(note.leftOut());
      return new Cleaned(
          new Block.Body(
              raw.kind(),
              raw.kind() == BlockKind.HEADING ? raw.level() : null,
              text,
              raw.reference().strip(),
              note.text(),
              raw.condition().strip()),
          leftOut);
    }
  }
}
