package org.xingtan.catalogue;

import org.springframework.web.util.UriComponentsBuilder;

/// Where a course is shown; codes come from files and may hold anything.
public final class CourseAddress {
  private CourseAddress() {}

  public static String of(String code) {
    return UriComponentsBuilder.fromPath("/courses")
        .pathSegment(code)
        .build()
        .encode()
        .toUriString();
  }
}
