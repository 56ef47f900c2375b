package org.xingtan.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Scope;
import org.xingtan.time.CityTime;
import org.xingtan.web.NotFound;

/// Paragraphs are asked for, written, handed in, taken into the issue or given back.
@Service
class Parts {
  /// Who has so many days left is reminded.
  private static final int NEAR = 7;

  private final IssueStore issues;
  private final BlockStore blocks;
  private final PartStore store;
  private final Editing editing;
  private final Clock clock;

  Parts(IssueStore issues, BlockStore blocks, PartStore store, Editing editing, Clock clock) {
    this.issues = issues;
    this.blocks = blocks;
    this.store = store;
    this.editing = editing;
    this.clock = clock;
  }

  sealed interface Written {
    record Done() implements Written {}

    /// Somebody else wrote since; both texts are shown.
    record Stale(Assignment current, String wanted) implements Written {}

    /// It was taken, or the issue is signed.
    record Closed() implements Written {}
  }

  @Transactional
  public Optional<IssueRefused> ask(Assignment part, Actor actor) {
    if (!issues.lock(part.issue()).orElseThrow(NotFound::new).open()) {
      return Optional.of(new IssueRefused.Frozen());
    }
    if (blocks.find(part.issue(), part.block()).isEmpty()) {
      throw new NotFound();
    }
    boolean asked =
        store.of(part.issue()).stream()
            .anyMatch(one ->
                one.block() == part.block()
                    && one.who().equals(part.who())
                    && one.state() != Assignment.State.TAKEN);
    if (!asked) {
      store.insert(part, actor.name(), clock.instant());
    }
    return Optional.empty();
  }

  /// @param handIn whether it is finished
  @Transactional
  public Written write(
      int part, int seenVersion, String raw, boolean handIn, Scope scope, Actor actor) {
    Assignment found = store.find(part, scope, actor.account()).orElseThrow(NotFound::new);
    boolean open = issues.lock(found.issue()).orElseThrow(NotFound::new).open();
    if (!open || found.state() == Assignment.State.TAKEN) {
      return new Written.Closed();
    }
    String words = CleanText.of(raw).text();
    if (!words.equals(found.words().text()) && !store.write(part, seenVersion, words)) {
      return new Written.Stale(
          store.find(part, scope, actor.account()).orElseThrow(NotFound::new), words);
    }
    if (handIn) {
      store.bring(part, Assignment.State.HANDED_IN, "", actor.name(), clock.instant());
    }
    return new Written.Done();
  }

  /// Its words become those of the block.
  @Transactional
  public Optional<EditRefused> take(int issue, int part, Actor actor) {
    Assignment found = store.find(issue, part).orElseThrow(NotFound::new);
    if (found.state() != Assignment.State.HANDED_IN) {
      return Optional.empty();
    }
    Optional<Block> block = blocks.find(issue, found.block());
    if (block.isEmpty()) {
      return Optional.of(new EditRefused.Gone(Block.Body.paragraph(found.words().text())));
    }
    Block.Body body = block.get().body().saying(found.words().text());
    if (editing.save(issue, found.block(), block.get().version(), body, actor)
        instanceof EditRefused refused) {
      return Optional.of(refused);
    }
    store.bring(part, Assignment.State.TAKEN, "", actor.name(), clock.instant());
    return Optional.empty();
  }

  @Transactional
  public void giveBack(int issue, int part, String note, Actor actor) {
    Assignment found = store.find(issue, part).orElseThrow(NotFound::new);
    if (found.state() == Assignment.State.HANDED_IN) {
      store.bring(
          part,
          Assignment.State.RETURNED,
          CleanText.of(note).text(),
          actor.name(),
          clock.instant());
    }
  }

  @Transactional
  public int remind(int issue) {
    LocalDate until = CityTime.dayOf(clock.instant()).plusDays(NEAR);
    return store.remind(issue, until, clock.instant());
  }
}
