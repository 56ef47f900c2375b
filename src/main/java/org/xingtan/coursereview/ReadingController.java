package org.xingtan.coursereview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.CourseFields;
import org.xingtan.identity.Identity;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Link;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// A reviewer's own readings; nobody sees another's.
@Controller
class ReadingController {
  private static final int PAGE = 50;

  private final HandIns handIns;
  private final HandInStore store;
  private final ReadingStore readings;
  private final StandardStore standards;
  private final Notices notices;
  private final CourseFields fields;

  ReadingController(
      HandIns handIns,
      HandInStore store,
      ReadingStore readings,
      StandardStore standards,
      Notices notices,
      CourseFields fields) {
    this.handIns = handIns;
    this.standards = standards;
    this.notices = notices;
    this.store = store;
    this.readings = readings;
    this.fields = fields;
  }

  @GetMapping("/readings")
  @MayCall(Caller.COURSE_REVIEWER)
  ModelAndView index(Shell shell, Identity identity, @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    int shown = Pager.page(page);
    int own = identity.accountId();
    PlainTable table = ReviewTexts.lines(readings.page(own, (shown - 1) * PAGE, PAGE), words);
    List<Block> blocks = new ArrayList<>(notices.of(identity, words));
    blocks.add(Block.bare(table));
    Blocks list =
        Blocks.of(shell.titled("coursereview.readings.title"), blocks)
            .linked(List.of(new Link(words.of("coursereview.standards"), "/course-standards")));
    return Pages.show(
        list.paged(
            Pager.of(words, shown, PAGE, readings.count(own), at -> "/readings?page=" + at)));
  }

  @GetMapping("/readings/{id}")
  @MayCall(Caller.COURSE_REVIEWER)
  ModelAndView editForm(Shell shell, Identity identity, @PathVariable int id) {
    Reading reading = find(id, identity);
    HandIn handIn = handIn(reading);
    return Pages.show(page(shell, reading, handIn, form(reading, shell.words())));
  }

  @PostMapping("/readings/{id}")
  @MayCall(Caller.COURSE_REVIEWER)
  ModelAndView update(Shell shell, Identity identity, @PathVariable int id, Typed typed) {
    Reading reading = find(id, identity);
    HandIn handIn = handIn(reading);
    Words words = shell.words();
    List<Score> scores =
        standards.find(reading.standard()).criteria().stream()
            .map(one ->
                new Score(
                    one, typed.integer("points." + one.id()), typed.text("reason." + one.id())))
            .toList();
    Optional<String> wrong = typed.unreadable().map(text -> words.of("web.unreadable", text));
    if (wrong.isEmpty()) {
      wrong =
          handIns
              .read(reading, scores, typed.text("remark"))
              .map(no -> ReviewTexts.text(no, words));
    }
    Fields form = form(reading, words);
    return wrong
        .map(why -> Pages.refuse(page(shell, reading, handIn, form.refused(why, typed))))
        .orElseGet(() -> Pages.goTo("/readings"));
  }

  private Blocks page(Shell shell, Reading reading, HandIn handIn, Fields form) {
    Words words = shell.words();
    List<Block> blocks = new ArrayList<>(ReviewTexts.course(handIn, fields, words));
    if (reading.readAt() == null) {
      blocks.add(Block.form(words.of("coursereview.points"), form));
    } else {
      ScoreTable table =
          new ScoreTable(
              standards.find(reading.standard()).criteria(), readings.given(handIn.id()));
      blocks.add(Block.table(table.of(List.of(reading), true, words)));
    }
    String done =
        reading.readAt() == null ? "" : words.of("coursereview.finished", reading.points());
    return Blocks.of(shell.withTitle(ReviewTexts.title(handIn.content().title(), words)), blocks)
        .below(words.of("coursereview.readings.title"), "/readings")
        .saying(done);
  }

  private Fields form(Reading reading, Words words) {
    List<Fields.Group> groups = new ArrayList<>();
    for (Criterion one : standards.find(reading.standard()).criteria()) {
      groups.add(
          new Fields.Group(
              one.name(words),
              List.of(
                  Field.number(
                          "points." + one.id(),
                          words.of("coursereview.points-of", one.mostPoints()),
                          (Integer) null)
                      .mandatory(),
                  Field.text("reason." + one.id(), words.of("coursereview.why"), null)
                      .hinted(words.of("coursereview.why.hint")))));
    }
    groups.add(
        new Fields.Group(
            "",
            List.of(
                Field.paragraph("remark", words.of("coursereview.remark"), null)
                    .hinted(words.of("coursereview.remark.hint")))));
    return Fields.grouped(
        "/readings/" + reading.id(), words.of("coursereview.finish"), List.copyOf(groups));
  }

  private Reading find(int id, Identity identity) {
    return readings.find(id, identity.accountId()).orElseThrow(NotFound::new);
  }

  private HandIn handIn(Reading reading) {
    return store.find(reading.handIn(), null).orElseThrow(NotFound::new);
  }
}
