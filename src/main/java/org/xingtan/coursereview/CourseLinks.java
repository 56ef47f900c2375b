package org.xingtan.coursereview;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseAddition;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.Link;
import org.xingtan.web.Words;

/// From a course its provider comes to the form for its next version.
@Component
@Order(10)
class CourseLinks implements CourseAddition {
  @Override
  public Added to(Course course, Identity reader, Words words) {
    if (reader.role() != Caller.PROVIDER || course.retiredOn() != null) {
      return Added.nothing();
    }
    String address =
        UriComponentsBuilder.fromPath("/hand-ins/new")
            .queryParam("of", "{code}")
            .encode()
            .buildAndExpand(course.code())
            .toUriString();
    return new Added(
        List.of(new Link(words.of("coursereview.hand-ins.version"), address)), List.of());
  }
}
