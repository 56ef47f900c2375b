package org.xingtan.offering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseAddition;
import org.xingtan.identity.Identity;
import org.xingtan.programme.Period;
import org.xingtan.programme.Periods;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Link;
import org.xingtan.web.Words;

/// From a course the city office comes to the form that offers it in a run.
@Component
@Order(40)
class CourseOffers implements CourseAddition {
  private final Periods periods;
  private final Runs runs;
  private final Clock clock;

  CourseOffers(Periods periods, Runs runs, Clock clock) {
    this.periods = periods;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Added to(Course course, Identity reader, Words words) {
    if (reader.role() != Caller.CITY_OFFICE) {
      return Added.nothing();
    }
    List<Link> links =
        periods.all().stream()
            .filter(period -> lasts(period) && offered(course, period))
            .flatMap(period -> runs.ofPeriod(period.code()).stream())
            .map(run -> link(course, run, words))
            .toList();
    return new Added(links, List.of());
  }

  private boolean lasts(Period period) {
    return !period.state().equals("CLOSED")
        && !period.endsOn().isBefore(CityTime.dayOf(clock.instant()));
  }

  private static boolean offered(Course course, Period period) {
    LocalDate retired = course.retiredOn();
    return !course.offeredFrom().isAfter(period.endsOn())
        && (retired == null || retired.isAfter(period.beginsOn()));
  }

  private static Link link(Course course, RunSetUp run, Words words) {
    String address =
        OfferController.address(run)
            + "/new"
            + UriComponentsBuilder.newInstance()
                .queryParam("course", "{course}")
                .encode()
                .buildAndExpand(course.code())
                .toUriString();
    String label = words.of("offering.offer-in", run.key().period(), run.key().programmeName());
    return new Link(label, address);
  }
}
