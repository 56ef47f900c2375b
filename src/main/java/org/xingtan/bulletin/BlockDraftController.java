package org.xingtan.bulletin;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Saves a block by itself while it is being written.
@Controller
class BlockDraftController {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Editing editing;
  private final Clock clock;

  BlockDraftController(Editing editing, Clock clock) {
    this.editing = editing;
    this.clock = clock;
  }

  @PostMapping("/issues/{issue}/blocks/{block}/draft")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int block,
      BlockForm form) {
    return Pages.show(
        switch (editing.save(issue, block, form.seen(), form.body(), Actor.of(identity))) {
          case Editing.Saved saved ->
              new BlockDraftPage(
                  shell.words().of("bulletin.saved-at", TIME.format(time())),
                  saved.leftOut().isEmpty() ? null : LeftOuts.text(saved.leftOut(), shell.words()),
                  null,
                  saved.block().version());
          case EditRefused refused ->
              new BlockDraftPage(
                  new Refusals(shell.words()).text(refused),
                  null,
                  refused instanceof EditRefused.Stale stale ? stale.current().body().text() : "",
                  form.seen());
        });
  }

  private LocalTime time() {
    return LocalTime.ofInstant(clock.instant(), CityTime.ZONE);
  }
}
