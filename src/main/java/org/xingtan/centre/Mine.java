package org.xingtan.centre;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.selection.Answer;
import org.xingtan.selection.Notices;
import org.xingtan.time.CityTime;
import org.xingtan.web.Shell;

/// Makes the page of one's own selections.
@Component
class Mine {
  private final MineStore store;
  private final Notices told;
  private final Clock clock;

  Mine(MineStore store, Notices told, Clock clock) {
    this.store = store;
    this.told = told;
    this.clock = clock;
  }

  MinePage page(Shell shell, int teacher, @Nullable String done, @Nullable String refusal) {
    CentreWords words = new CentreWords(shell.words());
    Instant now = clock.instant();
    List<OfferLine.Notice> notices = store.notices(teacher);
    told.read(teacher);
    return new MinePage(
        shell.titled("centre.mine.title"),
        done == null ? null : words.of("centre.done." + done),
        refusal,
        store.seats(teacher, CityTime.dayOf(now)).stream()
            .map(seat -> seat(words, seat, now))
            .toList(),
        store.queues(teacher).stream().map(queue -> queue(words, queue)).toList(),
        notices.stream().map(notice -> notice(words, notice)).toList());
  }

  static MinePage.Seat seat(CentreWords words, OfferLine.Own seat, Instant now) {
    boolean open = seat.until() == null || now.isBefore(seat.until());
    boolean mayGiveBack = open && List.of("HELD", "UNPAID", "REVIEW").contains(seat.state());
    String until = seat.until() == null ? "" : CityTime.minute(seat.until());
    return new MinePage.Seat(
        String.valueOf(seat.sectionId()),
        String.valueOf(seat.attempt()),
        seat.course().title(),
        seat.run() + " · " + seat.part() + " · " + words.hours(seat.course().hours()),
        words.fee(seat.course().fee()),
        CityTime.minute(seat.selectedAt()),
        seat.payBy() == null
            ? words.of("centre.seat." + seat.state())
            : words.of("centre.seat.pay-by", CityTime.minute(seat.payBy())),
        mayGiveBack ? words.of("centre.mine.until", until) : null);
  }

  private static MinePage.Queue queue(CentreWords words, OfferLine.Queued queue) {
    return new MinePage.Queue(
        String.valueOf(queue.sectionId()),
        queue.course().title(),
        queue.part() + " · " + words.hours(queue.course().hours()),
        words.answer(new Answer.Waiting(queue.place())),
        CityTime.minute(queue.since()));
  }

  private static MinePage.Notice notice(CentreWords words, OfferLine.Notice notice) {
    String detail = notice.detail() == null ? "" : notice.detail();
    String reason =
        notice.kind().equals("LAPSED") && !detail.isEmpty()
            ? words.of("centre.lapsed." + (detail.startsWith("TOO_MANY") ? "LIMIT" : "OTHER"))
            : detail;
    return new MinePage.Notice(
        CityTime.minute(notice.at()),
        words.of("centre.notice." + notice.kind(), notice.title(), reason),
        notice.fresh());
  }
}
