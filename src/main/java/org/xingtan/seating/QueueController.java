package org.xingtan.seating;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The waiting list of a section, as far as the reader's scope goes; places are those of the whole list.
@Controller
class QueueController {
  private static final int PAGE = 50;

  private final SectionCountStore store;
  private final Audit audit;

  QueueController(SectionCountStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  static String address(int section) {
    return SectionsController.ADDRESS + "/" + section + "/queue";
  }

  @GetMapping(SectionsController.ADDRESS + "/{section}/queue")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Identity identity,
      @PathVariable int section,
      @RequestParam(defaultValue = "1") int page) {
    String title = store.title(section).orElseThrow(NotFound::new);
    int current = Pager.page(page);
    List<SectionCountStore.Waiter> found =
        store.waiters(section, identity.scope(), PAGE + 1, (current - 1) * PAGE);
    audit.record(identity, AuditEvent.NAMES_VIEWED, address(section), "");
    return Pages.show(
        new QueuePage(
            shell.titled("seating.queue.title", title),
            found.stream().limit(PAGE).map(QueueController::line).toList(),
            Pager.uncounted(
                shell.words(),
                current,
                found.size() > PAGE,
                other -> address(section) + "?page=" + other)));
  }

  private static QueuePage.Line line(SectionCountStore.Waiter waiter) {
    return new QueuePage.Line(
        String.valueOf(waiter.place()),
        waiter.number(),
        waiter.name(),
        waiter.school(),
        CityTime.minute(waiter.since()));
  }
}
