package org.xingtan.preparation;

import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.programme.RunSetUp;

/// Where this room's pages stand.
final class Address {
  private Address() {}

  static String programme(String code) {
    return of("programmes", code);
  }

  static String period(String code) {
    return of("periods", code);
  }

  static String run(RunSetUp run) {
    return of("periods", run.key().period(), "programmes", run.key().programme());
  }

  /// A part of the set-up of a run: rules, windows, limits, fee.
  static String run(RunSetUp run, String what) {
    return run(run) + "/" + what;
  }

  /// Where the sections of a run have their seats and quotas.
  static String seats(RunSetUp run) {
    return "/selections/sections?run=" + run.key().run();
  }

  private static String of(String... segments) {
    return UriComponentsBuilder.newInstance()
        .path("/")
        .pathSegment(segments)
        .build()
        .encode()
        .toUriString();
  }
}
