package org.xingtan.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The full identity number of one person, for a purpose that the audit trail keeps. A post, so that no address shows it again.
@Controller
class IdentityNumberController {
  private static final int SHORTEST_PURPOSE = 4;
  private static final int LONGEST_PURPOSE = 200;

  private final TeacherFiles files;
  private final Clock clock;

  IdentityNumberController(TeacherFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @PostMapping("/teachers/{number}/identity-number")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR})
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String purpose) {
    TeacherFile file = files.find(number, identity.scope()).orElseThrow(NotFound::new);
    LocalDate today = CityTime.dayOf(clock.instant());
    String stated = purpose.strip();
    if (!tells(stated)) {
      String refusal = shell.words().of("directory.purpose.refused");
      return Pages.refuse(TeacherPages.of(shell, file, today, null, refusal));
    }
    var found = files.identityNumber(number, identity, stated).orElseThrow(NotFound::new);
    var revealed = TeacherPage.Revealed.of(found, stated, shell.words());
    return Pages.show(TeacherPages.of(shell, file, today, revealed, null));
  }

  private static boolean tells(String purpose) {
    int length = purpose.codePointCount(0, purpose.length());
    return length >= SHORTEST_PURPOSE && length <= LONGEST_PURPOSE;
  }
}
