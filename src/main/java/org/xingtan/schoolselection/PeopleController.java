package org.xingtan.schoolselection;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.selection.Answer;
import org.xingtan.selection.AnswerWords;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// A school administrator selects for the people of the school: pasted, ticked or uploaded; looked at first.
@Controller
class PeopleController {
  private static final String ADDRESS = "/selections/people";

  private final PeopleStore people;
  private final SchoolSelections selections;
  private final UploadedNumbers uploads;
  private final Audit audit;
  private final Clock clock;

  PeopleController(
      PeopleStore people,
      SchoolSelections selections,
      UploadedNumbers uploads,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.selections = selections;
    this.uploads = uploads;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.SCHOOL_ADMINISTRATOR)
  ModelAndView newForm(Shell shell, Identity identity) {
    return Pages.show(form(shell, identity, null));
  }

  @PostMapping(ADDRESS + "/previews")
  @MayCall(Caller.SCHOOL_ADMINISTRATOR)
  ModelAndView show(
      Shell shell,
      Identity identity,
      @RequestParam(defaultValue = "0") int section,
      @RequestParam(defaultValue = "") String numbers,
      @RequestParam(required = false) @Nullable List<String> ticked,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    Words words = shell.words();
    String uploaded;
    try {
      uploaded = uploads.read(file);
    } catch (IOException unreadable) {
      return Pages.refuse(form(shell, identity, words.of("schoolselection.people.unreadable")));
    }
    String typed =
        numbers + " " + String.join(" ", ticked == null ? List.of() : ticked) + " " + uploaded;
    List<String> asked = SchoolSelections.numbers(typed);
    if (asked.isEmpty() || section == 0) {
      return Pages.refuse(form(shell, identity, words.of("schoolselection.people.nobody")));
    }
    int school = identity.school();
    var lines = selections.preview(school, section, asked);
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS + "/previews", "section " + section);
    var confirm =
        new PeopleResultPage.Confirm(
            String.valueOf(section),
            String.join(" ", asked),
            UUID.randomUUID().toString(),
            words.of("schoolselection.people.confirm", String.valueOf(asked.size())));
    return Pages.show(
        result(
            shell.titled("schoolselection.people.preview"),
            words,
            section(school, section),
            lines,
            confirm));
  }

  @PostMapping(ADDRESS)
  @MayCall(Caller.SCHOOL_ADMINISTRATOR)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @RequestParam int section,
      @RequestParam String numbers,
      @RequestParam UUID request) {
    Words words = shell.words();
    int school = identity.school();
    String title = section(school, section);
    var lines = selections.select(school, section, SchoolSelections.numbers(numbers), request);
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS, "section " + section);
    return Pages.show(
        result(shell.titled("schoolselection.people.result"), words, title, lines, null));
  }

  private String section(int school, int section) {
    return people.sections(school, CityTime.dayOf(clock.instant())).stream()
        .filter(one -> one.sectionId() == section)
        .map(PeopleStore.Section::label)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private PeoplePage form(Shell shell, Identity identity, @Nullable String refusal) {
    int school = identity.school();
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS, "");
    List<Field.Choice> sections =
        people.sections(school, CityTime.dayOf(clock.instant())).stream()
            .map(one ->
                new Field.Choice(
                    String.valueOf(one.sectionId()), one.label() + "（" + one.run() + "）", false))
            .toList();
    return new PeoplePage(
        shell.titled("schoolselection.people.title"),
        Field.choice("section", shell.words().of("schoolselection.people.section"), sections),
        people.of(school).stream()
            .map(one -> new PeoplePage.Person(one.number(), one.name(), one.subject()))
            .toList(),
        refusal);
  }

  private static PeopleResultPage result(
      Shell shell,
      Words words,
      String section,
      List<SchoolSelections.Line> lines,
      PeopleResultPage.@Nullable Confirm confirm) {
    AnswerWords answers = new AnswerWords(words);
    return new PeopleResultPage(
        shell,
        section,
        answers.summary(
            count(lines, Answer.Seated.class),
            count(lines, Answer.Waiting.class),
            count(lines, Answer.Refused.class)),
        lines.stream()
            .map(line ->
                new PeopleResultPage.Line(
                    line.number(), line.name(), kind(line.answer()), answers.answer(line.answer())))
            .toList(),
        confirm);
  }

  private static String kind(Answer answer) {
    return switch (answer) {
      case Answer.Seated _ -> "SEATED";
      case Answer.Waiting _ -> "WAITING";
      case Answer.Refused _ -> "REFUSED";
    };
  }

  private static long count(List<SchoolSelections.Line> lines, Class<? extends Answer> kind) {
    return lines.stream().filter(line -> kind.isInstance(line.answer())).count();
  }
}
