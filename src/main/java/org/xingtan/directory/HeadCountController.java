package org.xingtan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.directory.HeadCountPageStore.AreaCount;
import org.xingtan.directory.HeadCountPageStore.HeadCountLine;
import org.xingtan.directory.HeadCountPageStore.Member;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Frozen head counts, and one of them with its names.
@Controller
class HeadCountController {
  private static final int PAGE = 50;

  private final HeadCountPageStore store;
  private final Areas areas;
  private final Audit audit;

  HeadCountController(HeadCountPageStore store, Areas areas, Audit audit) {
    this.store = store;
    this.areas = areas;
    this.audit = audit;
  }

  @GetMapping("/head-counts")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView index(Shell shell, Identity identity) {
    return Pages.show(
        new HeadCountsPage(
            shell.titled("directory.head-counts.title"),
            identity.role() == Caller.CITY_OFFICE ? "/head-counts/new" : null,
            store.all().stream().map(HeadCountController::row).toList()));
  }

  @GetMapping("/head-counts/{code}")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView show(
      Shell shell,
      Identity identity,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "0") int after) {
    HeadCountLine headCount = store.find(code).orElseThrow(NotFound::new);
    @Nullable Area chosen = area.isEmpty() ? null : areas.find(area).orElseThrow(NotFound::new);
    List<AreaCount> counts = store.areas(headCount.id(), identity.scope());
    List<Member> members =
        store.members(
            headCount.id(), chosen == null ? null : chosen.id(), identity.scope(), after, PAGE + 1);
    audit.record(identity, AuditEvent.NAMES_VIEWED, Address.headCount(code), "area=" + area);
    String first = Address.of("/head-counts/" + code).with("area", area).toString();
    return Pages.show(
        new HeadCountPage(
            shell.withTitle(headCount.name()),
            row(headCount),
            counts.stream().map(count -> areaRow(count, code, area, shell.words())).toList(),
            counts.stream().mapToInt(AreaCount::members).sum(),
            chosen == null ? null : chosen.name(),
            members.stream().limit(PAGE).map(member -> memberRow(member, shell.words())).toList(),
            pager(members, code, area, after, shell.words()),
            first));
  }

  private static Pager pager(
      List<Member> members, String code, String area, int after, Words words) {
    Address address = Address.of("/head-counts/" + code).with("area", area);
    String first = address.toString();
    @Nullable String next =
        members.size() > PAGE
            ? address.with("after", Integer.toString(members.get(PAGE - 1).id())).toString()
            : null;
    String count = words.of("directory.head-count.shown", Math.min(PAGE, members.size()));
    return new Pager(count, after > 0 ? first : null, next);
  }

  private static HeadCountsPage.Row row(HeadCountLine line) {
    return new HeadCountsPage.Row(
        Address.headCount(line.code()),
        line.code(),
        line.name(),
        line.onDay().toString(),
        line.rule());
  }

  private static HeadCountPage.AreaRow areaRow(
      AreaCount count, String code, String chosen, Words words) {
    if (count.code() == null || count.name() == null) {
      return new HeadCountPage.AreaRow(
          words.of("directory.without-area"), count.members(), null, false);
    }
    return new HeadCountPage.AreaRow(
        count.name(),
        count.members(),
        Address.of("/head-counts/" + code).with("area", count.code()).toString(),
        count.code().equals(chosen));
  }

  private static HeadCountPage.MemberRow memberRow(Member member, Words words) {
    String none = words.of("directory.none");
    return new HeadCountPage.MemberRow(
        Address.teacher(member.number()),
        member.name(),
        member.number(),
        member.area() == null ? none : member.area(),
        member.school() == null ? none : member.school(),
        member.subject() == null ? none : member.subject(),
        member.stage() == null ? none : words.of("directory.stage." + member.stage()),
        words.of("directory.staff." + member.staffKind()));
  }
}
