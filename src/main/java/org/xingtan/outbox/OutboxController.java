package org.xingtan.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// What became of each message; never what it says.
@Controller
class OutboxController {
  private static final int PAGE = 50;

  private final LetterStore store;
  private final Channels channels;

  OutboxController(LetterStore store, Channels channels) {
    this.store = store;
    this.channels = channels;
  }

  @GetMapping("/outbox")
  @MayCall(Caller.SECURITY_ADMINISTRATOR)
  ModelAndView index(Shell shell, @RequestParam(required = false) @Nullable Long before) {
    List<LetterStore.Line> found = store.before(before == null ? Long.MAX_VALUE : before, PAGE + 1);
    List<LetterStore.Line> shown = found.subList(0, Math.min(PAGE, found.size()));
    @Nullable String next = found.size() > PAGE ? "/outbox?before=" + shown.getLast().id() : null;
    return Pages.show(
        new OutboxPage(
            shell.titled("outbox.title"),
            List.of(state(Medium.SMS, shell.words()), state(Medium.EMAIL, shell.words())),
            shown.stream().map(line -> row(line, shell.words())).toList(),
            next));
  }

  private String state(Medium medium, Words words) {
    String name = words.of("outbox.medium." + medium);
    return channels.of(medium).isPresent()
        ? words.of("outbox.ready", name)
        : words.of("outbox.not-ready", name);
  }

  private static OutboxPage.Row row(LetterStore.Line line, Words words) {
    return new OutboxPage.Row(
        CityTime.minute(line.at()),
        words.of("outbox.medium." + line.medium()),
        words.of("outbox.purpose." + line.purpose()),
        line.address(),
        words.of("outbox.state." + line.state()),
        line.failure() == null ? "" : line.failure());
  }
}
