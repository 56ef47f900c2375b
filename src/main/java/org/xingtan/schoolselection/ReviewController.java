package org.xingtan.schoolselection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.selection.Reviews;
import org.xingtan.selection.SeatKey;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The school's review of what its people selected.
@Controller
class ReviewController {
  private static final String ADDRESS = "/selections/reviews";
  private static final int PAGE = 50;

  private final PeopleStore people;
  private final Reviews reviews;
  private final Audit audit;

  ReviewController(PeopleStore people, Reviews reviews, Audit audit) {
    this.people = people;
    this.reviews = reviews;
    this.audit = audit;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.SCHOOL_ADMINISTRATOR)
  ModelAndView index(Shell shell, Identity identity, @RequestParam(defaultValue = "1") int page) {
    return Pages.show(page(shell, identity, page, null));
  }

  @PostMapping(ADDRESS)
  @MayCall(Caller.SCHOOL_ADMINISTRATOR)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @RequestParam int teacher,
      @RequestParam int section,
      @RequestParam int attempt,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String reason) {
    SeatKey seat = new SeatKey(teacher, section, attempt);
    int school = identity.school();
    if (decision.equals("APPROVED")) {
      reviews.approve(seat, school, identity.accountId());
      return Pages.goTo(ADDRESS);
    }
    if (reason.isBlank()) {
      return Pages.refuse(
          page(shell, identity, 1, shell.words().of("schoolselection.reviews.reasonless")));
    }
    reviews.reject(seat, school, identity.accountId(), reason.strip());
    return Pages.goTo(ADDRESS);
  }

  private ReviewsPage page(Shell shell, Identity identity, int page, @Nullable String message) {
    int current = Pager.page(page);
    List<PeopleStore.Review> found =
        people.reviews(identity.school(), PAGE + 1, (current - 1) * PAGE);
    audit.record(identity, AuditEvent.NAMES_VIEWED, ADDRESS, "");
    return new ReviewsPage(
        shell.titled("schoolselection.reviews.title"),
        message,
        found.stream().limit(PAGE).map(ReviewController::line).toList(),
        Pager.uncounted(
            shell.words(), current, found.size() > PAGE, other -> ADDRESS + "?page=" + other));
  }

  private static ReviewsPage.Line line(PeopleStore.Review review) {
    return new ReviewsPage.Line(
        String.valueOf(review.teacherId()),
        String.valueOf(review.sectionId()),
        String.valueOf(review.attempt()),
        review.number(),
        review.name(),
        review.title(),
        review.run(),
        CityTime.minute(review.askedAt()));
  }
}
