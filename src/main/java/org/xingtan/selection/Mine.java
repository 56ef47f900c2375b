package org.xingtan.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.time.CityTime;
import org.xingtan.web.Shell;

/// Makes the page of one's own selections.
@Component
class Mine {
  private final MineStore store;
  private final Clock clock;

  Mine(MineStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  MinePage page(Shell shell, int teacher, @Nullable String done, @Nullable String refusal) {
    SelectionWords words = new SelectionWords(shell.words());
    Instant now = clock.instant();
    List<OfferLine.Notice> notices = store.notices(teacher);
    store.read(teacher, now);
    return new MinePage(
        shell.titled("selection.mine.title"),
        done == null ? null : words.of("selection.done." + done),
        refusal,
        store.seats(teacher, now, CityTime.dayOf(now)).stream()
            .map(seat -> seat(words, seat, now))
            .toList(),
        store.queues(teacher).stream().map(queue -> queue(words, queue)).toList(),
        notices.stream().map(notice -> notice(words, notice)).toList());
  }

  static MinePage.Seat seat(SelectionWords words, OfferLine.Own seat, Instant now) {
    boolean open = seat.until() == null || now.isBefore(seat.until());
    boolean mayGiveBack = open && List.of("HELD", "UNPAID", "REVIEW").contains(seat.state());
    String until = seat.until() == null ? "" : Minute.of(seat.until());
    return new MinePage.Seat(
        String.valueOf(seat.sectionId()),
        String.valueOf(seat.attempt()),
        seat.course().title(),
        seat.run() + " · " + seat.part() + " · " + words.hours(seat.course().hours()),
        words.fee(seat.course().fee()),
        Minute.of(seat.selectedAt()),
        seat.payBy() == null
            ? words.of("selection.seat." + seat.state())
            : words.of("selection.seat.pay-by", Minute.of(seat.payBy())),
        mayGiveBack ? words.of("selection.mine.until", until) : null);
  }

  private static MinePage.Queue queue(SelectionWords words, OfferLine.Queued queue) {
    return new MinePage.Queue(
        String.valueOf(queue.sectionId()),
        queue.course().title(),
        queue.part() + " · " + words.hours(queue.course().hours()),
        words.answer(new Answer.Waiting(queue.place())),
        Minute.of(queue.since()));
  }

  private static MinePage.Notice notice(SelectionWords words, OfferLine.Notice notice) {
    String detail = notice.detail() == null ? "" : notice.detail();
    String reason =
        notice.kind().equals("LAPSED") && !detail.isEmpty()
            ? words.of("selection.lapsed." + (detail.startsWith("TOO_MANY") ? "LIMIT" : "OTHER"))
            : detail;
    return new MinePage.Notice(
        Minute.of(notice.at()),
        words.of("selection.notice." + notice.kind(), notice.title(), reason),
        notice.fresh());
  }
}
