package org.xingtan.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.selection.Requirements;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// A teacher's first page.
@Controller
class MyselfController {
  private final TeacherFiles files;
  private final MyEnrolmentStore enrolments;
  private final Requirements requirements;
  private final Clock clock;

  MyselfController(
      TeacherFiles files, MyEnrolmentStore enrolments, Requirements requirements, Clock clock) {
    this.files = files;
    this.enrolments = enrolments;
    this.requirements = requirements;
    this.clock = clock;
  }

  @GetMapping("/me")
  @MayCall(Caller.TEACHER)
  ModelAndView show(Shell shell, Identity identity) {
    int teacher = identity.teacher();
    TeacherFile file = files.own(teacher).orElseThrow(NotFound::new);
    Words words = shell.words();
    LocalDate today = CityTime.dayOf(clock.instant());
    return Pages.show(
        new MyselfPage(
            shell.titled("directory.me.title", file.person().name()),
            TeacherRow.of(file.person(), words, today),
            new Lives(words, false).of(file),
            requirements.of(teacher).stream().map(new MyNeeds(words)::row).toList(),
            enrolments.open(teacher, today).stream()
                .map(enrolment -> row(enrolment, words))
                .toList()));
  }

  private static MyselfPage.EnrolmentRow row(MyEnrolment enrolment, Words words) {
    String state =
        enrolment.completedOn() != null
            ? words.of("directory.enrolment.completed", enrolment.completedOn().toString())
            : words.of(
                enrolment.started()
                    ? "directory.enrolment.started"
                    : enrolment.paid()
                        ? "directory.enrolment.paid"
                        : "directory.enrolment.selected");
    return new MyselfPage.EnrolmentRow(
        enrolment.period(),
        enrolment.course(),
        enrolment.section(),
        enrolment.selectedOn().toString(),
        state);
  }
}
