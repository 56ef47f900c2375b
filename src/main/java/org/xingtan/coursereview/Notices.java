package org.xingtan.coursereview;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What reviewers and providers find above their lists until they put it away.
@Service
class Notices {
  private final NoticeStore store;
  private final Clock clock;

  Notices(NoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void assigned(HandIn handIn, int account) {
    store.insert(account, null, "ASSIGNED", handIn.id(), clock.instant());
  }

  void decided(HandIn handIn, HandIns.Decision decision) {
    store.insert(null, handIn.providerId(), decision.name(), handIn.id(), clock.instant());
  }

  /// As new ones as nobody put away.
  List<Block> of(Identity identity, Words words) {
    List<NoticeStore.Notice> fresh = store.fresh(reader(identity));
    if (fresh.isEmpty()) {
      return List.of();
    }
    PlainTable table =
        PlainTable.of(
            words.of("coursereview.notices"),
            "",
            fresh.stream().map(one -> row(one, words)).toList(),
            words.of("coursereview.notice"),
            words.of("coursereview.step.at"),
            words.of("coursereview.reason"));
    return List.of(
        Block.table(table)
            .with(
                List.of(
                    Fields.of("/review-notices/reading", words.of("coursereview.notices.read")))));
  }

  private static PlainTable.Row row(NoticeStore.Notice one, Words words) {
    String address =
        one.reading() == null ? "/hand-ins/" + one.handIn() : "/readings/" + one.reading();
    return PlainTable.Row.of(
        Cell.link(
            words.of("coursereview.notice." + one.kind(), ReviewTexts.title(one.title(), words)),
            address),
        Cell.word(CityTime.minute(one.at())),
        Cell.of(one.reason() == null ? "" : one.reason()));
  }

  @Transactional
  public void read(Identity identity) {
    store.read(reader(identity), clock.instant());
  }

  private static NoticeStore.Reader reader(Identity identity) {
    return identity.role() == Caller.PROVIDER
        ? new NoticeStore.Reader(null, identity.scope().providerId())
        : new NoticeStore.Reader(identity.accountId(), null);
  }
}
