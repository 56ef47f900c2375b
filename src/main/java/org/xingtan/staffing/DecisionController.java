package org.xingtan.staffing;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.staffing.Request.Kind;
import org.xingtan.staffing.Request.Waits;
import org.xingtan.web.Caller;
import org.xingtan.web.Forbidden;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// Accepting, approving, or ending a request.
@Controller
class DecisionController {
  private final RequestStore store;
  private final Requests requests;
  private final RequestPages pages;
  private final Desk desk;

  DecisionController(RequestStore store, Requests requests, RequestPages pages, Desk desk) {
    this.store = store;
    this.requests = requests;
    this.pages = pages;
    this.desk = desk;
  }

  @PostMapping("/staff/requests/{id}/acceptance")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, @PathVariable long id, Typed typed) {
    Request request = find(id, who);
    require(RequestPages.receives(who, request));
    Reading reading = desk.reading(typed);
    Position position = desk.positionAt(request.to(), typed, reading);
    return answer(
        shell,
        who,
        request,
        reading.refused().or(() -> requests.accept(who, request, Told.of(typed), position)));
  }

  @PostMapping("/staff/requests/{id}/approval")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView update(Shell shell, Identity who, @PathVariable long id, Typed typed) {
    Request request = find(id, who);
    require(RequestPages.reviews(who, request));
    return answer(shell, who, request, requests.approve(who, request, Told.of(typed)));
  }

  @PostMapping("/staff/requests/{id}/{ending:refusal|rejection|withdrawal}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView delete(
      Shell shell, Identity who, @PathVariable long id, @PathVariable String ending, Typed typed) {
    Request request = find(id, who);
    Told told = Told.of(typed);
    Optional<StaffRefused> refused =
        switch (ending) {
          case "refusal" -> {
            require(RequestPages.receives(who, request));
            yield requests.end(who, request, told, Kind.REFUSED, Waits.RECEIVER);
          }
          case "rejection" -> {
            require(RequestPages.reviews(who, request));
            yield requests.end(who, request, told, Kind.REJECTED, Waits.REVIEWER);
          }
          default -> {
            require(RequestPages.began(who, request));
            yield requests.end(who, request, told, Kind.WITHDRAWN, null);
          }
        };
    return answer(shell, who, request, refused);
  }

  private Request find(long id, Identity who) {
    return store.find(id, who.scope()).orElseThrow(NotFound::new);
  }

  private static void require(boolean theirs) {
    if (!theirs) {
      throw new Forbidden();
    }
  }

  private ModelAndView answer(
      Shell shell, Identity who, Request request, Optional<StaffRefused> refused) {
    return refused
        .map(no -> Refusals.text(no, shell.words()))
        .map(why -> Pages.refuse(pages.page(shell, who, find(request.id(), who), why)))
        .orElseGet(() -> Pages.goTo(Address.request(request.id())));
  }
}
