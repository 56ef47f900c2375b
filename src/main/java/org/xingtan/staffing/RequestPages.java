package org.xingtan.staffing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.staffing.Request.Waits;
import org.xingtan.staffing.StaffMember.Workplace;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of requests.
@Component
class RequestPages {
  private final RequestStore store;
  private final StaffForms forms;

  RequestPages(RequestStore store, StaffForms forms) {
    this.store = store;
    this.forms = forms;
  }

  RequestPage page(Shell shell, Identity who, Request request, @Nullable String refusal) {
    Words words = shell.words();
    return new RequestPage(
        shell.titled("staffing.request.title." + kind(request), request.name()),
        refusal,
        facts(request, words),
        store.steps(request.id()).stream().map(step -> step(step, words)).toList(),
        yes(who, request, words),
        no(who, request, words));
  }

  static PlainTable table(List<Request> requests, Words words) {
    return PlainTable.of(
        words.of("staffing.requests"),
        words.of("staffing.requests.none"),
        requests.stream().map(request -> row(request, words)).toList(),
        words.of("staffing.name"),
        words.of("staffing.what"),
        words.of("staffing.from"),
        words.of("staffing.to"),
        words.of("staffing.day"),
        words.of("staffing.state"));
  }

  private static PlainTable.Row row(Request request, Words words) {
    @Nullable Workplace from = request.from();
    return PlainTable.Row.of(
        Cell.link(request.name(), Address.request(request.id())),
        Cell.word(words.of("staffing.request." + kind(request))),
        Cell.of(from == null ? "" : from.name()),
        Cell.of(request.to().name()),
        Cell.word(request.wish().day().toString()),
        Cell.word(state(request, words)));
  }

  /// Whether the reader stands above the receiving school, or is it.
  static boolean receives(Identity who, Request request) {
    return covers(who.scope(), request.to());
  }

  /// Whoever reviews is the receiving area or the city office, never a school.
  static boolean reviews(Identity who, Request request) {
    return who.role() != Caller.SCHOOL_ADMINISTRATOR && receives(who, request);
  }

  /// Whoever began it: the school that lets somebody go, or the one that handed somebody in.
  static boolean began(Identity who, Request request) {
    @Nullable Workplace from = request.from();
    return covers(who.scope(), from == null ? request.to() : from);
  }

  private static boolean covers(Scope scope, Workplace workplace) {
    return switch (scope.kind()) {
      case CITY -> true;
      case AREA -> scope.areaId() != null && scope.areaId() == workplace.area();
      case SCHOOL -> scope.schoolId() != null && scope.schoolId() == workplace.school();
      case OWN, PROVIDER, NONE -> false;
    };
  }

  private @Nullable Fields yes(Identity who, Request request, Words words) {
    @Nullable Waits waits = request.latest().waitsFor();
    if (waits == Waits.RECEIVER && receives(who, request)) {
      Position wish = request.wish().position();
      List<Field> fields =
          new ArrayList<>(forms.position(wish.staffKind(), wish.subject(), wish.stage(), words));
      fields.add(StaffForms.form());
      return StaffForms.form(
          Address.request(request.id()) + "/acceptance", words.of("staffing.accept"), fields);
    }
    return waits == Waits.REVIEWER && reviews(who, request)
        ? Fields.of(
            Address.request(request.id()) + "/approval",
            words.of("staffing.approve"),
            StaffForms.form())
        : null;
  }

  private static List<Fields> no(Identity who, Request request, Words words) {
    @Nullable Waits waits = request.latest().waitsFor();
    List<Fields> no = new ArrayList<>();
    if (waits == Waits.RECEIVER && receives(who, request)) {
      no.add(ending(request, "refusal", words));
    }
    if (waits == Waits.REVIEWER && reviews(who, request)) {
      no.add(ending(request, "rejection", words));
    }
    if (waits != null && began(who, request)) {
      no.add(ending(request, "withdrawal", words));
    }
    return no;
  }

  private static Fields ending(Request request, String how, Words words) {
    return Fields.of(
        Address.request(request.id()) + "/" + how, words.of("staffing." + how), StaffForms.form());
  }

  private static List<FormPage.Fact> facts(Request request, Words words) {
    List<FormPage.Fact> facts = new ArrayList<>();
    facts.add(new FormPage.Fact(words.of("staffing.state"), state(request, words)));
    facts.add(new FormPage.Fact(words.of("staffing.number"), request.number()));
    if (request.newcomer() != null) {
      facts.add(
          new FormPage.Fact(words.of("staffing.identity"), request.newcomer().identity().masked()));
    }
    if (request.from() != null) {
      facts.add(new FormPage.Fact(words.of("staffing.from"), where(request.from())));
    }
    facts.add(new FormPage.Fact(words.of("staffing.to"), where(request.to())));
    Position wish = request.wish().position();
    String position = Trail.position(null, wish.staffKind(), wish.subjectName(), wish.stage());
    facts.add(new FormPage.Fact(words.of("staffing.work"), Trail.read(position, words)));
    facts.add(new FormPage.Fact(words.of("staffing.day"), request.wish().day().toString()));
    facts.add(new FormPage.Fact(words.of("staffing.reason"), request.wish().reason()));
    return facts;
  }

  private static String where(Workplace workplace) {
    return workplace.name() + " · " + workplace.areaName();
  }

  private static StaffPage.ChangeLine step(Request.Step step, Words words) {
    return new StaffPage.ChangeLine(
        StaffPages.minute(step.at()),
        words.of("staffing.step." + step.kind()),
        null,
        null,
        null,
        step.reason() == null ? words.of("staffing.none") : step.reason(),
        words.of("staffing.by", step.actor(), step.post()));
  }

  private static String state(Request request, Words words) {
    @Nullable Waits waits = request.latest().waitsFor();
    return waits == null
        ? words.of("staffing.step." + request.latest().kind())
        : words.of("staffing.waits." + waits);
  }

  private static String kind(Request request) {
    return request.transfer() ? "TRANSFER" : "ADDITION";
  }
}
